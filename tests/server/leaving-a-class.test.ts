// What a child takes along who leaves a class: what it worked at until then, and not what it begins later (docs/sync.md 2.1).
import { beforeEach, expect, it } from 'vitest';
import type { Mutation } from '#domain/mutation.ts';
import { onBothDatabases } from '#tests/server/both-databases.ts';
import {
  CLASS,
  drafted,
  enrollment,
  LESSON,
  newId,
  OTHER_CLASS,
  PEOPLE,
  PlainDevice,
  SCHOOL,
  T0,
  type TestSchool,
  UNIT,
} from '#tests/server/plain-school.ts';

const DAY = 86_400_000;

onBothDatabases('a child who leaves a class', (newSchool) => {
  let school: TestSchool;
  let aoi: PlainDevice;
  let sato: PlainDevice;
  beforeEach(async () => {
    school = await newSchool();
    aoi = new PlainDevice(school, 'aoi');
    sato = new PlainDevice(school, 'sato');
    await aoi.create('work', { owner: PEOPLE.aoi, set: { unit: UNIT, lesson: LESSON, title: 'ビル' } });
    await aoi.pull();
    await sato.pull();
  });

  /** As the roster is read in: yesterday was the last day. */
  async function leaves(): Promise<void> {
    await school.server.writeAsSchool(SCHOOL, [
      enrollment('aoi', CLASS, 'pupil', { to: '2026-11-19' }),
      enrollment('aoi', OTHER_CLASS, 'pupil', { from: '2026-11-20' }),
    ]);
  }
  async function aUnit(more: Partial<Mutation> = {}): Promise<{ unit: string; lesson: string }> {
    const [unit, lesson] = [newId(), newId()];
    await sato.create('unit', { set: { classGroup: CLASS, title: 'ふゆ' }, ...more }, unit);
    await sato.create('lesson', { set: { unit } }, lesson);
    return { unit, lesson };
  }
  const placementsOf = async (id: string): Promise<string[]> => {
    const query = school.opened.database.selectFrom('placement').select('scope').where('record', '=', id);
    return (await query.where('op', '=', 1).orderBy('scope').execute()).map(({ scope }) => scope.slice(0, 3));
  };
  const sees = async (...ids: string[]): Promise<boolean[]> => {
    await aoi.pull();
    return ids.map((id) => aoi.held.has(id));
  };

  it('keeps the unit under their own path, with what is still added to it; what is begun later is not there', async () => {
    const morning = await aUnit();
    await leaves();
    expect(await sees(UNIT, LESSON, morning.unit, morning.lesson)).toEqual([true, true, true, true]);
    school.clock.now = T0 + 2 * DAY;
    const later = await aUnit();
    const point = newId();
    await sato.create('point', { set: { unit: UNIT, words: 'はらい' } }, point);
    expect(await sees(UNIT, point, later.unit, later.lesson)).toEqual([true, true, false, false]);
    await sato.pull();
    expect(sato.held.has(later.unit)).toBe(true);
  });

  it('has nothing of it while it is a draft, and all of it once it is open', async () => {
    await drafted(school);
    await leaves();
    expect(await sees(UNIT, LESSON)).toEqual([false, false]);
    await sato.push(sato.mutation('unit', UNIT, { op: 'patch', base: 9, set: { state: 'open' } }));
    expect(await sees(UNIT, LESSON)).toEqual([true, true]);
  });

  it('comes back, and sees what the class began meanwhile', async () => {
    await leaves();
    school.clock.now = T0 + 5 * DAY;
    const later = await aUnit();
    expect(await sees(later.unit)).toEqual([false]);
    await school.server.writeAsSchool(SCHOOL, [enrollment('aoi', CLASS, 'pupil', { to: null })]);
    expect(await sees(later.unit, UNIT)).toEqual([true, true]);
    expect(await placementsOf(UNIT)).toEqual(['cl:']);
  });

  it('for whom thirty left on one day there is one scope, and a teacher’s leaving makes none', async () => {
    await leaves();
    await school.server.writeAsSchool(SCHOOL, [
      enrollment('ren', CLASS, 'pupil', { to: '2026-11-19' }),
      enrollment('sato', CLASS, 'teacher', { to: '2026-11-18' }),
    ]);
    expect(await placementsOf(UNIT)).toEqual(['cl:', 'un:']);
    expect(await placementsOf(LESSON)).toEqual(['cl:', 'un:']);
  });

  it('at a school that an older version placed: at the first start of this one units lie as if they always had', async () => {
    await leaves();
    const { database } = school.opened;
    const before = await placementsOf(LESSON);
    expect(await sees(UNIT, LESSON)).toEqual([true, true]);
    // As it was then: one scope for all who ever left, and nobody named in the index.
    await school.server.write(SCHOOL, async ({ trx }) => {
      await trx.updateTable('school').set({ placed_by: 1 }).execute();
      await trx.deleteFrom('announced').where('key', 'like', 'left/%').execute();
      await trx.deleteFrom('depended').where('key', 'like', 'left/%').execute();
      await trx.deleteFrom('placement').where('scope', 'like', 'un:%').execute();
      await trx.deleteFrom('scope').where('id', 'like', 'un:%').execute();
      for (const record of [UNIT, LESSON]) {
        const at = { school: SCHOOL, scope: `un:${CLASS}`, record, op: 1, rv: 1, at: T0 };
        await trx
          .insertInto('placement')
          .values({ ...at, ver: record === UNIT ? 1 : 2 })
          .execute();
        const placed = JSON.stringify([`cl:${CLASS}`, `un:${CLASS}`]);
        await trx.updateTable('record').set({ placed }).where('id', '=', record).execute();
      }
    });
    aoi = new PlainDevice(school, 'aoi');
    expect(await sees(UNIT)).toEqual([false]);
    await school.server.placeAnew(SCHOOL);
    expect(await sees(UNIT, LESSON)).toEqual([true, true]);
    expect(await placementsOf(LESSON)).toEqual(before);
    const old = await database.selectFrom('placement').select('op').where('scope', '=', `un:${CLASS}`).execute();
    expect(old.map(({ op }) => op)).toEqual([0, 0]);
    const told = await database.selectFrom('scope').select(['id', 'head']).execute();
    await school.server.placeAnew(SCHOOL);
    expect(await database.selectFrom('scope').select(['id', 'head']).execute()).toEqual(told);
  });

  it('whose teacher leaves keeps the teacher’s words: the next teacher reads them, the one who left holds none, as placed of old too', async () => {
    const [work, word] = [newId(), newId()];
    await aoi.create('work', { owner: PEOPLE.aoi, set: { unit: UNIT, lesson: LESSON } }, work);
    await sato.create('feedback', { owner: PEOPLE.aoi, root: work, set: { kind: 'comment' } }, word);
    // As an older version placed it.
    await school.server.write(SCHOOL, async ({ trx }) => {
      const at = { school: SCHOOL, scope: `me:${PEOPLE.sato}`, record: word, op: 1, rv: 1, at: T0 };
      await trx
        .insertInto('placement')
        .values({ ...at, ver: 99 })
        .execute();
      const placed = JSON.stringify([`me:${PEOPLE.sato}`, `pf:${PEOPLE.aoi}`]);
      await trx.updateTable('record').set({ placed }).where('id', '=', word).execute();
      await trx.updateTable('school').set({ placed_by: 1 }).execute();
    });
    await school.server.placeAnew(SCHOOL);
    expect(await placementsOf(word)).toEqual(['pf:']);
    const kato = new PlainDevice(school, 'kato');
    const holders = async () => {
      for (const device of [aoi, sato, kato]) await device.pull();
      return [aoi, sato, kato].map((device) => device.held.has(word));
    };
    expect(await holders()).toEqual([true, true, false]);
    await school.server.writeAsSchool(SCHOOL, [
      enrollment('sato', CLASS, 'teacher', { to: '2026-11-19' }),
      enrollment('kato', CLASS, 'teacher', { from: '2026-11-20' }),
    ]);
    expect(await holders()).toEqual([true, false, true]);
  });
});
