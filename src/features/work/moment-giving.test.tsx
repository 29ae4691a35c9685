import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { MomentGiving } from '#features/work/moment-giving.tsx';
import type { Film } from '#pieces/video-film.ts';
import { feedbackOf } from '#store/feedback.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { SAKURA, TEACHER, WORKS } from '#tests/helpers/a-school.ts';

test('a word about a moment that is given by two taps stands there once', async () => {
  const device = await aDevice({ person: TEACHER });
  const state = { time: 12.5 };
  const film = { subscribe: () => () => undefined, state: () => state, pause: vi.fn() } as unknown as Film;
  renderWithDevice(<MomentGiving work={{ id: WORKS[1], owner: SAKURA }} film={film} />, device);
  const field = screen.getByRole('textbox', { name: 'このところへのことば' });
  await userEvent.type(field, 'ここで 足が のびた');
  const give = screen.getByRole('button', { name: '0:12.5のところに返す' });
  fireEvent.click(give);
  fireEvent.click(give);
  expect(give).toHaveAttribute('aria-busy', 'true');
  expect(await screen.findByText('返しました。')).toBeVisible();
  expect(field).toHaveValue('');
  expect(await feedbackOf(device, WORKS[1])).toMatchObject([{ words: 'ここで 足が のびた', at: { t: 12.5 } }]);
});
