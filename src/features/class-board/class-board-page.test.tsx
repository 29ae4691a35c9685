import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { ClassBoardPage } from '#features/class-board/class-board-page.tsx';
import { feedbackOf } from '#store/feedback.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import {
  aFullClass,
  cellOf,
  drawsNothing,
  NAMES,
  openBoard,
  pupilId,
  rows,
  workId,
} from '#tests/helpers/a-full-board.tsx';
import { anId, aRecord, aSchool, HIKARI, LESSONS, ownRecord, SAKURA, TEACHER } from '#tests/helpers/a-school.ts';
import { aPicturedDevice } from '#tests/helpers/pictured-school.ts';
import { putInSight } from '#tests/helpers/somebody-looks.ts';

beforeAll(drawsNothing);

const press = (name: RegExp | string) => userEvent.click(screen.getByRole('button', { name }));

test('the board has a row for each child and says what is there in words', async () => {
  await openBoard();
  expect(rows()).toHaveLength(7);
  expect(rows()[0]).toContain('あいだ みなと');
  expect(cellOf('あいだ', 3)).toHaveAccessibleName('めあてまだ, 作品あり, ふりかえりあり, 未確認');
  expect(cellOf('佐藤', 2)).toHaveAccessibleName(/めあてあり, 作品あり, ふりかえりあり, 未確認, ことばを返した/);
  expect(cellOf('鈴木', 1)).toHaveAccessibleName('記録なし');
  expect(screen.getByRole('columnheader', { name: /3回目/ })).toHaveTextContent('きょう');
});

test('five children get a stamp by keyboard alone', async () => {
  const device = await openBoard();
  const keys = userEvent.setup();
  cellOf('あいだ', 3).focus();
  await keys.keyboard('{Enter}');
  const panel = await screen.findByRole('dialog');
  for (const [at, name] of NAMES.entries()) {
    await within(panel).findByText(name);
    await keys.keyboard(String(at + 1));
    await waitFor(async () => expect(await feedbackOf(device, workId(at))).toHaveLength(1));
    await keys.keyboard('n');
  }
  const stamps = await Promise.all(NAMES.map(async (_, at) => (await feedbackOf(device, workId(at)))[0]?.stamp));
  expect(stamps).toEqual(['wellSeen', 'growing', 'lookingForward', 'carefully', 'goodGoal']);
});

test('what a child said of using AI stands with the work that is opened, and with no other', async () => {
  const said = { id: anId('drawn with help'), unit: HIKARI, lesson: LESSONS[2], aiUse: 'しらべる\nことばを なおした' };
  await openBoard(`/board/${HIKARI}`, [ownRecord('work', pupilId(0), said)]);
  await userEvent.click(cellOf('あいだ', 3));
  const panel = await screen.findByRole('dialog');
  expect(await within(panel).findByText(/AI/)).toBeVisible();
  expect(within(panel).getByText('しらべる')).toBeVisible();
  expect(within(panel).getByText('ことばを なおした')).toBeVisible();
  await userEvent.keyboard('n');
  await within(panel).findByText('いしい ゆい');
  expect(within(panel).queryByText(/AI/)).toBeNull();
});

test('arrows, Home and End walk the table with one tab stop', async () => {
  await openBoard();
  const keys = userEvent.setup();
  const grid = screen.getByRole('grid');
  expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  cellOf('あいだ', 3).focus();
  await keys.keyboard('{ArrowDown}{ArrowLeft}');
  expect(cellOf('いしい', 2)).toHaveFocus();
  await keys.keyboard('{Home}');
  expect(screen.getByRole('link', { name: /いしい/ })).toHaveFocus();
  await keys.keyboard('{Control>}{End}{/Control}{ArrowLeft}');
  expect(cellOf('鈴木', 3)).toHaveFocus();
  expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
});

test('whoever opens a cell and looks has seen its work, and only that one', async () => {
  putInSight();
  const device = await aPicturedDevice(aFullClass(), { person: TEACHER });
  renderWithDevice(<ClassBoardPage />, device, `/board/${HIKARI}`, '/board/:unit');
  await screen.findByRole('grid');
  await userEvent.click(cellOf('うえだ', 3));
  await waitFor(async () => expect(await device.db.records('seen').toArray()).toMatchObject([{ root: workId(2) }]));
  vi.unstubAllGlobals();
});

test('filters count and show those without a reflection, without a work, and those who call', async () => {
  await openBoard();
  await press('ふりかえり まだ 5');
  expect(rows()).toHaveLength(5);
  await press('作品 まだ 2');
  expect(rows().join()).toMatch(/佐藤.*鈴木/);
  await press('こまっている 1');
  expect(rows()).toHaveLength(1);
  expect(rows()[0]).toContain('鈴木');
  await press('すべて 7');
  expect(rows()).toHaveLength(7);
});

