import { expect, it } from 'vitest';
import { absenceId } from '#domain/records/absence.ts';
import { isRefused } from '#domain/refusal.ts';
import { absencesIn, addBoardPhoto, lessonPack, markWhereabouts, missedLessons, wasAway } from '#store/absences.ts';
import { activityOf } from '#store/activity.ts';
import { keepLink } from '#store/works.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import {
  anId,
  aRecord,
  aSchool,
  HARUTO,
  HIKARI,
  LESSONS,
  MODEL,
  NOW,
  SAKURA,
  TEACHER,
  ZUKO,
} from '#tests/helpers/a-school.ts';
import { aPicture } from '#tests/helpers/pictures.ts';

const [, , LAST] = LESSONS;
const AT = { pupil: HARUTO, unit: HIKARI, lesson: LAST };
const away = (more: object = {}) =>
  aRecord('absence', {
    id: absenceId(HARUTO, LAST),
    owner: HARUTO,
    author: TEACHER,
    unit: HIKARI,
    lesson: LAST,
    day: '2026-11-20',
    ...more,
  });
const board = aRecord('model', {
  id: anId('board'),
  unit: HIKARI,
  lesson: LAST,
  kind: 'picture',
  isBoard: true,
  title: '板書',
});
const shared = aRecord('work', {
  id: anId('shared'),
  owner: SAKURA,
  author: SAKURA,
  unit: HIKARI,
  lesson: LAST,
  audience: 'class',
});
const CARD = {
  link: { url: 'https://example.jp/', title: 'そら', source: '', quote: '' },
  words: 'しらべた。',
} as never;
const into = (lesson: string) => ({ unit: HIKARI, lesson, stage: 'trial' as const });

it('a teacher marks who is away, says a word, and takes the mark back; another mark is the same one', async () => {
  const device = await aDevice({ person: TEACHER });
  expect(await markWhereabouts(device, AT, { whereabouts: 'absent' })).toBeNull();
  expect(await markWhereabouts(device, AT, { words: 'ゆっくりね' })).toBeNull();
  const marks = await absencesIn(device, LAST);
  expect([...marks.values()].map(({ id, whereabouts, words }) => [id, whereabouts, words])).toEqual([
    [absenceId(HARUTO, LAST), 'absent', 'ゆっくりね'],
  ]);
  await markWhereabouts(device, AT, { whereabouts: 'here' });
  expect((await absencesIn(device, LAST)).get(HARUTO)?.whereabouts).toBe('here');
});

it('a photo of the board is kept with its lesson, for everybody', async () => {
  const device = await aDevice({ person: TEACHER });
  const made = await addBoardPhoto(device, AT, '板書', aPicture(3));
  if (isRefused(made)) throw new Error(made.refused);
  const pack = await lessonPack(device, HIKARI, LAST);
  expect(pack?.boards.map(({ id, title }) => [id, title])).toEqual([[made.id, '板書']]);
  const media = await device.db.records('media').where('root').equals(made.id).toArray();
  expect(media.map(({ id }) => id)).toEqual([pack?.boards[0]?.media]);
});

it('a child marks nobody as away', async () => {
  const device = await aDevice({ person: HARUTO });
  const refused = await markWhereabouts(device, AT, { whereabouts: 'absent' });
  expect(refused && isRefused(refused)).toBe(true);
});

it('what was missed waits with the board, the models, the goal and the works of the class, until the child is done', async () => {
  const device = await aDevice({
    person: HARUTO,
    records: [...aSchool(), away({ words: 'ゆっくりね' }), board, shared],
  });
  const [missed, ...more] = await missedLessons(device);
  expect(more).toEqual([]);
  expect(missed).toMatchObject({ unit: { id: HIKARI }, lesson: { id: LAST }, number: 3, isBegun: false });
  const pack = await lessonPack(device, HIKARI, LAST);
  expect(pack?.boards.map(({ id }) => id)).toEqual([board.id]);
  expect(pack?.models.map(({ id }) => id)).toContain(MODEL);
  expect(pack?.models.map(({ id }) => id)).not.toContain(board.id);
  expect(pack?.works.map(({ id }) => id)).toEqual([shared.id]);
  const done = aRecord('reflection', {
    id: anId('done'),
    owner: HARUTO,
    author: HARUTO,
    unit: HIKARI,
    lesson: LAST,
    finishedAt: NOW,
  });
  const later = await aDevice({ person: HARUTO, records: [...aSchool(), away(), done] });
  expect(await missedLessons(later)).toEqual([]);
  expect(await lessonPack(later, ZUKO, LAST)).toBeNull();
  const there = await aDevice({ person: HARUTO, records: [...aSchool(), away({ whereabouts: 'here' })] });
  expect(await missedLessons(there)).toEqual([]);
});

