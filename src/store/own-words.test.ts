import { expect, test } from 'vitest';
import { ownWords } from '#store/own-words.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { anId, aSchool, HARUTO, HIKARI, LESSONS, NOW, ownRecord, SAKURA, WORKS } from '#tests/helpers/a-school.ts';

test('goals, reflections, words on works, pins and the teacher’s answers, newest first', async () => {
  const pin = ownRecord('pin', SAKURA, { id: anId('pin'), root: WORKS[0], words: 'ここが ほそい', madeAt: NOW });
  const said = await ownWords(await aDevice({ records: [...aSchool(), pin] }));
  expect(said[0]).toMatchObject({ kind: 'pin', words: 'ここが ほそい', work: WORKS[0], lesson: LESSONS[0] });
  expect(said.map(({ kind }) => kind).toSorted()).toContain('feedback');
  expect(said.find(({ kind, lesson }) => kind === 'reflection' && lesson === LESSONS[0])).toMatchObject({
    words: 'はじめて 書いた。よこの あいだが ばらばらだった。\nよこの あいだを そろえる',
    text: expect.stringContaining('よこのあいだがばらばらだった'),
    unit: { id: HIKARI },
    work: null,
  });
  expect(said.map(({ at }) => at)).toEqual(said.map(({ at }) => at).toSorted((a, b) => b - a));
});

test('nobody else’s words, nothing thrown away, nothing without words', async () => {
  const others = ownRecord('goal', HARUTO, {
    id: anId('his'),
    unit: HIKARI,
    lesson: LESSONS[0],
    words: 'かれの めあて',
  });
  const thrown = ownRecord('goal', SAKURA, {
    id: anId('gone'),
    unit: HIKARI,
    lesson: LESSONS[0],
    words: 'すてた',
    trashed: true,
  });
  const blank = ownRecord('work', SAKURA, { id: anId('blank'), unit: HIKARI, words: '  ' });
  const said = await ownWords(await aDevice({ records: [...aSchool(), others, thrown, blank] }));
  const ids = said.map(({ id }) => id);
  for (const { id } of [others, thrown, blank]) expect(ids).not.toContain(id);
});

test('words whose unit is not here any more are still found', async () => {
  const orphan = ownRecord('goal', SAKURA, {
    id: anId('orphan'),
    unit: anId('far'),
    lesson: anId('far 1'),
    words: 'まえの まち',
  });
  const said = await ownWords(await aDevice({ records: [...aSchool(), orphan] }));
  expect(said.find(({ id }) => id === orphan.id)).toMatchObject({ unit: null, words: 'まえの まち' });
});
