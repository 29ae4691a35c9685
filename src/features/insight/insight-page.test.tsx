import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { InsightPage } from '#features/insight/insight-page.tsx';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import {
  anId,
  aRecord,
  aSchool,
  HARUTO,
  HIKARI,
  LESSONS,
  NOW,
  REFLECTIONS,
  TEACHER,
  ZUKO,
} from '#tests/helpers/a-school.ts';

const by = { owner: HARUTO, author: HARUTO, unit: HIKARI };
const call = aRecord('signal', { id: anId('call'), ...by, lesson: LESSONS[1], words: 'すみが たりない', madeAt: NOW });
const work = aRecord('work', { id: anId('haruto work'), ...by, lesson: LESSONS[0], madeAt: NOW });
const region = async (name: string) => within(await screen.findByRole('region', { name }));

test('a call is answered in one tap, and a child without a word gets one', async () => {
  const user = userEvent.setup();
  const device = await aDevice({ person: TEACHER, records: [...aSchool(), call, work] });
  renderWithDevice(<InsightPage />, device, '/insight');
  const signals = await region('こまった');
  expect(signals.getByText('すみが たりない')).toBeVisible();
  await user.click(signals.getAllByRole('button', { name: '声をかけた' })[0] as HTMLElement);
  await waitFor(async () => expect((await device.db.records('signal').get(call.id))?.answeredAt).not.toBeNull());

  const silent = await region('2週間ことばを返していない子ども');
  await user.click(silent.getByRole('button', { name: '鈴木 陽翔さんにことばを返す' }));
  const dialog = within(await screen.findByRole('dialog', { name: '鈴木 陽翔さんへ' }));
  await user.type(dialog.getByRole('textbox', { name: 'コメント' }), 'よく見ているね。');
  await user.click(dialog.getByRole('button', { name: '返す' }));
  expect(await dialog.findByText('よく見ているね。', { selector: 'p' })).toBeVisible();
  expect((await device.db.records('feedback').where('owner').equals(HARUTO).toArray()).map(({ root }) => root)).toEqual(
    [work.id],
  );
  await user.click(dialog.getByRole('button', { name: '閉じる' }));
  expect(await silent.findByText('この2週間に、全員にことばが届いています。')).toBeVisible();
});

test('marks are read aloud lesson by lesson, lead to the child’s path, and are never summed up', async () => {
  renderWithDevice(<InsightPage />, await aDevice({ person: TEACHER }), '/insight');
  const marks = await region('ふりかえりの印のうつりかわり');
  expect(marks.getAllByRole('img', { name: /^1回目：/ }).length).toBeGreaterThan(0);
  expect(marks.getByRole('link', { name: '鈴木 陽翔' })).toHaveAttribute('href', `/pupils/${HARUTO}/units/${HIKARI}`);
  expect(screen.queryByText(/位|点数|平均/, { selector: 'li *' })).toBeNull();
});

test('the marks of the unit in which somebody marked last are open, those of the others wait for a press', async () => {
  const point = aRecord('point', { id: anId('fold'), unit: ZUKO, words: 'くるくる 回る' });
  const of = { lesson: anId('zuko-1'), marks: { [point.id]: 'great' as const }, finishedAt: NOW };
  const marked = aRecord('reflection', { id: anId('marked'), ...by, unit: ZUKO, ...of });
  const device = await aDevice({ person: TEACHER, records: [...aSchool(), point, marked] });
  renderWithDevice(<InsightPage />, device, '/insight');
  const marks = await region('ふりかえりの印のうつりかわり');
  const titles = () => marks.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
  expect(titles()).toEqual(['くるくるランド', '「光」']);
  expect(marks.getAllByText('くるくる 回る')[0]).toBeVisible();
  const folded = marks.getAllByText('横画の間を そろえる')[0];
  expect(folded).not.toBeVisible();
  // A child finishes a reflection in the other unit: nothing is folded under the eyes of who reads.
  await device.db.records('reflection').update(REFLECTIONS[1], { finishedAt: NOW + 1 });
  await waitFor(() => expect(titles()).toEqual(['「光」', 'くるくるランド']));
  expect(marks.getAllByText('くるくる 回る')[0]).toBeVisible();
  expect(folded).not.toBeVisible();
  await userEvent.click(marks.getByText('「光」'));
  expect(folded).toBeVisible();
});

test('without a class it says so', async () => {
  const records = aSchool().filter(({ type }) => type !== 'enrollment');
  renderWithDevice(<InsightPage />, await aDevice({ person: TEACHER, records }), '/insight');
  expect(await screen.findByText('担当しているクラスがありません')).toBeVisible();
});
