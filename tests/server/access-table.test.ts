// Who × what, on both databases: reads through a real pull, writes through a real push.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mutation } from '#domain/mutation.ts';
import { absenceId } from '#domain/records/absence.ts';
import type { TypeName } from '#domain/records/kinds.ts';
import { leadId, type Open } from '#domain/records/lead.ts';
import { readingId } from '#domain/records/reading.ts';
import { seenId } from '#domain/records/seen.ts';
import { settingsId } from '#domain/records/settings.ts';
import { onBothDatabases } from '#tests/server/both-databases.ts';
import {
  idOf,
  LESSON,
  type Name,
  newId,
  OTHER_UNIT,
  PEOPLE,
  PlainDevice,
  SCHOOL,
  type TestSchool,
  UNIT,
} from '#tests/server/plain-school.ts';

const WHO = ['aoi', 'ren', 'yui', 'sato', 'kato', 'admin'] as const satisfies Name[];
const records = {
  person: PEOPLE.aoi,
  classGroup: idOf('3-2'),
  enrollment: idOf(`aoi in ${idOf('3-2')}`),
  unit: UNIT,
  lesson: LESSON,
  point: idOf('a point'),
  model: idOf('a model'),
  'model for Aoi': idOf('a model for aoi'),
  'media of a model for Aoi': idOf('media of a model for aoi'),
  'work for self': idOf('work self'),
  'work for the teacher': idOf('work teacher'),
  'work for the class': idOf('work class'),
  'work that the teacher filed': idOf('work filed'),
  'picture of a filed work': idOf('work filed picture'),
  'filed work, with a pin': idOf('work filed pinned'),
  'filed work, taken back': idOf('work filed back'),
  'goal of a shared lesson': idOf('goal'),
  'reflection, shared': idOf('reflection'),
  'reflection, unfinished': idOf('draft'),
  'reflection for self': idOf('secret reflection'),
  feedback: idOf('feedback'),
  seen: idOf('seen'),
  signal: idOf('signal'),
  settings: settingsId(PEOPLE.aoi),
  'media of a shared work': idOf('media'),
  'pin on a work for self': idOf('pin self'),
  'pin on a work for the teacher': idOf('pin teacher'),
  'pin on a shared work': idOf('pin class'),
  'pin on a filed work': idOf('pin filed'),
  'pin thrown off a shared work': idOf('pin trashed'),
  'voice of a pin on a shared work': idOf('pin voice'),
  theme: idOf('theme'),
  template: idOf('template'),
  reading: readingId(SCHOOL, '穂先'),
  'guidance note on Aoi': idOf('guidance note'),
  'guidance note thrown away': idOf('guidance note trashed'),
  'voice of a guidance note': idOf('guidance voice'),
  'who read the notes on Aoi': idOf('note view'),
  absence: absenceId(PEOPLE.aoi, LESSON),
  group: idOf('a group'),
  'lead to a lesson': leadId(idOf('3-2')),
} as const;
const MISSED = idOf('a lesson that was missed');
/** Of what the class sees of Aoi's: what is hers and the teacher's alone when the unit is thrown away. */
const THROWN = [
  'work for the class',
  'goal of a shared lesson',
  'reflection, shared',
  'media of a shared work',
  'pin on a shared work',
] as const satisfies (keyof typeof records)[];
type What = keyof typeof records;

