// What a page says while it goes, against the real server core: it may arrive once, twice, late or never.
import { expect, test } from 'vitest';
import type { PushRequest } from '#domain/protocol.ts';
import { takeLead } from '#store/engine-transaction.ts';
import { sayLastWord } from '#sync/last-word.ts';
import {
  type AWorld,
  atSchool,
  aWorld,
  goalOn,
  goesOnUntil,
  makesWork,
  rewritesGoal,
  syncs,
  timesWritten,
  writesGoal,
} from '#tests/sync/a-world.ts';
import type { SimDevice } from '#tests/sync/sim-device.ts';
import { PEOPLE } from '#tests/sync/sim-school.ts';

/** The page goes: nobody hears an answer. @returns what was sent, as the browser has it on the line */
async function goes(sim: SimDevice, fence?: number): Promise<string[]> {
  const line: string[] = [];
  const push = async (request: PushRequest, isLast?: boolean) => {
    if (isLast) line.push(JSON.stringify(request));
    return { kind: 'later', why: 'away' } as const;
  };
  await sayLastWord({ device: sim.device, wire: { push }, fence: fence ?? (await takeLead(sim.device.db)) });
  return line;
}
async function arrives({ school }: AWorld, sim: SimDevice, line: readonly string[]): Promise<void> {
  for (const body of line) await school.server().push(PEOPLE[sim.person], JSON.parse(body));
}

test('it brings the words to school; when the page is opened again they are known there', async () => {
  const world = await aWorld();
  const home = await world.device('p1');
  const id = await writesGoal(home, 'はねを そろえる。');
  await arrives(world, home, await goes(home));
  expect(await atSchool(world.school, id)).toMatchObject({ words: 'はねを そろえる。' });
  expect(await home.device.db.outbox.count()).toBe(1);
  await rewritesGoal(home, id, 'はねを そろえる。とめも。');
  await syncs(home);
  expect(await home.device.db.outbox.count()).toBe(0);
  expect(await atSchool(world.school, id)).toMatchObject({ words: 'はねを そろえる。とめも。' });
  expect(await timesWritten(world.school, id)).toBe(2);
});

test('one that comes in late, or never, or twice, changes nothing', async () => {
  const world = await aWorld();
  const home = await world.device('p1');
  const id = await writesGoal(home, 'ゆっくり。');
  const line = await goes(home);
  await syncs(home);
  await arrives(world, home, line);
  await arrives(world, home, line);
  await syncs(home);
  expect(await timesWritten(world.school, id)).toBe(1);
  expect((await goalOn(home, id))?._p).toBe(0);
});

test('what is on its way already is said again, as it was', async () => {
  const world = await aWorld();
  const home = await world.device('p1');
  const id = await writesGoal(home, 'いち。');
  const task = await goesOnUntil(home, 'push');
  if (task.goOn) await home.goOn(task);
  const [sent] = world.network.out;
  if (!sent) throw new Error('nothing was sent');
  const line = await goes(home);
  expect((JSON.parse(line[0] ?? '{}') as PushRequest).muts).toEqual((sent.request as PushRequest).muts);
  await arrives(world, home, line);
  await world.network.arrive(sent);
  await syncs(home);
  expect(await timesWritten(world.school, id)).toBe(1);
  expect(await home.device.db.outbox.count()).toBe(0);
});

test('a tab that does not lead any more says nothing', async () => {
  const world = await aWorld();
  const home = await world.device('p1');
  await writesGoal(home, 'に。');
  const fence = await takeLead(home.device.db);
  await takeLead(home.device.db);
  expect(await goes(home, fence)).toEqual([]);
  expect(await home.device.db.outbox.where('state').equals('queued').count()).toBe(1);
});

test('it fits what a browser lets pass: a long text stays for the next time, the small things go', async () => {
  const world = await aWorld();
  const home = await world.device('p1');
  const long = await writesGoal(home, 'な'.repeat(19_500));
  const longer = await writesGoal(home, 'が'.repeat(19_990));
  const small = [await makesWork(home, 'teacher'), await writesGoal(home, 'みじかい。'), await makesWork(home, 'self')];
  const line = await goes(home);
  expect(line).toHaveLength(1);
  expect(new TextEncoder().encode(line[0]).length).toBeLessThan(60 * 1024);
  await arrives(world, home, line);
  for (const id of small) expect(await atSchool(world.school, id)).not.toBeNull();
  for (const id of [long, longer]) expect(await atSchool(world.school, id)).toBeNull();
  await syncs(home);
  for (const id of [long, longer, ...small]) expect(await timesWritten(world.school, id)).toBe(1);
});
