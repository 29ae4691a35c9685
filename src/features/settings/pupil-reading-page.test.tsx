import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { PupilReadingPage } from '#features/settings/pupil-reading-page.tsx';
import { choicesOf } from '#store/settings.ts';
import { aDevice, renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { anId, SAKURA, TEACHER } from '#tests/helpers/a-school.ts';

const open = (device: TestDevice, pupil: string) =>
  renderWithDevice(
    <Routes>
      <Route path="/pupils/:pupil/reading" element={<PupilReadingPage />} />
    </Routes>,
    device,
    `/pupils/${pupil}/reading`,
  );

test('a teacher sets how a pupil reads, and sees the sample as the pupil will', async () => {
  const user = userEvent.setup();
  const device = await aDevice({ person: TEACHER });
  open(device, SAKURA);
  const sample = (await screen.findByRole('figure')).lastElementChild;
  // Grade 3, as the roster says.
  await waitFor(() => expect(sample?.querySelectorAll('rt')).toHaveLength(4));
  await user.click(screen.getByRole('radio', { name: /^かな/ }));
  await waitFor(() => expect(sample).toHaveTextContent(/^まいにちの がくしゅう/));
  await user.click(screen.getByRole('radio', { name: /^はっきり/ }));
  await waitFor(async () =>
    expect(await choicesOf(device, SAKURA)).toMatchObject({ furigana: 'kana', contrast: 'high' }),
  );
  expect(await choicesOf(device)).toMatchObject({ furigana: 'auto', contrast: 'normal' });
});

test('who is no pupil here is nobody', async () => {
  open(await aDevice({ person: TEACHER }), anId('nobody'));
  expect(await screen.findByText('この子どもは見つかりません')).toBeVisible();
});
