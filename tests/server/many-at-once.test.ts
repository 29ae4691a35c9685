// Hunters of leaks and gaps: many devices at once on PostgreSQL, where transactions really run beside each other.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addSum, rowSum } from '#domain/checksum.ts';
import { type Postgres, startPostgres } from '#tests/helpers/postgres.ts';
import {
  aSchool,
  CLASS,
  enrollment,
  LESSON,
  type Name,
  newId,
  OTHER_CLASS,
  PEOPLE,
  PlainDevice,
  SCHOOL,
  type TestSchool,
  UNIT,
} from '#tests/server/plain-school.ts';

let postgres: Postgres;
let school: TestSchool;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterEach(() => school.close());
afterAll(() => postgres.stop());

const shared = (device: PlainDevice, rid: string, lesson = LESSON) =>
  device.mutation('work', rid, { owner: device.person, madeAt: 1, set: { unit: UNIT, lesson, audience: 'class' } });
const toTeacher = (device: PlainDevice, rid: string) =>
  device.mutation('work', rid, { op: 'patch', base: 1, set: { audience: 'teacher' } });

async function live(scope: string): Promise<Map<string, number>> {
  const rows = await school.opened.database.selectFrom('placement').selectAll().where('scope', '=', scope).execute();
  return new Map(rows.filter(({ op }) => op === 1).map(({ record, rv }) => [record, rv]));
}
const holds = (device: PlainDevice, scope: string) =>
  new Map([...device.held].filter(([, { scopes }]) => scopes.has(scope)).map(([id, { rv }]) => [id, rv]));

describe('two dozen devices at once', () => {
  it('leave no gap behind a cursor, whatever the size of the pages', async () => {
    school = await aSchool(await postgres.newDatabase());
    const writers = Array.from({ length: 24 }, (_, at) => new PlainDevice(school, at % 2 ? 'aoi' : 'ren'));
    const readers = [1, 7].map((limit) => ({ limit, device: new PlainDevice(school, 'sato') }));
    const writing = { on: true };
    const reading = readers.map(async ({ limit, device }) => {
      while (writing.on) {
        const answer = await device.pullOnce(limit);
        if ('pages' in answer) device['take'](answer);
      }
      await device.pull(limit);
    });
    await Promise.all(
      writers.map(async (device) => {
        for (let round = 0; round < 3; round += 1) {
          const ids = [newId(), newId(), newId()];
          await device.push(...ids.map((id) => shared(device, id, newId())));
          await device.push(toTeacher(device, ids[round % 3] ?? ''));
        }
      }),
    );
    writing.on = false;
    await Promise.all(reading);
    const truth = await live(`cl:${CLASS}`);
    expect([...truth.keys()].length).toBeGreaterThan(24 * 3 * 2 - 1);
    for (const { device } of readers) {
      expect(holds(device, `cl:${CLASS}`)).toEqual(truth);
      expect(holds(device, `pf:${PEOPLE.aoi}`)).toEqual(await live(`pf:${PEOPLE.aoi}`));
    }
    const scopes = await school.opened.database.selectFrom('scope').selectAll().execute();
    for (const { id, head, sum } of scopes) {
      const vers = await school.opened.database.selectFrom('placement').select('ver').where('scope', '=', id).execute();
      expect(Math.max(...vers.map(({ ver }) => ver))).toBe(head);
      expect(sum).toBe([...(await live(id))].reduce((all, [record, rv]) => addSum(all, rowSum(record, rv)), 0));
    }
  });

  it('and one mutation from all of them is applied once', async () => {
    school = await aSchool(await postgres.newDatabase());
    const devices = Array.from({ length: 20 }, () => new PlainDevice(school, 'aoi'));
    const work = newId();
    const [first = new PlainDevice(school, 'aoi')] = devices;
    const m = shared(first, work);
    const results = await Promise.all(devices.map((device) => device.push(m)));
    expect(results.flat().filter(({ st }) => st === 'ok')).toHaveLength(1);
    expect(results.flat().filter(({ st }) => st === 'dup')).toHaveLength(19);
  });
});

const rightfully = async (name: Name, ids: readonly string[]) => {
  const device = new PlainDevice(school, name);
  await device.pull();
  return ids.filter((id) => device.held.has(id));
};

describe('what is taken back at the same moment', () => {
  it('takes along what is just being hung on it', async () => {
    school = await aSchool(await postgres.newDatabase());
    for (let round = 0; round < 8; round += 1) {
      const [aoi, tablet] = [new PlainDevice(school, 'aoi'), new PlainDevice(school, 'aoi')];
      const [work, media, goal] = [newId(), newId(), newId()];
      await aoi.push(shared(aoi, work));
      const hung = [
        tablet.mutation('media', media, { owner: PEOPLE.aoi, root: work, madeAt: 1, set: { variants: {} } }),
        tablet.mutation('goal', goal, { owner: PEOPLE.aoi, madeAt: 1, set: { unit: UNIT, lesson: LESSON } }),
      ];
      await Promise.all([aoi.push(toTeacher(aoi, work)), tablet.push(...hung)]);
      expect(await rightfully('ren', [work, media, goal])).toEqual([]);
      expect(await rightfully('sato', [work, media, goal])).toHaveLength(3);
    }
  });

  it('is not shared into a class that its child is just leaving', async () => {
    school = await aSchool(await postgres.newDatabase());
    for (let round = 0; round < 8; round += 1) {
      const aoi = new PlainDevice(school, 'aoi');
      const work = newId();
      const move = (to: string | null) =>
        school.server.writeAsSchool(SCHOOL, [
          enrollment('aoi', CLASS, 'pupil', { to }),
          enrollment('aoi', OTHER_CLASS, 'pupil', to === null ? { to: '2026-11-19' } : {}),
        ]);
      await Promise.all([move('2026-11-19'), aoi.push(shared(aoi, work))]);
      expect(await rightfully('ren', [work])).toEqual([]);
      expect(await rightfully('kato', [work])).toEqual([work]);
      await move(null);
    }
  });
});
