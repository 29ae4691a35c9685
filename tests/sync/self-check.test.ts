// A disk that forgets: what is no longer on the device as the school has it comes back by itself, within a week.
import { describe, expect, test } from 'vitest';
import type { PullAnswer, PullRequest } from '#domain/protocol.ts';
import { readMeta } from '#store/device.ts';
import { atSchool, aWorld, makesWork, rewritesGoal, syncs, writesGoal } from '#tests/sync/a-world.ts';
import { runSeed } from '#tests/sync/run-seed.ts';
import type { SimDevice } from '#tests/sync/sim-device.ts';
import type { RulesOff } from '#tests/sync/sim-network.ts';
import { PEOPLE } from '#tests/sync/sim-school.ts';

const DAY = 86_400_000;
const SEEDS = 12;

describe('self-check', () => {
  test('a record that the device lost is there again after a week, and that is noted', async () => {
    const { school, device } = await aWorld();
    const home = await device('p1');
    const { db } = home.device;
    const work = await makesWork(home, 'class');
    await syncs(home);
    await db.records('work').delete(work);
    school.now += DAY;
    await syncs(home);
    expect(await db.records('work').get(work)).toBeUndefined();
    school.now += 7 * DAY;
    await syncs(home);
    expect(await db.records('work').get(work)).toMatchObject({ title: '光', _p: 0 });
    const repairs = (await readMeta(db, 'repairs')) ?? [];
    expect(repairs.length).toBeGreaterThan(0);
    expect(repairs.every((repair) => repair.at === school.now)).toBe(true);
  });

  test('a row that fell back is brought up to date', async () => {
    const { school, device } = await aWorld();
    const home = await device('p1');
    const { db } = home.device;
    const before = await db.records('person').get(PEOPLE.p2);
    if (!before) throw new Error('p2 is a classmate');
    await db.records('person').put({ ...before, displayName: '?', _rv: before._rv - 1 });
    school.now += 8 * DAY;
    await syncs(home);
    expect(await db.records('person').get(PEOPLE.p2)).toEqual(before);
  });

  test('what stands in a scope here and not at school goes', async () => {
    const { school, device } = await aWorld();
    const home = await device('p1');
    const { db } = home.device;
    const before = await db.records('person').get(PEOPLE.p2);
    if (!before) throw new Error('p2 is a classmate');
    await db.records('person').put({ ...before, id: '00000000-0000-7000-8000-00000000ffff' });
    school.now += 8 * DAY;
    await syncs(home);
    expect(await db.records('person').get('00000000-0000-7000-8000-00000000ffff')).toBeUndefined();
  });

  test('unsent words stay as they are while their scope is listed anew', async () => {
    const { school, network, device } = await aWorld();
    const home = await device('p1');
    const { db } = home.device;
    const goal = await writesGoal(home, 'はじめ。');
    const work = await makesWork(home, 'teacher');
    await syncs(home);
    await rewritesGoal(home, goal, 'はじめ。つづき。');
    // The school cannot judge them yet, so they wait.
    const entry = await db.outbox.where('rid').equals(goal).first();
    if (entry) await db.outbox.put({ ...entry, mutation: { ...entry.mutation, schema: 99 } });
    await db.records('work').delete(work);
    school.now += 8 * DAY;
    await syncs(home);
    expect(await db.records('work').get(work)).toBeDefined();
    expect(await db.records('goal').get(goal)).toMatchObject({ words: 'はじめ。つづき。', _p: 1 });
    expect(await atSchool(school, goal)).toMatchObject({ words: 'はじめ。' });
    expect(network.out).toEqual([]);
  });

  test('asks for each scope in which anything ever lay, once a week', async () => {
    const { school, device } = await aWorld();
    const teacher = await device('t2');
    const asked = watch(teacher);
    for (let round = 0; round < 4; round += 1) await syncs(teacher);
    expect(asked()).toEqual([]);
    school.now += 8 * DAY;
    for (let round = 0; round < 4; round += 1) await syncs(teacher);
    const scopes = asked();
    expect(new Set(scopes).size).toBe(scopes.length);
    const states = await teacher.device.db.scopes.toArray();
    expect(new Set(scopes)).toEqual(new Set(states.flatMap(({ id, cursor }) => (cursor > 0 ? [id] : []))));
    expect((await readMeta(teacher.device.db, 'repairs')) ?? []).toEqual([]);
  });

  test(`${SEEDS} seeds in which disks forget: all of it comes back`, async () => {
    const failures: string[] = [];
    for (let seed = 80_000; seed < 80_000 + SEEDS; seed += 1) {
      await runSeed(seed, { favour: 'damage' }).catch((error: unknown) => failures.push(String(error)));
    }
    expect(failures).toEqual([]);
  });

  test('it would be noticed if nobody compared', async () => {
    const failures: string[] = [];
    for (let seed = 80_000; seed < 80_003; seed += 1) {
      await runSeed(seed, { favour: 'damage', rulesOff: { onReply } }).catch((error: unknown) =>
        failures.push(String(error)),
      );
    }
    expect(failures.join()).toMatch(/I1/);
  });
});

/** A school that never says a sum. */
const onReply: NonNullable<RulesOff['onReply']> = ({ kind }, reply) => {
  if (kind !== 'pull' || reply.kind !== 'accepted') return reply;
  const value = reply.value as PullAnswer;
  return { kind: 'accepted', value: { ...value, pages: value.pages.map(({ sum: _sum, ...page }) => page) } };
};

/** The scopes that were asked about so far, since the last look. */
function watch(sim: SimDevice): () => string[] {
  let asked: string[] = [];
  const send = sim.network.send.bind(sim.network);
  sim.network.send = (sent) => {
    if (sent.kind === 'pull') asked.push(...((sent.request as PullRequest).check ?? []));
    send(sent);
  };
  return () => {
    const seen = asked;
    asked = [];
    return seen;
  };
}
