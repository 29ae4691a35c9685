import { expect, it } from 'vitest';
import type { Mutation } from '#domain/mutation.ts';
import { absenceId } from '#domain/records/absence.ts';
import { leadId } from '#domain/records/lead.ts';
import { settingsId } from '#domain/records/settings.ts';
import { seenBySql } from '#tests/server/access-in-sql.ts';
import { onBothDatabases } from '#tests/server/both-databases.ts';
import {
  CLASS,
  enrollment,
  LESSON,
  type Name,
  newId,
  OTHER_CLASS,
  OTHER_UNIT,
  PEOPLE,
  PlainDevice,
  SCHOOL,
  T0,
  type TestSchool,
  UNIT,
} from '#tests/server/plain-school.ts';
import { type Dice, diceOf } from '#tests/sync/dice.ts';

const DAY = 86_400_000;
const NAMES = Object.keys(PEOPLE) as Name[];
const PUPILS = ['aoi', 'ren', 'yui'] as const;
type Pupil = (typeof PUPILS)[number];
const OTHER_LESSON = newId();
const SEEDS = [1, 2, 3, 5];
const ROUNDS = 10;
const ACTS_A_ROUND = 13;

onBothDatabases('a second opinion in plain SQL', (newSchool) => {
  it.each(SEEDS)(
    'sees for everybody what their device was given, through shares, moves and days (seed %i)',
    async (seed) => {
      const life = await aLife(await newSchool(), diceOf(seed));
      const counts = new Set<number>();
      for (let round = 0; round < ROUNDS; round += 1) {
        for (let act = 0; act < ACTS_A_ROUND; act += 1) await life.goesOn();
        for (const name of NAMES) {
          const held = await life.heldBy(name);
          expect([round, name, held]).toEqual([
            round,
            name,
            await seenBySql(life.school.opened, PEOPLE[name], life.today()),
          ]);
          counts.add(held.length);
        }
      }
      // Had nothing happened, both would agree as well.
      expect(counts.size).toBeGreaterThan(NAMES.length);
      expect([...life.done.keys()].sort()).toEqual(Object.keys(life.acts).sort());
    },
  );
});

interface Made {
  readonly type: string;
  readonly id: string;
  readonly owner: Pupil;
}