test('who is filtered away comes back as the same row, with its cells, and the keys pass by it meanwhile', async () => {
  await openBoard();
  const [first, fourth] = [cellOf('あいだ', 3), cellOf('鈴木', 3)];
  await press('こまっている 1');
  expect(first).toBeInTheDocument();
  expect(first.closest('[role="row"]')).not.toHaveAttribute('aria-rowindex');
  expect(fourth.closest('[role="row"]')).toHaveAttribute('aria-rowindex', '2');
  expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '2');
  fourth.focus();
  await userEvent.keyboard('{ArrowUp}{ArrowDown}{ArrowDown}');
  expect(fourth).toHaveFocus();
  await press('休み 0');
  expect(screen.queryByRole('grid')).toBeNull();
  await press('すべて見る');
  expect(cellOf('あいだ', 3)).toBe(first);
  expect(first.closest('[role="row"]')).toHaveAttribute('aria-rowindex', '2');
});

test('another lesson can be counted', async () => {
  await openBoard();
  await userEvent.click(screen.getByRole('button', { name: /^1回目/ }));
  expect(screen.getByRole('button', { name: '作品 まだ 6' })).toBeVisible();
  expect(screen.getByText('1回目で数えています')).toBeVisible();
});

test('who waits for a word comes first, and nobody moves while a child is open', async () => {
  await openBoard();
  await userEvent.selectOptions(screen.getByLabelText('並び順'), 'ことばを待っている順');
  expect(rows().slice(0, 3).join()).toMatch(/鈴木.*あいだ.*いしい/);
  await userEvent.click(cellOf('あいだ', 3));
  await screen.findByRole('dialog');
  await userEvent.click(screen.getByRole('button', { name: /よく みた/ }));
  await screen.findByText(/スタンプ「よく みた！」を押しました/);
  expect(rows()[1]).toContain('あいだ');
  await userEvent.click(screen.getByRole('button', { name: '閉じる' }));
  await waitFor(() => expect(rows()[1]).toContain('いしい'));
});

test('a stamp can be taken back and restored', async () => {
  const device = await openBoard();
  await userEvent.click(cellOf('あいだ', 3));
  await screen.findByRole('dialog');
  await userEvent.keyboard('2');
  await userEvent.click(await screen.findByRole('button', { name: /を取り消す/ }));
  await waitFor(async () => expect(await feedbackOf(device, workId(0))).toEqual([]));
  await userEvent.click(await screen.findByRole('button', { name: '元に戻す' }));
  await waitFor(async () => expect(await feedbackOf(device, workId(0))).toHaveLength(1));
});

test('a comment that is not sent is there again after going to another child, and after a restart', async () => {
  const device = await openBoard();
  await userEvent.click(cellOf('あいだ', 3));
  await userEvent.type(await screen.findByLabelText('コメント'), 'はねる前に 止まれて');
  await press('次の子');
  await waitFor(() => expect(screen.getByLabelText('コメント')).toHaveValue(''));
  await press('前の子');
  await waitFor(() => expect(screen.getByLabelText('コメント')).toHaveValue('はねる前に 止まれて'));
  cleanup();
  renderWithDevice(<ClassBoardPage />, device, `/board/${HIKARI}?pupil=${pupilId(0)}&at=${LESSONS[2]}`, '/board/:unit');
  await waitFor(() => expect(screen.getByLabelText('コメント')).toHaveValue('はねる前に 止まれて'));
  expect(await device.db.records('feedback').where('owner').equals(pupilId(0)).count()).toBe(0);
});

test('with no network a comment is written, shown, and waits to be sent', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const device = await openBoard();
  await userEvent.click(cellOf('あいだ', 3));
  await userEvent.type(await screen.findByLabelText('コメント'), 'のびのび 書けたね。');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('のびのび 書けたね。', { selector: 'p' })).toBeVisible();
  expect(screen.getByText('まだ学校に届いていません')).toBeVisible();
  await waitFor(() => expect(screen.getByLabelText('コメント')).toHaveValue(''));
  const waiting = await device.db.outbox.toArray();
  expect(waiting.map((entry) => entry.mutation.type)).toEqual(expect.arrayContaining(['feedback']));
});

test('typing a comment never triggers the keys of the board', async () => {
  const device = await openBoard();
  await userEvent.click(cellOf('あいだ', 3));
  await userEvent.type(await screen.findByLabelText('コメント'), 'n1c?p');
  expect(screen.getByLabelText('コメント')).toHaveValue('n1c?p');
  expect(within(screen.getByRole('dialog')).getByText('あいだ みなと')).toBeVisible();
  expect(await feedbackOf(device, workId(0))).toEqual([]);
});

