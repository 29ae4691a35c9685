// Who × what, on both databases: reads through a real pull, writes through a real push.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mutation } from '#domain/mutation.ts';
import type { TypeName } from '#domain/records/kinds.ts';
import { seenId } from '#domain/records/seen.ts';
import { settingsId } from '#domain/records/settings.ts';
import { onBothDatabases } from '#tests/server/both-databases.ts';
import {
  idOf,
  LESSON,
  type Name,
  newId,
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
  'work for self': idOf('work self'),
  'work for the teacher': idOf('work teacher'),
  'work for the class': idOf('work class'),
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
  'pin thrown off a shared work': idOf('pin trashed'),
  'voice of a pin on a shared work': idOf('pin voice'),
  theme: idOf('theme'),
  template: idOf('template'),
} as const;
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
  'work for self': ['aoi'],
  'work for the teacher': ['aoi', 'sato'],
  'work for the class': ['aoi', 'ren', 'sato'],
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
  'pin thrown off a shared work': ['aoi', 'sato'],
  'voice of a pin on a shared work': ['aoi', 'ren', 'sato'],
  theme: ['aoi', 'sato'],
  template: ['sato', 'kato'],
};

/** What each may change of what is there: [record, change] → who. */
type Change = Omit<Partial<Mutation>, 'type'> & { readonly type: TypeName };
const title: Omit<Partial<Mutation>, 'type'> = { op: 'patch', set: { title: 'かきかえた' } };
const words: Omit<Partial<Mutation>, 'type'> = { op: 'patch', text: { words: { to: 'かきかえた。', baseRv: 9 } } };
const WRITERS: readonly (readonly [What, string, Change, readonly Name[]])[] = [
  ['person', 'rename', { type: 'person', op: 'patch', set: { displayName: '王' } }, []],
  ['person', 'throw away', { type: 'person', op: 'trash' }, []],
  ['classGroup', 'rename', { type: 'classGroup', op: 'patch', set: { name: '王の組' } }, []],
  ['classGroup', 'let pictures wait', { type: 'classGroup', op: 'patch', set: { mediaLaterUntil: 9e12 } }, ['sato']],
  ['classGroup', 'throw away', { type: 'classGroup', op: 'trash' }, []],
  ['enrollment', 'become a teacher', { type: 'enrollment', op: 'patch', set: { role: 'teacher' } }, []],
  ['unit', 'retitle', { type: 'unit', ...title }, ['sato']],
  ['unit', 'throw away', { type: 'unit', op: 'trash' }, ['sato']],
  ['lesson', 'retitle', { type: 'lesson', ...title }, ['sato']],
  ['point', 'reword', { type: 'point', op: 'patch', set: { words: 'はね' } }, ['sato']],
  ['model', 'retitle', { type: 'model', ...title }, ['sato']],
  ['work for self', 'retitle', { type: 'work', ...title }, ['aoi']],
  ['work for the teacher', 'retitle', { type: 'work', ...title }, ['aoi']],
  ['work for the class', 'retitle', { type: 'work', ...title }, ['aoi']],
  ['work for the class', 'share', { type: 'work', op: 'patch', set: { audience: 'teacher' } }, ['aoi']],
  ['work for the class', 'throw away', { type: 'work', op: 'trash' }, ['aoi']],
  ['work for the class', 'give to another', { type: 'work', op: 'patch', set: { owner: PEOPLE.ren } }, []],
  ['work for the class', 'swap its picture', { type: 'work', op: 'patch', set: { media: newId() } }, []],
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
  ['settings', 'change', { type: 'settings', op: 'patch', set: { hand: 'left' } }, ['aoi']],
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
  ['a work in Aoi’s portfolio', () => ({ type: 'work', ...own('aoi'), set: { unit: UNIT } }), ['aoi']],
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
  const onWork = { author: PEOPLE.sato, root: records['work for the class'] };
  await school.server.writeAsSchool(SCHOOL, [
    of('point', 'point', { unit: UNIT, words: 'はらい' }, teachers),
    of('model', 'model', { unit: UNIT, title: '手本' }, teachers),
    of('work', 'work for self', { unit: UNIT, lesson: idOf('other lesson'), audience: 'self' }),
    of('work', 'work for the teacher', { ...inLesson, audience: 'teacher' }),
    of('work', 'work for the class', { ...inLesson, audience: 'class' }),
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