/** Aoi is the owner, Ren a classmate, Yui of the other class; Sato teaches Aoi, Kato does not. */
const READERS: Record<Exclude<What, 'settings'>, readonly (typeof WHO)[number][]> = {
  person: ['aoi', 'ren', 'sato', 'admin'],
  classGroup: ['aoi', 'ren', 'sato', 'admin'],
  enrollment: ['aoi', 'ren', 'sato', 'admin'],
  unit: ['aoi', 'ren', 'sato'],
  lesson: ['aoi', 'ren', 'sato'],
  point: ['aoi', 'ren', 'sato'],
  model: ['aoi', 'ren', 'sato'],
  'model for Aoi': ['aoi', 'sato'],
  'media of a model for Aoi': ['aoi', 'sato'],
  'work for self': ['aoi'],
  'work for the teacher': ['aoi', 'sato'],
  'work for the class': ['aoi', 'ren', 'sato'],
  'work that the teacher filed': ['aoi', 'sato'],
  'picture of a filed work': ['aoi', 'sato'],
  'filed work, with a pin': ['aoi', 'sato'],
  'filed work, taken back': [],
  'goal of a shared lesson': ['aoi', 'ren', 'sato'],
  'reflection, shared': ['aoi', 'ren', 'sato'],
  'reflection, unfinished': ['aoi', 'sato'],
  'reflection for self': ['aoi'],
  feedback: ['aoi', 'sato'],
  seen: ['aoi', 'sato'],
  signal: ['aoi', 'sato'],
  'media of a shared work': ['aoi', 'ren', 'sato'],
  'pin on a work for self': ['aoi'],
  'pin on a work for the teacher': ['aoi', 'sato'],
  'pin on a shared work': ['aoi', 'ren', 'sato'],
  'pin on a filed work': ['aoi', 'sato'],
  'pin thrown off a shared work': ['aoi', 'sato'],
  'voice of a pin on a shared work': ['aoi', 'ren', 'sato'],
  theme: ['aoi', 'sato'],
  template: ['sato', 'kato'],
  reading: ['sato', 'kato'],
  'guidance note on Aoi': ['sato'],
  'guidance note thrown away': ['sato'],
  'voice of a guidance note': ['sato'],
  'who read the notes on Aoi': ['sato'],
  absence: ['aoi', 'sato'],
  group: ['aoi', 'ren', 'sato'],
  'lead to a lesson': ['aoi', 'ren', 'sato'],
};

const opened = (more: Partial<Open>): Open => ({
  unit: UNIT,
  lesson: LESSON,
  step: 'work',
  model: null,
  at: 1,
  letGoAt: null,
  ...more,
});

