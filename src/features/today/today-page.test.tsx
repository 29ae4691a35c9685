import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { TodayPage } from '#features/today/today-page.tsx';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import {
  anId,
  aRecord,
  aSchool,
  CLASS,
  HIKARI,
  LESSONS,
  MODEL,
  NOW,
  ownRecord,
  SAKURA,
  WORD_OF_TEACHER,
  WORKS,
} from '#tests/helpers/a-school.ts';

const RECORD = `/units/${HIKARI}/lessons/${LESSONS[2]}/record`;
afterEach(() => {
  vi.unstubAllGlobals();
});
const cards = () => screen.getAllByRole('region').map((each) => each.querySelector('h2')?.textContent);
const address = () => screen.getByTestId('address').textContent;

test("today's lesson is there with last time's next goal and a way into its record", async () => {
  renderWithDevice(<TodayPage />, await aDevice());
  expect(await screen.findByRole('heading', { name: '「光」 3回目' })).toBeVisible();
  expect(screen.getByText('11月20日（金）')).toBeVisible();
  expect(screen.getByText('「儿」の まがりを ゆっくり、はねを 大きく')).toBeVisible();
  expect(screen.getByRole('link', { name: '手本を 見る' })).toHaveAttribute('href', `/models/${MODEL}`);
  await userEvent.click(screen.getByRole('link', { name: 'はじめる' }));
  expect(address()).toBe(`${RECORD}?step=goal`);
});

test('one tap leads to where the camera is', async () => {
  renderWithDevice(<TodayPage />, await aDevice());
  await userEvent.click(await screen.findByRole('link', { name: 'さくひんを とる' }));
  expect(address()).toBe(`${RECORD}?step=work`);
});

test("a teacher's word counts as read when the child opens it, not before", async () => {
  const device = await aDevice();
  renderWithDevice(<TodayPage />, device);
  const open = await screen.findByRole('button', { name: 'ひらいて よむ' });
  const answer = async () => (await device.db.records('feedback').get(WORD_OF_TEACHER))?.answer;
  expect(await answer()).toEqual({});
  expect(screen.queryByText('「横画の間」が そろってきたね。')).toBeNull();
  await userEvent.click(open);
  expect(await screen.findByText('「横画の間」が そろってきたね。')).toBeVisible();
  await expect.poll(answer).toEqual({ readAt: NOW });
  await userEvent.click(await screen.findByRole('button', { name: 'ありがとう' }));
  await expect.poll(answer).toMatchObject({ tap: 'thanks' });
  expect(screen.getByText('「横画の間」が そろってきたね。')).toBeVisible();
});

test('what the teacher asks to be tried again is told apart before it is opened', async () => {
  const asked = { id: anId('asked'), owner: SAKURA, root: WORKS[2], kind: 'handBack', words: 'はねを 見よう' } as const;
  renderWithDevice(<TodayPage />, await aDevice({ records: [...aSchool(), aRecord('feedback', asked)] }));
  const words = within(await screen.findByRole('region', { name: /^先生から/ }));
  const [again, other] = await words.findAllByRole('listitem');
  if (!again || !other) throw new Error('two words wait');
  expect(within(again).getByText('もういちど')).toBeVisible();
  expect(within(again).getByRole('button', { name: 'ひらいて よむ' })).toBeVisible();
  expect(within(other).queryByText('もういちど')).toBeNull();
});

test('when an iPad is turned the path changes its column, and the answer that is being typed stays', async () => {
  const turn = anIpad();
  renderWithDevice(<TodayPage />, await aDevice());
  await userEvent.click(await screen.findByRole('button', { name: 'ひらいて よむ' }));
  await userEvent.click(await screen.findByRole('button', { name: 'ことばで' }));
  const field = await screen.findByRole('textbox');
  await userEvent.type(field, 'がんばり');
  expect(cards()).toEqual(['「光」 3回目', '先生から', '「光」の あしあと', 'ほかの たんげん']);
  turn(true);
  expect(cards()).toEqual(['「光」 3回目', '「光」の あしあと', '先生から', 'ほかの たんげん']);
  expect(screen.getByRole('textbox')).toBe(field);
  expect(field).toHaveFocus();
  turn(false);
  expect(screen.getByRole('textbox')).toBe(field);
  expect(field).toHaveValue('がんばり');
});

test('the path shows the lessons so far and the one to come', async () => {
  renderWithDevice(<TodayPage />, await aDevice());
  const path = within(await screen.findByRole('region', { name: '「光」の あしあと' }));
  expect(path.getAllByRole('listitem')).toHaveLength(3);
  expect(path.getByRole('link', { name: '3回目を きろくする' })).toHaveAttribute('href', `${RECORD}?step=goal`);
});

test('the other units are there with what comes next', async () => {
  renderWithDevice(<TodayPage />, await aDevice());
  expect(await screen.findByRole('link', { name: /くるくるランド.*つぎは 1回目/ })).toBeVisible();
});

test('without units it says what to wait for', async () => {
  const records = aSchool().filter((record) => record.type !== 'unit');
  renderWithDevice(<TodayPage />, await aDevice({ records }));
  expect(await screen.findByRole('heading', { name: 'まだ たんげんが ありません' })).toBeVisible();
});

test('a very long title and goal stand whole', async () => {
  const title = 'とても ながい たんげんの なまえ'.repeat(8);
  const records = [
    ...aSchool().filter((record) => record.id !== HIKARI),
    aRecord('unit', { id: HIKARI, classGroup: CLASS, subject: 'shosha', title }),
  ];
  renderWithDevice(<TodayPage />, await aDevice({ records }));
  expect(await screen.findByRole('heading', { name: `${title} 3回目` })).toBeVisible();
});

test('open 課題 wait here with the way to their place, the newest first', async () => {
  const [work = ''] = WORKS;
  const task = (name: string, more: object) =>
    ownRecord('pin', SAKURA, { id: anId(name), root: work, kind: 'task', ...more });
  const records = [
    ...aSchool(),
    task('old', { words: 'ながく', madeAt: NOW - 2000 }),
    task('new', { words: 'はねを 大きく', madeAt: NOW - 1000 }),
    task('done', { words: 'できた ところ', closedBy: WORKS[2] }),
  ];
  renderWithDevice(<TodayPage />, await aDevice({ records }));
  const tasks = within(await screen.findByRole('region', { name: 'とりくみ中の かだい' })).getAllByRole('link');
  expect(tasks.map((link) => link.textContent)).toEqual(['はねを 大きく', 'ながく']);
  expect(tasks[0]).toHaveAttribute('href', `/works/${work}?pin=${anId('new')}`);
});

/** A screen that can be turned: `true` = lying. */
function anIpad(): (lies: boolean) => void {
  const heard = new Set<() => void>();
  let matches = false;
  vi.stubGlobal('matchMedia', (media: string) => ({
    media,
    get matches() {
      return matches;
    },
    addEventListener: (_what: string, hear: () => void) => heard.add(hear),
    removeEventListener: (_what: string, hear: () => void) => heard.delete(hear),
  }));
  return (lies) =>
    act(() => {
      matches = lies;
      for (const hear of heard) hear();
    });
}
