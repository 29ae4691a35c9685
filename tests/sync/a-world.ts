// A small world for stories: the simulation's devices and school, moved by hand.
import type { RecordOf } from '#domain/records/kinds.ts';
import type { Kept } from '#store/database.ts';
import { writeChanges } from '#store/write.ts';
import { diceOf } from '#tests/sync/dice.ts';
import { SimDevice, type Task } from '#tests/sync/sim-device.ts';
import { SimNetwork } from '#tests/sync/sim-network.ts';
import { LESSONS, openSimSchool, PEOPLE, type PersonName, type SimSchool, UNITS } from '#tests/sync/sim-school.ts';

export interface AWorld {
  readonly school: SimSchool;
  readonly network: SimNetwork;
  /** A device of that person which has been in contact once. */
  readonly device: (person: PersonName) => Promise<SimDevice>;
}

export async function aWorld(): Promise<AWorld> {
  // Only here: the same stories are told without a test runner too (with-rule-off.ts).
  const { onTestFinished } = await import('vitest');
  const world = await openWorld();
  onTestFinished(world.close);
  return world;
}

export async function openWorld(): Promise<AWorld & { readonly close: () => Promise<void> }> {
  const dice = diceOf(1);
  const school = await openSimSchool(dice.bytes);
  const network = new SimNetwork(school, async () => undefined);
  const sims: SimDevice[] = [];
  const habits = { stopsAt: 1, pullRows: 500, pushCount: 50, bulk: false, tabs: false };
  return {
    close: async () => {
      for (const sim of sims) sim.close();
      await school.close();
    },
    school,
    network,
    device: async (person) => {
      const sim = new SimDevice(`${person}-${sims.length}`, person, { network, dice, habits, time: () => school.now });
      sims.push(sim);
      await sim.open();
      await syncs(sim);
      return sim;
    },
  };
}

/** A whole round with a good line; more than one, if the first only cleared the way. */
export async function syncs(sim: SimDevice): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await sim.start();
    const { task } = sim;
    if (task) await untilIt(sim, task, () => false);
  }
}

/** Lets the round go on over a good line until it stands at that step, or has ended. */
export async function goesOnUntil(sim: SimDevice, step: string): Promise<Task> {
  if (!sim.task) await sim.start();
  const { task } = sim;
  if (!task) throw new Error('the round ended at once');
  await untilIt(sim, task, () => task.at === step);
  return task;
}

async function untilIt(sim: SimDevice, task: Task, there: () => boolean): Promise<void> {
  const { network } = sim;
  for (let n = 0; n < 1000 && !task.ended && !there(); n += 1) {
    const back = network.back.find((answered) => answered.task === task);
    const out = network.out.find((sent) => sent.task === task);
    if (back) await network.deliver(back);
    else if (out) await network.arrive(out);
    else await sim.goOn(task);
  }
}

/** The child writes a goal. @returns its id */
export async function writesGoal(sim: SimDevice, words: string): Promise<string> {
  const id = sim.device.newId();
  const values = { unit: UNITS.a, lesson: LESSONS.a[0], words };
  const refused = await writeChanges(sim.device, [
    { op: 'create', type: 'goal', id, owner: PEOPLE[sim.person], values },
  ]);
  if (refused) throw new Error(refused.refused);
  return id;
}
export async function rewritesGoal(sim: SimDevice, id: string, words: string): Promise<void> {
  const refused = await writeChanges(sim.device, [{ op: 'patch', type: 'goal', id, values: { words } }]);
  if (refused) throw new Error(refused.refused);
}
export async function makesWork(sim: SimDevice, audience: RecordOf<'work'>['audience']): Promise<string> {
  const id = sim.device.newId();
  const values = { unit: UNITS.a, lesson: LESSONS.a[0], audience, title: '光' };
  const refused = await writeChanges(sim.device, [
    { op: 'create', type: 'work', id, owner: PEOPLE[sim.person], values },
  ]);
  if (refused) throw new Error(refused.refused);
  return id;
}

export const goalOn = (sim: SimDevice, id: string): Promise<Kept<'goal'> | undefined> =>
  sim.device.db.records('goal').get(id);

/** What the school has of a record. */
export async function atSchool(school: SimSchool, id: string): Promise<Record<string, unknown> | null> {
  const { database } = school.database();
  const row = await database.selectFrom('record').select('data').where('id', '=', id).executeTakeFirst();
  return row ? (JSON.parse(row.data) as Record<string, unknown>) : null;
}
export async function timesWritten(school: SimSchool, id: string): Promise<number> {
  const { database } = school.database();
  return (await database.selectFrom('revision').select('rv').where('record', '=', id).execute()).length;
}
