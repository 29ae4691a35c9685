import { expect, it } from 'vitest';
import { isRefused } from '#domain/refusal.ts';
import { givenWords } from '#store/given-words.ts';
import {
  changeNote,
  notesAbout,
  noteThatRead,
  restoreNote,
  trashNote,
  usedTags,
  viewsOfNotes,
  writeNote,
} from '#store/notes.ts';
import { openOwn, ownThings } from '#store/own-things.ts';
import { aDevice, fetchAll } from '#tests/helpers/a-device.tsx';
import {
  anId,
  aRecord,
  aSchool,
  DAY,
  HARUTO,
  HIKARI,
  NOW,
  SAKURA,
  TEACHER,
  WORD_OF_TEACHER,
  WORKS,
} from '#tests/helpers/a-school.ts';

const SAID = { words: ' 手本をよく見ている。 ', tags: ['よさ'], attendance: null };
const anotherTeachers = aRecord('guidanceNote', {
  id: anId('note of another'),
  owner: SAKURA,
  author: anId('other teacher'),
  madeAt: NOW - DAY,
  words: '保健室に寄った。',
});

it('a teacher notes something about a child from a work, changes it, deletes it and brings it back', async () => {
  const device = await aDevice({ person: TEACHER });
  const made = await writeNote(device, { pupil: SAKURA, about: WORKS[0], unit: HIKARI }, SAID);
  if (isRefused(made)) throw new Error(made.refused);
  const [shown] = await notesAbout(device, SAKURA);
  expect(shown).toMatchObject({
    isMine: true,
    note: { words: '手本をよく見ている。', tags: ['よさ'], owner: SAKURA, day: '2026-11-20' },
    work: { id: WORKS[0] },
    unit: { id: HIKARI },
  });
  expect(await changeNote(device, made.id, { tags: ['よさ', '引きつぎ'], attendance: 'late' })).toBeNull();
  expect(await usedTags(device)).toEqual(['よさ', '引きつぎ']);
  await trashNote(device, made.id);
  expect(await notesAbout(device, SAKURA)).toEqual([]);
  await restoreNote(device, made.id);
  expect((await notesAbout(device, SAKURA)).map(({ note }) => note.attendance)).toEqual(['late']);
  expect(await notesAbout(device, HARUTO)).toEqual([]);
});

it('a note that says nothing is none, and a child can write none', async () => {
  const nothing = { words: ' ', tags: [], attendance: null };
  expect(await writeNote(await aDevice({ person: TEACHER }), { pupil: SAKURA }, nothing)).toEqual({
    refused: 'invalid',
    field: 'words',
  });
  const tablet = await aDevice({ records: [...aSchool(), anotherTeachers] });
  expect(isRefused(await writeNote(tablet, { pupil: SAKURA }, SAID))).toBe(true);
  expect(await tablet.db.table('guidanceNote').count()).toBe(0);
});

it('to read the notes about a child is written down, once for a sitting; nothing to read is nothing read', async () => {
  const device = await aDevice({ person: TEACHER, records: [...aSchool(), anotherTeachers] });
  await noteThatRead(device, HARUTO);
  expect(await viewsOfNotes(device, HARUTO)).toEqual([]);
  await noteThatRead(device, SAKURA);
  await noteThatRead(device, SAKURA);
  expect((await viewsOfNotes(device, SAKURA)).map(({ isMine, at, notes }) => [isMine, at, notes])).toEqual([
    [true, NOW, 1],
  ]);
  device.clock.now += 3_600_000;
  await noteThatRead(device, SAKURA);
  expect((await viewsOfNotes(device, SAKURA)).map(({ at }) => at)).toEqual([NOW + 3_600_000, NOW]);
  const { things } = await ownThings(await openOwn(device.session), device.session);
  expect(things.some(({ type }) => type === 'noteView')).toBe(false);
});

it('others’ notes that come in during a sitting are written down as read too; one’s own are no reading', async () => {
  const device = await aDevice({ person: TEACHER, records: [...aSchool(), anotherTeachers] });
  const seen = async () => (await viewsOfNotes(device, SAKURA)).map(({ notes }) => notes).sort();
  await noteThatRead(device, SAKURA);
  await writeNote(device, { pupil: SAKURA }, SAID);
  await noteThatRead(device, SAKURA);
  expect(await seen()).toEqual([1]);
  const records = [...aSchool(), anotherTeachers, { ...anotherTeachers, id: anId('one more'), madeAt: NOW }];
  await fetchAll(device, records);
  device.clock.now += 60_000;
  await noteThatRead(device, SAKURA);
  expect(await seen()).toEqual([1, 2]);
  await writeNote(device, { pupil: HARUTO }, SAID);
  await noteThatRead(device, HARUTO);
  expect(await viewsOfNotes(device, HARUTO)).toEqual([]);
});

it('tags of a child whom one does not teach are not offered, though the note still lies here', async () => {
  const device = await aDevice({ person: TEACHER, records: [...aSchool(), { ...anotherTeachers, tags: ['生活'] }] });
  const gone = { ...anotherTeachers, id: anId('gone'), owner: anId('moved away'), tags: ['家庭'] };
  await device.db.table('guidanceNote').put({ ...gone, _rv: 1, _s: [], _p: 0 });
  expect(await usedTags(device)).toEqual(['生活']);
});

it('one’s own guidance: to whom, how soon, what came after', async () => {
  const device = await aDevice({ person: TEACHER });
  const { words, reached, taught, middle } = await givenWords(device, [SAKURA, HARUTO], NOW);
  const word = words.find(({ feedback }) => feedback.id === WORD_OF_TEACHER);
  const root = (await device.db.records('work').toArray()).find(({ id }) => id === word?.feedback.root);
  expect(word).toMatchObject({ pupil: SAKURA, unit: { id: HIKARI } });
  expect(word?.soon).toBe((word?.feedback.madeAt ?? 0) - (root?.madeAt ?? Number.NaN));
  expect([reached, taught, middle]).toEqual([1, 2, expect.any(Number)]);
  const at = (word?.feedback.madeAt ?? 0) + 60_000;
  const next = aRecord('work', { id: anId('next'), owner: SAKURA, author: SAKURA, unit: HIKARI, madeAt: at });
  const later = await aDevice({ person: TEACHER, records: [...aSchool(), next] });
  const found = (await givenWords(later, [SAKURA], NOW)).words.find(({ feedback }) => feedback.id === WORD_OF_TEACHER);
  expect(found?.after).toEqual({ kind: 'work', id: next.id, at, work: next.id });
  expect(await givenWords(later, [SAKURA], NOW + 90 * DAY)).toMatchObject({ reached: 0, middle: null });
});
