import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { FeedbackGiving, useGiving } from '#pieces/feedback-giving.tsx';
import { OwnStamps } from '#pieces/own-stamps.tsx';
import { useLive } from '#pieces/use-live.ts';
import { feedbackOf } from '#store/feedback.ts';
import { keepOwnStamp } from '#store/own-stamps.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { SAKURA, TEACHER, WORKS } from '#tests/helpers/a-school.ts';

const ROOT = { id: WORKS[1], owner: SAKURA };
function Giving() {
  const giving = useGiving(ROOT);
  const feedback = useLive(async (device) => feedbackOf(device, ROOT.id), []);
  return feedback ? <FeedbackGiving root={ROOT} feedback={feedback} giving={giving} /> : null;
}
const twice = (button: HTMLElement) => {
  fireEvent.click(button);
  fireEvent.click(button);
};

test('a stamp that is pressed twice in one go is one stamp, and is not taken back', async () => {
  const device = await aDevice({ person: TEACHER });
  renderWithDevice(<Giving />, device);
  twice((await screen.findAllByRole('button', { name: /./ }))[0] as HTMLElement);
  await waitFor(() => expect(screen.getByRole('button', { pressed: true })).toBeVisible());
  expect(await screen.findByText(/スタンプ「.*」/)).toBeVisible();
  expect(await feedbackOf(device, ROOT.id)).toHaveLength(1);
  expect(await device.db.outbox.count()).toBe(1);
});

test('a word that is given by two taps is given once', async () => {
  const device = await aDevice({ person: TEACHER });
  renderWithDevice(<Giving />, device);
  const field = await screen.findByRole('textbox');
  await userEvent.type(field, 'のびのび。');
  twice(screen.getByRole('button', { name: '返す' }));
  await waitFor(() => expect(field).toHaveValue(''));
  expect(await screen.findByText('返しました。')).toBeVisible();
  expect(await feedbackOf(device, ROOT.id)).toMatchObject([{ kind: 'comment', words: 'のびのび。' }]);
});

test('a drawn stamp that is pressed twice in one go is one stamp too', async () => {
  const device = await aDevice({ person: TEACHER });
  await keepOwnStamp(device, ['1;1;10 10 50,90 90 60']);
  renderWithDevice(<OwnStamps root={ROOT} />, device);
  const stamp = await screen.findByRole('button', { name: '自分のスタンプ1' });
  twice(stamp);
  await waitFor(() => expect(stamp).toHaveAttribute('aria-pressed', 'true'));
  expect(await feedbackOf(device, ROOT.id)).toHaveLength(1);
  expect(await device.db.outbox.count()).toBe(1);
});