/** What each may change of what is there: [record, change] → who. */
type Change = Omit<Partial<Mutation>, 'type'> & { readonly type: TypeName };
const title: Omit<Partial<Mutation>, 'type'> = { op: 'patch', set: { title: 'かきかえた' } };
const words: Omit<Partial<Mutation>, 'type'> = { op: 'patch', text: { words: { to: 'かきかえた。', baseRv: 9 } } };
const WRITERS: readonly (readonly [What, string, Change, readonly Name[]])[] = [
  ['person', 'rename', { type: 'person', op: 'patch', set: { displayName: '王' } }, []],
  ['person', 'throw away', { type: 'person', op: 'trash' }, []],
  ['classGroup', 'rename', { type: 'classGroup', op: 'patch', set: { name: '王の組' } }, []],
  ['classGroup', 'let pictures wait', { type: 'classGroup', op: 'patch', set: { mediaLaterUntil: 9e12 } }, ['sato']],
  ['classGroup', 'leave devices out', { type: 'classGroup', op: 'patch', set: { keepOutUntil: 9e12 } }, ['sato']],
  ['classGroup', 'throw away', { type: 'classGroup', op: 'trash' }, []],
  ['enrollment', 'become a teacher', { type: 'enrollment', op: 'patch', set: { role: 'teacher' } }, []],
  ['unit', 'retitle', { type: 'unit', ...title }, ['sato']],
  ['unit', 'throw away', { type: 'unit', op: 'trash' }, ['sato']],
  ['lesson', 'retitle', { type: 'lesson', ...title }, ['sato']],
  ['point', 'reword', { type: 'point', op: 'patch', set: { words: 'はね' } }, ['sato']],
  ['model', 'retitle', { type: 'model', ...title }, ['sato']],
  ['model for Aoi', 'retitle', { type: 'model', ...title }, ['sato']],
  [
    'model for Aoi',
    'mean it for all',
    { type: 'model', op: 'patch', sets: { for: { add: [], del: [PEOPLE.aoi] } } },
    ['sato'],
  ],
  ['work for self', 'retitle', { type: 'work', ...title }, ['aoi']],
  ['work for the teacher', 'retitle', { type: 'work', ...title }, ['aoi']],
  ['work for the class', 'retitle', { type: 'work', ...title }, ['aoi']],
  ['work for the class', 'share', { type: 'work', op: 'patch', set: { audience: 'teacher' } }, ['aoi']],
  ['work for the class', 'throw away', { type: 'work', op: 'trash' }, ['aoi']],
  ['work for the class', 'give to another', { type: 'work', op: 'patch', set: { owner: PEOPLE.ren } }, []],
  ['work for the class', 'swap its picture', { type: 'work', op: 'patch', set: { media: newId() } }, []],
  ['work that the teacher filed', 'retitle', { type: 'work', ...title }, ['aoi']],
  ['work that the teacher filed', 'share', { type: 'work', op: 'patch', set: { audience: 'class' } }, ['aoi']],
  ['work that the teacher filed', 'call the last one', { type: 'work', op: 'patch', set: { stage: 'final' } }, ['aoi']],
  ['work that the teacher filed', 'throw away', { type: 'work', op: 'trash' }, ['aoi']],
  ['work that the teacher filed', 'take back', { type: 'work', op: 'patch', set: { takenBack: true } }, ['sato']],
  ['work that the teacher filed', 'give to another', { type: 'work', op: 'patch', set: { owner: PEOPLE.ren } }, []],
  ['filed work, with a pin', 'take back', { type: 'work', op: 'patch', set: { takenBack: true } }, []],
  ['filed work, taken back', 'throw away', { type: 'work', op: 'trash' }, ['sato']],
  ['filed work, taken back', 'give again', { type: 'work', op: 'patch', set: { takenBack: false } }, []],
  ['work for the teacher', 'take back', { type: 'work', op: 'patch', set: { takenBack: true } }, []],
  ['goal of a shared lesson', 'reword', { type: 'goal', ...words }, ['aoi']],
  ['reflection, shared', 'reword', { type: 'reflection', ...words }, ['aoi']],
  ['reflection for self', 'reword', { type: 'reflection', ...words }, ['aoi']],
  ['feedback', 'reword', { type: 'feedback', ...words }, ['sato']],
  ['feedback', 'answer', { type: 'feedback', op: 'patch', maps: { answer: { tap: 'thanks' } } }, ['aoi']],
  ['feedback', 'throw away', { type: 'feedback', op: 'trash' }, ['sato']],
  ['seen', 'throw away', { type: 'seen', op: 'trash' }, []],
  ['signal', 'reword', { type: 'signal', ...words }, ['aoi']],
  ['signal', 'answer', { type: 'signal', op: 'patch', set: { answer: 'いきますね', answeredAt: 1 } }, ['aoi', 'sato']],
  ['signal', 'throw away', { type: 'signal', op: 'trash' }, ['aoi']],
  ['settings', 'change', { type: 'settings', op: 'patch', set: { hand: 'left' } }, ['aoi', 'sato']],
  ['settings', 'throw away', { type: 'settings', op: 'trash' }, ['aoi']],
  ['media of a shared work', 'say that it is up', { type: 'media', op: 'patch', set: { up: { t: 1 } } }, []],
  ['media of a shared work', 'swap its bytes', { type: 'media', op: 'patch', set: { variants: {} } }, []],
  ['pin on a work for self', 'reword', { type: 'pin', ...words }, ['aoi']],
  ['pin on a shared work', 'reword', { type: 'pin', ...words }, ['aoi']],
  ['pin on a shared work', 'move', { type: 'pin', op: 'patch', set: { at: { x: 0.1, y: 0.2 } } }, ['aoi']],
  ['pin on a shared work', 'move off the sheet', { type: 'pin', op: 'patch', set: { at: { x: 2, y: 0.2 } } }, []],
  ['pin on a shared work', 'close', { type: 'pin', op: 'patch', set: { closedBy: idOf('work class') } }, ['aoi']],
  ['pin on a shared work', 'throw away', { type: 'pin', op: 'trash' }, ['aoi']],
  ['theme', 'rename', { type: 'theme', ...title }, ['aoi']],
  ['theme', 'throw away', { type: 'theme', op: 'trash' }, ['aoi']],
  ['template', 'rename', { type: 'template', ...title }, ['sato', 'kato']],
  ['reading', 'read otherwise', { type: 'reading', op: 'patch', set: { kana: 'ほさき' } }, ['sato', 'kato']],
  ['reading', 'read in kanji', { type: 'reading', op: 'patch', set: { kana: '穂先' } }, []],
  ['guidance note on Aoi', 'reword', { type: 'guidanceNote', ...words }, ['sato']],
  [
    'guidance note on Aoi',
    'mark attendance',
    { type: 'guidanceNote', op: 'patch', set: { attendance: 'late' } },
    ['sato'],
  ],
  ['guidance note on Aoi', 'throw away', { type: 'guidanceNote', op: 'trash' }, ['sato']],
  ['guidance note on Aoi', 'give to another', { type: 'guidanceNote', op: 'patch', set: { owner: PEOPLE.ren } }, []],
  ['absence', 'take back', { type: 'absence', op: 'patch', set: { whereabouts: 'here' } }, ['sato']],
  ['absence', 'throw away', { type: 'absence', op: 'trash' }, ['sato']],
  ['group', 'rename', { type: 'group', op: 'patch', set: { name: 'うみ' } }, ['sato']],
  ['group', 'take in', { type: 'group', op: 'patch', sets: { members: { add: [PEOPLE.ren], del: [] } } }, ['sato']],
  ['group', 'give to another class', { type: 'group', op: 'patch', set: { classGroup: idOf('3-1') } }, []],
  ['group', 'throw away', { type: 'group', op: 'trash' }, ['sato']],
  [
    'lead to a lesson',
    'open another',
    { type: 'lead', op: 'patch', set: { open: opened({ lesson: null }) } },
    ['sato'],
  ],
  ['lead to a lesson', 'let go', { type: 'lead', op: 'patch', set: { open: opened({ letGoAt: 2 }) } }, ['sato']],
  [
    'lead to a lesson',
    'open what is not of the class',
    { type: 'lead', op: 'patch', set: { open: opened({ unit: OTHER_UNIT }) } },
    [],
  ],
  [
    'lead to a lesson',
    'open a lesson of nowhere',
    { type: 'lead', op: 'patch', set: { open: opened({ lesson: MISSED }) } },
    [],
  ],
  ['lead to a lesson', 'give to another class', { type: 'lead', op: 'patch', set: { classGroup: idOf('3-1') } }, []],
  ['lead to a lesson', 'throw away', { type: 'lead', op: 'trash' }, []],
  ['who read the notes on Aoi', 'unsay', { type: 'noteView', op: 'trash' }, []],
  ['who read the notes on Aoi', 'change', { type: 'noteView', op: 'patch', set: { notes: 9 } }, []],
  ['lesson', 'set its readings', { type: 'lesson', op: 'patch', maps: { readings: { title: '光' } } }, ['sato']],
  ['feedback', 'set its readings', { type: 'feedback', op: 'patch', maps: { readings: { words: '光' } } }, ['sato']],
];

