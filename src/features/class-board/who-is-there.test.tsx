// Who was away in a lesson, and who leaves the class in the middle of one.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import { cellOf, drawsNothing, openBoard, pupilId, rows } from '#tests/helpers/a-full-board.tsx';
import { anId, HIKARI, LESSONS, ownRecord } from '#tests/helpers/a-school.ts';

beforeAll(drawsNothing);
const press = (name: RegExp | string) => userEvent.click(screen.getByRole('button', { name }));

const away = (at: number, lesson: string, whereabouts: 'here' | 'absent' | 'elsewhere') =>
  ownRecord('absence', pupilId(at), { id: anId(`away ${at} ${lesson}`), unit: HIKARI, lesson, whereabouts });

test('who was away in the counted lesson is marked, and can be shown alone', async () => {
  const [, second, third] = LESSONS;
  await openBoard(undefined, [
    away(0, third, 'absent'),
    away(1, third, 'elsewhere'),
    away(2, third, 'here'),
    away(3, second, 'absent'),
  ]);
  await screen.findByRole('button', { name: '休み 2' });
  expect(rows().filter((row) => /休み|別の場所/.test(row ?? ''))).toEqual([
    expect.stringMatching(/あいだ みなと休み$/),
    expect.stringMatching(/いしい ゆい別の場所$/),
  ]);
  await press('休み 2');
  await waitFor(() => expect(rows()).toHaveLength(2));
  await press('すべて 7');
  await waitFor(() => expect(rows()).toHaveLength(7));
  // Of another lesson they are others.
  await userEvent.click(within(screen.getByRole('grid')).getByRole('button', { name: /^2回目/ }));
  await screen.findByRole('button', { name: '休み 1' });
  expect(rows()[3]).toMatch(/えんどう りん休み$/);
});

test('a child who leaves the class meanwhile is gone without a word, and the keys go on beside where they were', async () => {
  const device = await openBoard();
  const leaves = (at: number) => device.db.table('enrollment').update(anId(`e ${at}`), { to: '2026-11-19' });
  await userEvent.click(cellOf('いしい', 3));
  expect(within(await screen.findByRole('dialog')).getByText('いしい ゆい')).toBeVisible();
  await userEvent.click(await screen.findByRole('textbox', { name: 'コメント' }));
  await leaves(1);
  await waitFor(() => expect(rows()).toHaveLength(6));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(cellOf('うえだ', 3)).toHaveFocus());
  await userEvent.keyboard('{ArrowDown}');
  expect(cellOf('えんどう', 3)).toHaveFocus();
  await leaves(3);
  await waitFor(() => expect(rows()).toHaveLength(5));
  await waitFor(() => expect(cellOf('おかだ', 3)).toHaveFocus());
  expect(screen.queryByRole('alert')).toBeNull();
});
