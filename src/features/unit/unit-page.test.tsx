import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { UnitPage } from '#features/unit/unit-page.tsx';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import {
  anId,
  aRecord,
  aSchool,
  GOALS,
  HIKARI,
  LESSONS,
  MODEL,
  ownRecord,
  SAKURA,
  WORKS,
} from '#tests/helpers/a-school.ts';

const draw = async (records = aSchool()) => {
  const device = await aDevice({ records });
  renderWithDevice(<UnitPage />, device, `/units/${HIKARI}`, '/units/:unit');
  return device;
};
const lesson = async (name: string) => {
  const heading = await screen.findByRole('heading', { name: new RegExp(`^${name}`) });
  const card = heading.closest('article');
  if (!card) throw new Error('a lesson stands in an article');
  return within(card);
};

test('the path shows goal, works, marks and reflection of each lesson', async () => {
  await draw();
  const second = await lesson('2回目');
  expect(second.getByText('よこの あいだを そろえる')).toBeVisible();
  expect(second.getByText('まえと くらべて、よこの あいだが そろった。')).toBeVisible();
  expect(second.getByRole('link', { name: '2回目の さくひん 2' })).toHaveAttribute('href', `/works/${WORKS[2]}`);
  expect(second.getByText('できた')).toBeVisible();
  expect(second.getByText('もうすこし')).toBeVisible();
});

test('a lesson that was done before its day says when it was done', async () => {
  await draw(aSchool().map((record) => Object.assign(record, record.id === LESSONS[1] && { date: '2026-11-27' })));
  expect((await lesson('2回目')).getByText('11月13日')).toBeVisible();
  expect(screen.queryByText('11月27日')).toBeNull();
});

test('points, models and the goal to go on with stand above the path', async () => {
  await draw();
  expect(await screen.findByRole('link', { name: /手本「光」/ })).toHaveAttribute('href', `/models/${MODEL}`);
  const points = within(screen.getByRole('region', { name: 'ポイント' }));
  expect(points.getAllByRole('listitem')).toHaveLength(3);
  expect(await screen.findAllByText('「儿」の まがりを ゆっくり、はねを 大きく')).not.toHaveLength(0);
});

test('one button goes on with the record, another one compares the two latest works', async () => {
  await draw();
  const record = await screen.findByRole('link', { name: '3回目を きろくする' });
  expect(record).toHaveAttribute('href', `/units/${HIKARI}/lessons/${LESSONS[2]}/record?step=goal`);
  const compare = screen.getByRole('link', { name: 'まえと くらべる' });
  expect(compare).toHaveAttribute('href', `/compare?unit=${HIKARI}&a=work:${WORKS[0]}&b=work:${WORKS[2]}`);
});

test('a goal that was changed keeps its history', async () => {
  const changed = ownRecord('goal', SAKURA, {
    id: anId('goal-2b'),
    unit: HIKARI,
    lesson: LESSONS[1],
    words: 'まがりを ゆっくり',
    replaces: GOALS[1],
  });
  await draw([...aSchool(), changed]);
  const second = await lesson('2回目');
  await userEvent.click(second.getByText('かわった めあて（1）'));
  expect(second.getByText('よこの あいだを そろえる')).toBeVisible();
});

test('a child who is stuck tells the teacher without a word, and takes it back', async () => {
  const device = await draw();
  await userEvent.click(await screen.findByRole('button', { name: 'こまった' }));
  const dialog = within(await screen.findByRole('dialog', { name: '先生に しらせる' }));
  await userEvent.click(await dialog.findByRole('button', { name: 'しらせる' }));
  expect(await screen.findByText('先生に しらせました')).toBeVisible();
  expect(await device.db.records('signal').toArray()).toMatchObject([{ words: '', lesson: LESSONS[2] }]);
  await userEvent.click(screen.getByRole('button', { name: 'もう だいじょうぶ' }));
  expect(await screen.findByRole('button', { name: 'こまった' })).toBeVisible();
});

test('words that were not sent yet are still there when the dialog is opened again', async () => {
  await draw();
  await userEvent.click(await screen.findByRole('button', { name: 'こまった' }));
  await userEvent.type(await screen.findByRole('textbox'), 'はねが わからない');
  await userEvent.click(screen.getByRole('button', { name: 'やめる' }));
  await userEvent.click(screen.getByRole('button', { name: 'こまった' }));
  expect(await screen.findByRole('textbox')).toHaveValue('はねが わからない');
});

test("the teacher's answer to a call stands on the lesson", async () => {
  const call = ownRecord('signal', SAKURA, {
    id: anId('call'),
    unit: HIKARI,
    lesson: LESSONS[1],
    answer: 'いちど とまってみよう',
    answeredAt: 5,
  });
  await draw([...aSchool(), call]);
  expect((await lesson('2回目')).getByText('いちど とまってみよう')).toBeVisible();
});

test('a unit without lessons says what to wait for', async () => {
  await draw(aSchool().filter((record) => record.type !== 'lesson'));
  expect(await screen.findByText('先生が 授業を くわえると、ここに でます。')).toBeVisible();
});

test('a unit that is not here is not there', async () => {
  await draw([aRecord('unit', { id: HIKARI, classGroup: anId('another class'), title: 'ひみつ' })]);
  expect(await screen.findByRole('heading', { level: 1, name: 'この たんげんは ありません' })).toBeVisible();
});

test('of a unit that the teacher threw away all stays readable, and nothing new is offered', async () => {
  await draw(aSchool().map((record) => Object.assign(record, { trashed: record.id === HIKARI })));
  expect(await screen.findByText(/^かたづけた たんげんです。/)).toBeVisible();
  const second = await lesson('2回目');
  expect(second.getByText('まえと くらべて、よこの あいだが そろった。')).toBeVisible();
  expect(second.getByRole('button', { name: 'ひらいて よむ' })).toBeVisible();
  expect(second.getByRole('link', { name: '2回目の さくひん 2' })).toBeVisible();
  expect(screen.queryByRole('link', { name: /きろくする/ })).toBeNull();
  expect(screen.queryByRole('link', { name: /さくひんを とる/ })).toBeNull();
  expect(screen.queryByRole('button', { name: 'こまった' })).toBeNull();
});

test('of a lesson that was thrown away what the child wrote stays, under the path', async () => {
  await draw(aSchool().map((record) => Object.assign(record, { trashed: record.id === LESSONS[1] })));
  const card = within(await screen.findByRole('region', { name: /^かたづけた 授業で 書いた こと/ }));
  expect(card.getByText('よこの あいだを そろえる')).toBeVisible();
  expect(card.getByText('まえと くらべて、よこの あいだが そろった。')).toBeVisible();
  expect(card.queryByText('はじめて 書いた。よこの あいだが ばらばらだった。')).toBeNull();
});