/** What each may make anew. */
const own = (name: Name) => ({ owner: PEOPLE[name] });
const MAKERS: readonly (readonly [string, (name: Name) => Change, readonly Name[]])[] = [
  [
    'a unit of the class',
    () => ({ type: 'unit', owner: null, set: { classGroup: idOf('3-2'), title: '空' } }),
    ['sato'],
  ],
  ['a project of one’s own', (name) => ({ type: 'unit', ...own(name), set: { title: '星しらべ' } }), WHO],
  ['a lesson of the unit', () => ({ type: 'lesson', owner: null, set: { unit: UNIT } }), ['sato']],
  ['a work in the class’s unit', (name) => ({ type: 'work', ...own(name), set: { unit: UNIT } }), ['aoi', 'ren']],
  ['a work in Aoi’s portfolio', () => ({ type: 'work', ...own('aoi'), set: { unit: UNIT } }), ['aoi', 'sato']],
  ...(
    [
      { audience: 'class' },
      { audience: 'self' },
      { title: '光' },
      { aiUse: 'x' },
      { kind: 'link' },
      { takenBack: true },
    ] as const
  ).map((set): (typeof MAKERS)[number] => {
    const mayOwner = 'takenBack' in set ? [] : (['aoi'] as const);
    return [
      `a work in Aoi’s portfolio: ${JSON.stringify(set)}`,
      () => ({ type: 'work', ...own('aoi'), set: { unit: UNIT, ...set } }),
      mayOwner,
    ];
  }),
  ['a work of Yui’s in a unit of Aoi’s class', () => ({ type: 'work', ...own('yui'), set: { unit: UNIT } }), []],
  [
    'a picture to a filed work',
    () => ({ type: 'media', ...own('aoi'), root: records['work that the teacher filed'] }),
    ['sato'],
  ],
  [
    'a pin on a filed work',
    () => ({ type: 'pin', ...own('aoi'), root: records['work that the teacher filed'] }),
    ['aoi'],
  ],
  ['a signal', (name) => ({ type: 'signal', ...own(name), set: { unit: UNIT, lesson: LESSON } }), ['aoi', 'ren']],
  [
    'feedback to Aoi',
    () => ({ type: 'feedback', ...own('aoi'), root: records['work for the class'], set: { kind: 'comment' } }),
    ['sato'],
  ],
  [
    'feedback to a hidden work',
    () => ({ type: 'feedback', ...own('aoi'), root: records['work for self'], set: { kind: 'comment' } }),
    [],
  ],
  [
    '“seen” of Aoi’s work',
    (name) => ({
      type: 'seen',
      rid: seenId(records['work for the class'], PEOPLE[name]),
      ...own('aoi'),
      root: records['work for the class'],
      set: { person: PEOPLE[name] },
    }),
    ['sato'],
  ],
  [
    'a picture to Aoi’s work',
    () => ({ type: 'media', ...own('aoi'), root: records['work for the class'], set: { variants: {} } }),
    ['aoi'],
  ],
  [
    'settings',
    (name) => ({ type: 'settings', owner: PEOPLE[name], rid: settingsId(PEOPLE[name]), set: { hand: 'left' } }),
    WHO,
  ],
  [
    'settings for Aoi',
    () => ({ type: 'settings', ...own('aoi'), rid: settingsId(PEOPLE.aoi), set: { furigana: 'all' } }),
    ['aoi', 'sato'],
  ],
  [
    'a pin on Aoi’s shared work',
    (name) => ({ type: 'pin', ...own(name), root: records['work for the class'] }),
    ['aoi'],
  ],
  [
    'a pin on Aoi’s shared work in her name',
    () => ({ type: 'pin', ...own('aoi'), root: records['work for the class'] }),
    ['aoi'],
  ],
  ['a pin on nothing', (name) => ({ type: 'pin', ...own(name) }), []],
  ['a pin on a goal', () => ({ type: 'pin', ...own('aoi'), root: records['goal of a shared lesson'] }), []],
  ['a theme of one’s own', (name) => ({ type: 'theme', ...own(name), set: { title: 'そら' } }), ['aoi', 'ren', 'yui']],
  ['a theme of Aoi’s', () => ({ type: 'theme', ...own('aoi'), set: { title: 'そら' } }), ['aoi']],
  ['a template', () => ({ type: 'template', owner: null, set: { title: '書写' } }), ['sato', 'kato']],
  [
    'a reading',
    () => ({
      type: 'reading',
      owner: null,
      rid: readingId(SCHOOL, '送筆'),
      set: { word: '送筆', kana: 'そうひつ' },
    }),
    ['sato', 'kato'],
  ],
  ['a guidance note on Aoi', () => ({ type: 'guidanceNote', ...own('aoi'), set: { attendance: 'late' } }), ['sato']],
  ['a guidance note on oneself', (name) => ({ type: 'guidanceNote', ...own(name) }), []],
  ['a guidance note on nobody', () => ({ type: 'guidanceNote', owner: null }), []],
  [
    'a voice to a guidance note',
    () => ({ type: 'media', ...own('aoi'), root: records['guidance note on Aoi'] }),
    ['sato'],
  ],
  ['a pin on a guidance note', () => ({ type: 'pin', ...own('aoi'), root: records['guidance note on Aoi'] }), []],
  [
    'feedback to a guidance note',
    () => ({ type: 'feedback', ...own('aoi'), root: records['guidance note on Aoi'], set: { kind: 'comment' } }),
    [],
  ],
  [
    '“seen” of a guidance note',
    (name) => ({
      type: 'seen',
      rid: seenId(records['guidance note on Aoi'], PEOPLE[name]),
      ...own('aoi'),
      root: records['guidance note on Aoi'],
      set: { person: PEOPLE[name] },
    }),
    [],
  ],
  [
    'an absence of Aoi’s',
    () => ({ type: 'absence', ...own('aoi'), rid: absenceId(PEOPLE.aoi, MISSED), set: { unit: UNIT, lesson: MISSED } }),
    ['sato'],
  ],
  [
    'a group of the class',
    () => ({ type: 'group', owner: null, set: { classGroup: idOf('3-2'), name: 'そら' } }),
    ['sato'],
  ],
  [
    'a lead of the class',
    () => ({ type: 'lead', owner: null, rid: leadId(idOf('3-2')), set: { classGroup: idOf('3-2'), open: opened({}) } }),
    ['sato'],
  ],
  [
    'a lead of the class to a unit of another',
    () => ({
      type: 'lead',
      owner: null,
      rid: leadId(idOf('3-2')),
      set: { classGroup: idOf('3-2'), open: opened({ unit: OTHER_UNIT, lesson: null }) },
    }),
    [],
  ],
  [
    'a second lead of the class',
    () => ({ type: 'lead', owner: null, set: { classGroup: idOf('3-2'), open: opened({}) } }),
    [],
  ],
  ['a group of Aoi’s own', () => ({ type: 'group', ...own('aoi'), set: { classGroup: idOf('3-2') } }), []],
  ['a group of no class', () => ({ type: 'group', owner: null, set: { name: 'そら' } }), []],
  ['that one read the notes on Aoi', () => ({ type: 'noteView', ...own('aoi'), set: { notes: 1 } }), ['sato']],
  ['a person', () => ({ type: 'person', owner: null, set: { displayName: '王', role: 'teacher' } }), []],
  [
    'an enrollment',
    (name) => ({
      type: 'enrollment',
      owner: null,
      set: { person: PEOPLE[name], classGroup: idOf('3-2'), role: 'teacher' },
    }),
    [],
  ],
];