it('who was away hands in to the teachers alone, even where the unit opens works to the class', async () => {
  const unit = aSchool().find(({ id }) => id === HIKARI);
  const open = { ...(unit as NonNullable<typeof unit>), defaultAudience: 'class' };
  const records = [...aSchool().filter(({ id }) => id !== HIKARI), open];
  const device = await aDevice({ person: HARUTO, records: [...records, away()] });
  expect([await wasAway(device, LAST), await wasAway(device, LESSONS[0]), await wasAway(device, null)]).toEqual([
    true,
    false,
    false,
  ]);
  for (const lesson of [LAST, LESSONS[0]]) await keepLink(device, CARD, into(lesson));
  const own = (await device.db.records('work').toArray()).filter(({ owner }) => owner === HARUTO);
  expect(new Map(own.map(({ lesson, audience }) => [lesson, audience]))).toEqual(
    new Map([
      [LAST, 'teacher'],
      [LESSONS[0], 'class'],
    ]),
  );
});

it('being away never opens a work further than its unit does', async () => {
  const unit = aSchool().find(({ id }) => id === HIKARI);
  const shut = { ...(unit as NonNullable<typeof unit>), defaultAudience: 'self' };
  const records = [...aSchool().filter(({ id }) => id !== HIKARI), shut, away()];
  const device = await aDevice({ person: HARUTO, records });
  await keepLink(device, CARD, into(LAST));
  const own = (await device.db.records('work').toArray()).filter(
    ({ lesson, owner }) => owner === HARUTO && lesson === LAST,
  );
  expect(own.map(({ audience }) => audience)).toEqual(['self']);
});

it('the record of learning tells day after day what a child did, and no guidance note', async () => {
  const note = aRecord('guidanceNote', { id: anId('secret'), owner: SAKURA, author: TEACHER, words: 'ひみつ' });
  const device = await aDevice({
    person: TEACHER,
    records: [...aSchool(), note, { ...away(), id: absenceId(SAKURA, LAST), owner: SAKURA }],
  });
  const rows = await activityOf(device, SAKURA, '2026-01-01', '2026-12-31');
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['goal', 'work', 'reflection', 'feedback', 'away']));
  expect(rows.map(({ day }) => day)).toEqual(rows.map(({ day }) => day).sort());
  expect(JSON.stringify(rows)).not.toContain('ひみつ');
  expect(await activityOf(device, SAKURA, '2026-12-01', '2026-12-31')).toEqual([]);
});

it('what the teacher answered to a こまった stands in the record of learning, the call itself does not', async () => {
  const at = { owner: SAKURA, author: SAKURA, unit: HIKARI, lesson: LAST };
  const call = aRecord('signal', {
    id: anId('call'),
    ...at,
    words: 'わからない',
    answer: 'よく きいたね',
    answeredAt: NOW,
  });
  const word = { id: anId('word on it'), owner: SAKURA, author: TEACHER, root: call.id };
  const more = aRecord('feedback', { ...word, kind: 'comment', words: 'また きいてね', madeAt: NOW + 1 });
  const open = aRecord('signal', { id: anId('open call'), ...at, words: 'まだ' });
  const device = await aDevice({ person: TEACHER, records: [...aSchool(), call, more, open] });
  const rows = (await activityOf(device, SAKURA, '2026-11-20', '2026-11-20')).filter(
    ({ lesson }) => lesson?.id === LAST,
  );
  expect(rows.map(({ kind, at: when, words }) => [kind, when, words])).toEqual([
    ['feedback', NOW, 'よく きいたね'],
    ['feedback', NOW + 1, 'また きいてね'],
  ]);
});
