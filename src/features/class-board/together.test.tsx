import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import { ClassBoardPage } from '#features/class-board/class-board-page.tsx';
import { feedbackOf, writeComment } from '#store/feedback.ts';
import { markSeen } from '#store/seen.ts';
import { aDevice, renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import {
  anId,
  aRecord,
  aSchool,
  CLASS,
  HARUTO,
  HIKARI,
  LESSONS,
  ownRecord,
  SAKURA,
  TEACHER,
} from '#tests/helpers/a-school.ts';

// jsdom draws nothing, so it has nowhere to scroll.
beforeAll(() => Object.assign(Element.prototype, { scrollIntoView: () => undefined }));

const MINATO = anId('minato');
const WORKS = { sakura: anId('sakuras'), haruto: anId('harutos'), minato: anId('minatos') };

/** Three children, each with a work in today's lesson. */
async function openBoard(): Promise<TestDevice> {
  const here = { unit: HIKARI, lesson: LESSONS[2] };
  const records = [
    ...aSchool(),
    aRecord('person', { id: MINATO, displayName: 'あいだ みなと', kana: 'あいだ みなと' }),
    aRecord('enrollment', { id: anId('e minato'), person: MINATO, classGroup: CLASS, number: 1 }),
    ownRecord('work', SAKURA, { id: WORKS.sakura, ...here }),
    ownRecord('work', HARUTO, { id: WORKS.haruto, ...here }),
    ownRecord('work', MINATO, { id: WORKS.minato, ...here }),
    ownRecord('pin', HARUTO, { id: anId('open task'), root: WORKS.haruto, kind: 'task' }),
    ownRecord('pin', SAKURA, { id: anId('finding'), root: WORKS.sakura, kind: 'finding' }),
  ];
  const device = await aDevice({ person: TEACHER, records });
  renderWithDevice(<ClassBoardPage />, device, `/board/${HIKARI}`, '/board/:unit?');
  await screen.findByRole('grid');
  return device;
}
const focusBoard = () => document.querySelector<HTMLElement>('[role="grid"] [data-stop="true"]')?.focus();
const said = (device: TestDevice) =>
  Promise.all(Object.values(WORKS).map(async (work) => (await feedbackOf(device, work)).length));

test('a work is handed back by keyboard with what to look at, and not without a word', async () => {
  const device = await openBoard();
  const keys = userEvent.setup();
  focusBoard();
  await keys.keyboard('{ArrowDown}{Enter}');
  const comment = await screen.findByLabelText('コメント');
  await keys.keyboard('c');
  await waitFor(() => expect(comment).toHaveFocus());
  await keys.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
  await keys.keyboard('おれの角を 見よう');
  await keys.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
  await screen.findByText('もういちどで返しました。');
  const told = (await Promise.all(Object.values(WORKS).map((work) => feedbackOf(device, work)))).flat();
  expect(told).toMatchObject([{ kind: 'handBack', words: 'おれの角を 見よう' }]);
  expect(await screen.findByText('もう一度を待っています')).toBeVisible();
});

test('one word goes to all who wait for one, but for those who are taken out, and comes back with one press', async () => {
  const device = await openBoard();
  await userEvent.click(screen.getByRole('button', { name: 'まとめて返す' }));
  const dialog = await screen.findByRole('dialog', { name: 'まとめて返す' });
  expect(await within(dialog).findByText('3人を選んでいます')).toBeVisible();
  await userEvent.click(within(dialog).getByRole('checkbox', { name: /鈴木/ }));
  expect(within(dialog).getByRole('button', { name: '2人に返す' })).toBeDisabled();
  await userEvent.type(within(dialog).getByLabelText('ことば'), 'ていねいです。');
  await userEvent.click(within(dialog).getByRole('button', { name: '2人に返す' }));
  await screen.findByText('2人に返しました。');
  expect(await said(device)).toEqual([1, 0, 1]);
  await userEvent.click(screen.getByRole('button', { name: '取り消す' }));
  await waitFor(async () => expect(await said(device)).toEqual([0, 0, 0]));
});

test('one stamp goes to several at once by keyboard, and who has it already is not asked for again', async () => {
  const device = await openBoard();
  const keys = userEvent.setup();
  focusBoard();
  const give = async () => {
    await keys.keyboard('m');
    const dialog = await screen.findByRole('dialog', { name: 'まとめて返す' });
    within(dialog).getByRole('button', { name: '全員' }).focus();
    await keys.keyboard('{Enter}');
    within(dialog)
      .getByRole('button', { name: /ていねい/ })
      .focus();
    await keys.keyboard('{Enter}');
    within(dialog).getByRole('button', { name: '3人に返す' }).focus();
    await keys.keyboard('{Enter}');
  };
  await give();
  await screen.findByText('3人に返しました。');
  expect((await feedbackOf(device, WORKS.minato))[0]?.stamp).toBe('carefully');
  focusBoard();
  await give();
  await screen.findByText('もう同じスタンプを押してあります。');
  expect(await said(device)).toEqual([1, 1, 1]);
});

test('a phrase goes into the field by two keys, where it can still be changed', async () => {
  const device = await openBoard();
  const keys = userEvent.setup();
  for (const work of [WORKS.sakura, WORKS.haruto])
    await writeComment(device, { id: work, owner: work === WORKS.sakura ? SAKURA : HARUTO }, 'はらいが のびやかです。');
  focusBoard();
  await keys.keyboard('{ArrowDown}{Enter}');
  const comment = await screen.findByLabelText('コメント');
  await keys.keyboard('f');
  const phrase = await screen.findByRole('button', { name: /^1\s*はらいが/ });
  await waitFor(() => expect(phrase).toHaveFocus());
  await keys.keyboard('1');
  await waitFor(() => expect(comment).toHaveFocus());
  expect(comment).toHaveValue('はらいが のびやかです。');
  await keys.keyboard('すごい！{Control>}{Enter}{/Control}');
  await screen.findByText('返しました。');
  const words = (await device.db.records('feedback').toArray()).map((note) => note.words);
  expect(words).toContain('はらいが のびやかです。すごい！');
});

test('the class is narrowed to those who have a 課題 open', async () => {
  await openBoard();
  await userEvent.click(await screen.findByRole('button', { name: '課題あり 1' }));
  await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(1));
  expect(screen.getByRole('rowheader')).toHaveTextContent('鈴木');
});

test('who tried again after a word waits for one anew', async () => {
  const device = await openBoard();
  await userEvent.selectOptions(screen.getByLabelText('並び順'), 'ことばを待っている順');
  for (const [name, owner] of [
    ['sakura', SAKURA],
    ['minato', MINATO],
    ['haruto', HARUTO],
  ] as const)
    await writeComment(device, { id: WORKS[name], owner }, 'よく 見ました。');
  // Two of the three works were looked at; the third is new to the teacher.
  for (const [name, owner] of [
    ['sakura', SAKURA],
    ['minato', MINATO],
  ] as const)
    await markSeen(device, { id: WORKS[name], owner });
  await waitFor(() => expect(screen.getAllByRole('rowheader')[0]).toHaveTextContent('鈴木'));
});