async function aPortfolio(school: TestSchool): Promise<void> {
  const at = { madeAt: school.clock.now, author: PEOPLE.aoi, owner: PEOPLE.aoi };
  const inLesson = { unit: UNIT, lesson: LESSON };
  const of = (type: TypeName, what: What, values: Record<string, unknown>, more: object = {}) => ({
    ...at,
    type,
    id: records[what],
    values,
    ...more,
  });
  const teachers = { author: PEOPLE.sato, owner: null };
  const asFiled = { unit: UNIT, title: '', audience: 'teacher', takenBack: false };
  const onWork = { author: PEOPLE.sato, root: records['work for the class'] };
  await school.server.writeAsSchool(SCHOOL, [
    of('point', 'point', { unit: UNIT, words: 'はらい' }, teachers),
    of('model', 'model', { unit: UNIT, title: '手本' }, teachers),
    of('model', 'model for Aoi', { unit: UNIT, title: '手本', for: [PEOPLE.aoi] }, teachers),
    of('media', 'media of a model for Aoi', { variants: {} }, { ...teachers, root: records['model for Aoi'] }),
    of('work', 'work for self', { unit: UNIT, lesson: idOf('other lesson'), audience: 'self' }),
    of('work', 'work for the teacher', { ...inLesson, audience: 'teacher' }),
    of('work', 'work for the class', { ...inLesson, audience: 'class' }),
    of('work', 'work that the teacher filed', asFiled, { author: PEOPLE.sato }),
    of(
      'media',
      'picture of a filed work',
      { variants: {} },
      { author: PEOPLE.sato, root: records['work that the teacher filed'] },
    ),
    of('work', 'filed work, with a pin', { unit: UNIT }, { author: PEOPLE.sato }),
    of('pin', 'pin on a filed work', {}, { root: records['filed work, with a pin'] }),
    of('work', 'filed work, taken back', { ...asFiled, takenBack: true }, { author: PEOPLE.sato }),
    of('goal', 'goal of a shared lesson', inLesson),
    of('reflection', 'reflection, shared', { ...inLesson, finishedAt: 1 }),
    of('reflection', 'reflection, unfinished', inLesson),
    of('reflection', 'reflection for self', { ...inLesson, finishedAt: 1, audience: 'self' }),
    of('feedback', 'feedback', { kind: 'comment', words: 'よい。' }, onWork),
    of('seen', 'seen', { person: PEOPLE.sato }, onWork),
    of('signal', 'signal', { ...inLesson, words: 'こまった。' }),
    of('media', 'media of a shared work', { variants: {} }, { root: records['work for the class'] }),
    of('pin', 'pin on a work for self', { words: 'ここ。' }, { root: records['work for self'] }),
    of('pin', 'pin on a work for the teacher', { words: 'ここ。' }, { root: records['work for the teacher'] }),
    of('pin', 'pin on a shared work', { words: 'ここ。' }, { root: records['work for the class'] }),
    of('pin', 'pin thrown off a shared work', {}, { root: records['work for the class'], trashed: true }),
    of('media', 'voice of a pin on a shared work', { variants: {} }, { root: records['pin on a shared work'] }),
    of('theme', 'theme', { title: 'はる' }),
    of('template', 'template', { title: '書写' }, { author: PEOPLE.kato, owner: null }),
    of('guidanceNote', 'guidance note on Aoi', { words: '声かけ。' }, { author: PEOPLE.sato }),
    of('guidanceNote', 'guidance note thrown away', {}, { author: PEOPLE.sato, trashed: true }),
    of(
      'media',
      'voice of a guidance note',
      { variants: {} },
      { author: PEOPLE.sato, root: records['guidance note on Aoi'] },
    ),
    of('absence', 'absence', inLesson, { author: PEOPLE.sato }),
    of('group', 'group', { classGroup: idOf('3-2'), name: 'そら', members: [PEOPLE.aoi] }, teachers),
    of('lead', 'lead to a lesson', { classGroup: idOf('3-2'), open: opened({}) }, teachers),
    of('noteView', 'who read the notes on Aoi', { notes: 1 }, { author: PEOPLE.sato }),
    of('reading', 'reading', { word: '穂先', kana: 'ほさき' }, { author: PEOPLE.kato, owner: null }),
  ]);
}

