import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { FeedbackSignal } from '#pieces/feedback-signal.tsx';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, aSchool, HIKARI, LESSONS, ownRecord, SAKURA, TEACHER } from '#tests/helpers/a-school.ts';

test('an answer in the making is still there when the teacher comes back from elsewhere, and gone when it was given', async () => {
  const user = userEvent.setup();
  const call = ownRecord('signal', SAKURA, { id: anId('call'), unit: HIKARI, lesson: LESSONS[2], words: 'はねが' });
  const device = await aDevice({ person: TEACHER, records: [...aSchool(), call] });
  const draw = () => renderWithDevice(<FeedbackSignal signal={{ id: call.id, words: 'はねが' }} />, device);
  const first = draw();
  await user.type(screen.getByRole('textbox'), 'いっしょに 見よう');
  first.unmount();
  draw();
  await vi.waitFor(() => expect(screen.getByRole('textbox')).toHaveValue('いっしょに 見よう'));
  await user.click(screen.getByRole('button'));
  await vi.waitFor(async () =>
    expect(await device.db.records('signal').get(call.id)).toMatchObject({ answer: 'いっしょに 見よう' }),
  );
  await vi.waitFor(async () =>
    expect(await device.db.meta.filter(({ key }) => key.startsWith('draft:')).count()).toBe(0),
  );
});

test('an answer that is given by two taps is given once', async () => {
  const call = ownRecord('signal', SAKURA, { id: anId('call'), unit: HIKARI, lesson: LESSONS[2], words: 'はねが' });
  const device = await aDevice({ person: TEACHER, records: [...aSchool(), call] });
  renderWithDevice(<FeedbackSignal signal={{ id: call.id, words: 'はねが' }} />, device);
  const give = screen.getByRole('button');
  fireEvent.click(give);
  fireEvent.click(give);
  expect(give).toHaveAttribute('aria-busy', 'true');
  await waitFor(() => expect(give).not.toHaveAttribute('aria-busy'));
  expect(await device.db.outbox.count()).toBe(1);
});