async function aLife(school: TestSchool, dice: Dice) {
  const devices = new Map(NAMES.map((name) => [name, new PlainDevice(school, name)]));
  const of = (name: Name): PlainDevice => {
    const device = devices.get(name);
    if (!device) throw new Error(`no device of ${name}`);
    return device;
  };
  const made: Made[] = [];
  const done = new Map<string, number>();
  const enrolledAs = new Map<Pupil, { id?: string; classGroup: string; from: string }>(
    PUPILS.map((name) => [name, { classGroup: name === 'yui' ? OTHER_CLASS : CLASS, from: '2026-04-01' }]),
  );
  const today = (): string => new Date(school.clock.now + 9 * 3_600_000).toISOString().slice(0, 10);
  const yesterday = (): string => new Date(school.clock.now + 9 * 3_600_000 - DAY).toISOString().slice(0, 10);
  const place = () =>
    dice.chance(0.5)
      ? { unit: UNIT, lesson: LESSON }
      : { unit: OTHER_UNIT, lesson: dice.chance(0.8) ? OTHER_LESSON : null };

  const rvOf = async (id: string): Promise<number> => {
    const row = await school.opened.database.selectFrom('record').select('rv').where('id', '=', id).executeTakeFirst();
    return row?.rv ?? 0;
  };
  const create = async (
    name: Name,
    type: string,
    owner: Pupil | null,
    values: Partial<Mutation>,
  ): Promise<string | null> => {
    const id = newId();
    const result = await of(name).create(type, { ...values, owner: owner && PEOPLE[owner] }, id);
    if (result.st !== 'ok') return null;
    if (owner) made.push({ type, id, owner });
    return id;
  };
  const patch = async (name: Name, { type, id }: Omit<Made, 'owner'>, parts: Partial<Mutation>): Promise<boolean> => {
    const device = of(name);
    const [result] = await device.push(device.mutation(type, id, { op: 'patch', base: await rvOf(id), ...parts }));
    return result?.st === 'ok' || result?.st === 'merged';
  };
  const oneOf = (...types: string[]): Made | null => {
    const some = made.filter(({ type }) => types.includes(type));
    return some.length > 0 ? dice.pick(some) : null;
  };

  // Each says whether the school took it: a throw that is refused (a unit of another class, say) is thrown again later.
  const acts = {
    makes: async () => {
      const owner = dice.pick(PUPILS);
      const { unit, lesson } = place();
      if (dice.chance(0.5)) return create(owner, 'work', owner, { set: { unit, lesson } });
      const type = dice.pick(['goal', 'signal']);
      return create(owner, type, owner, { set: { unit, lesson: lesson ?? LESSON } });
    },
    marks: async () => {
      const work = oneOf('work');
      return (
        work && create(work.owner, 'pin', work.owner, { root: work.id, text: { words: { to: 'ここ。', baseRv: 0 } } })
      );
    },
    reflects: async () => {
      const owner = dice.pick(PUPILS);
      const set = { unit: UNIT, lesson: LESSON, finishedAt: dice.chance(0.7) ? school.clock.now : null };
      return create(owner, 'reflection', owner, { set });
    },
    shares: async () => {
      const one = oneOf('work', 'reflection');
      const audience =
        one?.type === 'work'
          ? dice.pick(['class', 'class', 'teacher', 'self'])
          : dice.pick(['asWorks', 'teacher', 'self']);
      return one && patch(one.owner, one, { set: { audience } });
    },
    throwsAway: async () => {
      const one = oneOf('work', 'goal', 'reflection', 'signal', 'pin', 'pin');
      return one && patch(one.owner, one, { op: dice.pick(['trash', 'restore']) });
    },
    comments: async () => {
      const one = oneOf('work', 'reflection');
      return (
        one && create(dice.pick(['sato', 'kato']), 'feedback', one.owner, { root: one.id, set: { kind: 'comment' } })
      );
    },
    takesPicture: async () => {
      const one = oneOf('work', 'pin');
      return one && create(one.owner, 'media', one.owner, { root: one.id, set: { variants: {} } });
    },
    notes: async () => {
      const owner = dice.pick(PUPILS);
      const teacher = dice.pick(['sato', 'kato'] as const);
      const note = await create(teacher, 'guidanceNote', owner, { set: { attendance: 'late' } });
      return note && create(teacher, 'media', owner, { root: note, set: { variants: {} } });
    },
    readsNotes: async () => create(dice.pick(['sato', 'kato']), 'noteView', dice.pick(PUPILS), { set: { notes: 1 } }),
    gathers: async () => {
      const owner = dice.pick(PUPILS);
      return create(owner, 'theme', owner, { set: { title: 'はる' } });
    },
    groups: async () => {
      const classGroup = dice.pick([CLASS, OTHER_CLASS]);
      return create(dice.pick(['sato', 'kato']), 'group', null, { set: { classGroup, name: 'そら' } });
    },
    opensOnAll: async () => {
      const [teacher, classGroup, unit] = dice.chance(0.5)
        ? (['sato', CLASS, UNIT] as const)
        : (['kato', OTHER_CLASS, OTHER_UNIT] as const);
      const model = await create(teacher, 'model', null, { set: { unit, title: '手本' } });
      const some = dice.chance(0.6) ? [PEOPLE[dice.pick(PUPILS)]] : [];
      if (model && some.length > 0) {
        await patch(teacher, { type: 'model', id: model }, { sets: { for: { add: some, del: [] } } });
      }
      const shown = dice.chance(0.7) ? model : null;
      const open = { unit, lesson: null, step: null, model: shown, at: school.clock.now, letGoAt: null };
      const id = leadId(classGroup);
      if ((await rvOf(id)) > 0) return patch(teacher, { type: 'lead', id }, { set: { open } });
      const { st } = await of(teacher).create('lead', { owner: null, set: { classGroup, open } }, id);
      return st === 'ok';
    },
    laysOut: async () => create(dice.pick(['sato', 'kato']), 'template', null, { set: { title: '書写' } }),
    setsReading: async () => {
      const owner = dice.pick(PUPILS);
      const who = dice.pick([owner, 'sato', 'kato'] as const);
      const values = { owner: PEOPLE[owner], set: { furigana: dice.pick(['all', 'kana']) } };
      const { st } = await of(who).create('settings', values, settingsId(PEOPLE[owner]));
      return st === 'ok' || st === 'merged';
    },
    shapesUnit: async () => {
      const [teacher, id] = dice.chance(0.5) ? (['sato', UNIT] as const) : (['kato', OTHER_UNIT] as const);
      return patch(teacher, { type: 'unit', id }, { set: { state: dice.pick(['closed', 'open', 'open', 'closed']) } });
    },
    beginsUnit: async () => {
      const [teacher, classGroup] = dice.chance(0.5) ? (['sato', CLASS] as const) : (['kato', OTHER_CLASS] as const);
      const unit = await create(teacher, 'unit', null, { set: { classGroup, title: 'あたらしい' } });
      return unit && create(teacher, 'lesson', null, { set: { unit } });
    },
    moves: async () => {
      const name = dice.pick(PUPILS);
      const old = enrolledAs.get(name);
      if (!old || old.from > yesterday()) return null;
      const to = old.classGroup === CLASS ? OTHER_CLASS : CLASS;
      const next = { id: newId(), classGroup: to, from: today() };
      const { id, from } = old;
      await school.server.writeAsSchool(SCHOOL, [
        enrollment(name, old.classGroup, 'pupil', { ...(id ? { id } : {}), from, to: yesterday() }),
        enrollment(name, to, 'pupil', { id: next.id, from: next.from }),
      ]);
      enrolledAs.set(name, next);
      return next.id;
    },
    misses: async () => {
      const owner = dice.pick(PUPILS);
      const set = { unit: UNIT, lesson: LESSON };
      const id = absenceId(PEOPLE[owner], LESSON);
      const { st } = await of(dice.pick(['sato', 'kato'])).create('absence', { owner: PEOPLE[owner], set }, id);
      return st === 'ok' || st === 'merged';
    },
    visits: async () => {
      const name = dice.pick(PUPILS);
      const home = enrolledAs.get(name)?.classGroup ?? CLASS;
      const elsewhere = home === CLASS ? OTHER_CLASS : CLASS;
      const visit = enrollment(name, elsewhere, 'pupil', { id: newId(), from: today() });
      await school.server.writeAsSchool(SCHOOL, [{ ...visit, values: { ...visit.values, home } }]);
      return visit.id;
    },
    sleeps: async () => {
      school.clock.now += DAY;
      return true;
    },
  };
  const lesson = {
    type: 'lesson',
    id: OTHER_LESSON,
    owner: null,
    author: PEOPLE.kato,
    madeAt: T0,
    values: { unit: OTHER_UNIT },
  };
  await school.server.writeAsSchool(SCHOOL, [{ ...lesson, type: 'lesson' }]);

  let turn = 0;
  return {
    school,
    acts,
    done,
    today,
    goesOn: async () => {
      turn += 1;
      const names = Object.keys(acts) as (keyof typeof acts)[];
      const name = names[turn % names.length] ?? 'sleeps';
      if (await acts[name]()) done.set(name, (done.get(name) ?? 0) + 1);
    },
    heldBy: async (name: Name) => {
      await of(name).pull(dice.pick([9, 50, 500]));
      return [...of(name).held.keys()].sort();
    },
  };
}