test('beside a wide board: c writes, Esc goes back to the table, the child stays open, Esc again closes', async () => {
  const wide = { matches: true, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('matchMedia', () => wide);
  await openBoard();
  cellOf('あいだ', 3).focus();
  await userEvent.keyboard('{Enter}');
  const panel = await screen.findByRole('complementary', { name: 'あいだ みなとの3回目' });
  await userEvent.keyboard('c');
  expect(await within(panel).findByLabelText('コメント')).toHaveFocus();
  await userEvent.keyboard('ここは{Escape}');
  expect(cellOf('あいだ', 3)).toHaveFocus();
  expect(within(panel).getByLabelText('コメント')).toHaveValue('ここは');
  await userEvent.keyboard('{Escape}');
  expect(await screen.findByText(/表のマスを選ぶと/)).toBeVisible();
  vi.unstubAllGlobals();
});

test('a call for help shows its words and is answered', async () => {
  const device = await openBoard();
  await userEvent.click(cellOf('鈴木', 3));
  expect(await screen.findByText('はねが…')).toBeVisible();
  await userEvent.type(screen.getByLabelText('こたえ'), 'いま 行くね');
  await press('こたえを送る');
  await waitFor(() => expect(screen.queryByText('はねが…')).toBeNull());
  expect(await device.db.records('signal').get(anId('call'))).toMatchObject({ answer: 'いま 行くね' });
  expect(screen.getByRole('button', { name: 'こまっている 0', hidden: true })).toBeInTheDocument();
});

test('what a child records meanwhile appears by itself', async () => {
  const device = await openBoard();
  const work = ownRecord('work', SAKURA, { id: anId('new work'), unit: HIKARI, lesson: LESSONS[2] });
  await device.db.table('work').put({ ...work, _rv: 9, _s: [`pf:${SAKURA}`], _p: 0 });
  await waitFor(() => expect(cellOf('佐藤', 3)).toHaveAccessibleName(/作品あり/));
});

test('the list of keys opens with ?', async () => {
  await openBoard();
  cellOf('あいだ', 3).focus();
  await userEvent.keyboard('?');
  expect(await screen.findByRole('dialog', { name: 'キーボード操作' })).toBeVisible();
});

test('a teacher of two classes chooses between them', async () => {
  const other = anId('other class');
  const records = [
    ...aFullClass(),
    aRecord('classGroup', { id: other, name: '6年1組', grade: 6 }),
    aRecord('enrollment', { id: anId('e other'), person: TEACHER, classGroup: other, role: 'teacher' }),
    aRecord('unit', { id: anId('other unit'), classGroup: other, subject: 'shosha', title: '「友」' }),
  ];
  const device = await aDevice({ person: TEACHER, records });
  renderWithDevice(<ClassBoardPage />, device, `/board?class=${other}`, '/board/:unit?');
  expect(await screen.findByText('回がまだありません')).toBeVisible();
  expect(screen.getByRole('link', { name: '6年1組' })).toHaveAttribute('aria-current', 'page');
  await userEvent.click(screen.getByRole('link', { name: '3年2組' }));
  expect(await screen.findByRole('grid')).toBeVisible();
});

test('without a class, without a unit, and with a strange address the page says what to do', async () => {
  const nobody = await aDevice({ person: TEACHER, records: aSchool().filter((r) => r.type !== 'enrollment') });
  renderWithDevice(<ClassBoardPage />, nobody, '/board', '/board/:unit?');
  // Before the school has told which classes there are, nobody is told that there is none.
  expect(await screen.findByRole('region', { name: 'はじめての授業まで' })).toBeVisible();
  expect(screen.queryByText('担当しているクラスがありません')).toBeNull();
  await nobody.db.meta.put({ key: 'pulledAt', value: 1 });
  expect(await screen.findByText('担当しているクラスがありません')).toBeVisible();
  cleanup();
  const bare = await aDevice({ person: TEACHER, records: aSchool().filter((r) => r.type !== 'unit') });
  renderWithDevice(<ClassBoardPage />, bare, '/board', '/board/:unit?');
  expect(await screen.findByRole('link', { name: '単元を作る' })).toHaveAttribute('href', '/teaching');
  cleanup();
  renderWithDevice(<ClassBoardPage />, bare, `/board/${anId('elsewhere')}`, '/board/:unit?');
  expect(await screen.findByText('この単元は見つかりません')).toBeVisible();
});