onBothDatabases('the access table', (newSchool) => {
  let school: TestSchool;
  beforeEach(async () => {
    school = await newSchool();
    await aPortfolio(school);
  });

  it('of reading', async () => {
    const found = new Map<string, string[]>();
    for (const name of WHO) {
      const device = new PlainDevice(school, name);
      await device.pull();
      for (const [what, id] of Object.entries(records)) {
        if (what !== 'settings' && device.held.has(id)) found.set(what, [...(found.get(what) ?? []), name]);
      }
    }
    expect(Object.fromEntries(Object.keys(READERS).map((what) => [what, found.get(what) ?? []]))).toEqual(READERS);
  });

  describe('of writing', () => {
    it('what is there', async () => {
      const aoi = new PlainDevice(school, 'aoi');
      const { settings } = records;
      await aoi.push(aoi.mutation('settings', settings, { owner: PEOPLE.aoi, madeAt: 1, set: { hand: 'right' } }));
      for (const [what, act, change, allowed] of WRITERS) {
        const done: Name[] = [];
        for (const name of WHO) {
          const device = new PlainDevice(school, name);
          const rid = records[what];
          const [result] = await device.push(device.mutation(change.type, rid, { base: 99, ...change }));
          if (result?.st !== 'rejected') done.push(name);
          // Who may not see it is told as much as if it were not there.
          else if (what !== 'settings' && !READERS[what].includes(name))
            expect([what, act, name, result.code, result.row]).toEqual([
              what,
              act,
              name,
              result.code === 'forbidden' ? 'never' : result.code,
              undefined,
            ]);
        }
        expect([what, act, done]).toEqual([what, act, allowed]);
        if (done.length > 0) await aPortfolio(school);
      }
    });

    it('in a unit that its teacher threw away: what waited on the child’s tablet', async () => {
      const sato = new PlainDevice(school, 'sato');
      await sato.push(sato.mutation('unit', UNIT, { base: 99, op: 'trash' }));
      const found = new Map<string, Name[]>();
      for (const name of WHO) {
        const device = new PlainDevice(school, name);
        await device.pull();
        for (const what of THROWN)
          if (device.held.has(records[what])) found.set(what, [...(found.get(what) ?? []), name]);
      }
      // What the class saw of it is the child's and the teacher's.
      expect([...found]).toEqual(THROWN.map((what) => [what, ['aoi', 'sato']]));
      const aoi = new PlainDevice(school, 'aoi');
      const answers = await aoi.push(
        aoi.mutation('reflection', records['reflection, shared'], { base: 99, ...words }),
        aoi.mutation('work', newId(), { madeAt: 1, ...own('aoi'), set: { unit: UNIT, lesson: LESSON } }),
      );
      expect(answers.map(({ st }) => st)).toEqual([expect.not.stringMatching('rejected'), 'ok']);
    });

    it('what is new', async () => {
      for (const [what, change, allowed] of MAKERS) {
        const done: Name[] = [];
        for (const name of WHO) {
          const device = new PlainDevice(school, name);
          const made = change(name);
          const [result] = await device.push(device.mutation(made.type, made.rid ?? newId(), { madeAt: 1, ...made }));
          if (result?.st !== 'rejected') done.push(name);
        }
        expect([what, done]).toEqual([what, allowed]);
      }
    });
  });
});
