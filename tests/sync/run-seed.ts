// One simulated stretch of school life by one seed: people write, the line fails, tabs die, the school is set back; then
// everything comes to rest, and nothing may be missing.
import { createHash } from 'node:crypto';
import type { ScopeState } from '#store/database.ts';
import { scopesToCheck } from '#store/self-check.ts';
import { newDiary } from '#tests/sync/diary.ts';
import { diceOf } from '#tests/sync/dice.ts';
import {
  allKept,
  canonical,
  convergedTo,
  holdsNow,
  leaksNothing,
  nothingLost,
  type Remembered,
  rowsIn,
} from '#tests/sync/invariants.ts';
import { lampsAreTrue } from '#tests/sync/lamps-true.ts';
import { bytesAreKept, bytesAtRest, upIsTrue } from '#tests/sync/media-true.ts';
import { truthOf } from '#tests/sync/oracle.ts';
import { act, makeWorkWithMedia } from '#tests/sync/sim-acts.ts';
import { SimDevice, type Task } from '#tests/sync/sim-device.ts';
import { type Favourite, happen, ORDINARY, type World } from '#tests/sync/sim-events.ts';
import type { SimHome } from '#tests/sync/sim-home.ts';
import { sendsAll } from '#tests/sync/sim-media.ts';
import { type RulesOff, SimNetwork } from '#tests/sync/sim-network.ts';
import { openSimSchool, type PersonName } from '#tests/sync/sim-school.ts';

export interface Run {
  readonly steps: number;
  readonly restored: number;
  readonly written: number;
  readonly log: readonly string[];
  /** The same for the same run: what happened, what lies everywhere at the end, and how far the dice were thrown. */
  readonly print: string;
  /** What people did, by kind. */
  readonly acts: ReadonlyMap<string, number>;
  /** What went wrong on purpose, by kind. */
  readonly faults: ReadonlyMap<string, number>;
}
export interface RunOptions {
  readonly steps?: number;
  /** A soak: goes on until so many days of the school have passed, however many steps that are. */
  readonly days?: number;
  readonly rulesOff?: RulesOff;
  /** Where the school's tables lie; in memory, if nothing is said. */
  readonly home?: SimHome;
  readonly favour?: Favourite;
  /** Taken away on the devices, after each thing that happens. */
  readonly meddle?: (sim: SimDevice) => Promise<void>;
}
const EVERYBODY: readonly (readonly [string, PersonName])[] = [
  ['p1-school', 'p1'],
  ['p1-home', 'p1'],
  ['p2-school', 'p2'],
  ['p2-home', 'p2'],
  ['p3', 'p3'],
  ['t1', 't1'],
  ['t2', 't2'],
];
const DAY = 86_400_000;

export async function runSeed(seed: number, options: RunOptions = {}): Promise<Run> {
  const dice = diceOf(seed);
  const school = await openSimSchool(dice.bytes, options.home);
  const log: string[] = [];
  const acts = new Map<string, number>();
  const faults = new Map<string, number>();
  const network = new SimNetwork(
    school,
    async (sent, reply) => {
      if (rowsIn(reply).length > 0) leaksNothing(sent, reply, await truthOf(school));
    },
    options.rulesOff,
  );
  const habits = {
    stopsAt: dice.pick([0.1, 0.4, 1]),
    pullRows: 1 + dice.below(7),
    pushCount: dice.pick([1, 3, 50]),
    bulk: dice.chance(0.15),
    tabs: dice.chance(0.15),
  };
  const parts = { network, dice, habits, time: () => school.now };
  const chosen = EVERYBODY.filter(([name], at) => at === 0 || name === 't1' || dice.chance(0.5));
  const sims = chosen.map(([name, person]) => new SimDevice(name, person, parts));
  const remembered = new Map<string, Remembered>();
  const lies: unknown[] = [];
  const diary = newDiary();
  const world: World = { dice, school, network, sims, remembered, diary, damaged: new Set() };
  let steps = options.steps ?? (options.days === undefined ? 30 + dice.below(50) : 0);
  try {
    for (const sim of sims) await sim.open();
    for (const sim of sims) await firstContact(network, sim);
    const careful = dice.chance(0.25);
    // A day of pictures: what was made before it waits for its bytes.
    const isOfPictures = dice.chance(0.25);
    const favour = options.favour ?? (isOfPictures ? 'bytesMove' : undefined);
    for (const sim of isOfPictures ? sims : []) {
      if (!sim.person.startsWith('p')) continue;
      await sim.inFront(() => makeWorkWithMedia(sim, dice, diary));
      await firstContact(network, sim);
    }
    const looked = new Map<SimDevice, string>();
    const until = school.now + (options.days ?? 0) * DAY;
    let at = 0;
    for (; at < steps || school.now < until; at += 1) {
      const sim = dice.pick(sims);
      school.now += dice.below(dice.chance(0.1) ? 7_200_000 : 20_000);
      const isAct = dice.chance(0.3);
      const did = isAct ? await act(sim, dice, diary) : await happen(world, sim, favour);
      if (isAct) count(acts, did);
      else if (!ORDINARY.has(did)) count(faults, did.split(':')[0] ?? did);
      log.push(`${at} ${sim.name} ${did}`);
      if (options.meddle) await options.meddle(sim);
      // What nothing happened to says what it said before.
      for (const touched of sims.filter((one) => one.touched)) {
        touched.touched = false;
        const state = touched.state();
        if (looked.get(touched) === state && !options.meddle) continue;
        looked.set(touched, state);
        await lampsAreTrue(touched, school);
        bytesAreKept(touched, school, diary);
        if (careful || options.meddle) await holdsNow(touched, diary, remembered, school);
      }
    }
    steps = at;
    await comeToRest(world);
    const truth = await truthOf(school);
    for (const sim of sims) {
      await options.meddle?.(sim);
      await lampsAreTrue(sim, school);
      await holdsNow(sim, diary, remembered, school);
      convergedTo(sim, truth);
      bytesAreKept(sim, school, diary);
      bytesAtRest(sim, school, diary);
    }
    await upIsTrue(school);
    await nothingLost(school, sims, diary, truth);
    for (const sim of sims) lies.push(...allKept(sim).values(), sim.rows('outbox'));
    lies.push([...truth.records.values()], diary.written, log, dice.next());
  } catch (error) {
    if (error instanceof Error) error.message = `seed ${seed}: ${error.message}`;
    Object.assign(error as object, { log });
    throw error;
  } finally {
    for (const sim of sims) if (sim.device) sim.close();
    await school.close();
  }
  return { steps, restored: school.restored, written: diary.written.length, log, print: printOf(lies), acts, faults };
}

const printOf = (what: unknown): string => createHash('sha256').update(canonical(what)).digest('hex').slice(0, 16);

export function count(what: Map<string, number>, kind: string, times = 1): void {
  what.set(kind, (what.get(kind) ?? 0) + times);
}

/** A fair line and no more accidents: everybody syncs until nobody has anything left to say or to hear. */
export async function comeToRest(world: World): Promise<void> {
  const { network, school, sims, damaged } = world;
  if (damaged.size > 0) school.now += 8 * DAY;
  for (let cycle = 0; cycle < 10; cycle += 1) {
    // What was told to come later comes.
    school.now += 60_000;
    for (const sim of sims) {
      if (sim.task) await finish(network, sim, sim.task);
      for (let tries = 0; tries < 6; tries += 1) {
        await sim.start();
        const { task } = sim;
        if (!task) break;
        await finish(network, sim, task);
        if (task.outcome !== 'fenced' && task.outcome?.kind === 'done') break;
      }
      // A line that was under way may have been another leader's.
      const wasUnderWay = sim.lane !== null;
      await sendsAll(sim, school);
      if (wasUnderWay) await sendsAll(sim, school);
    }
    if (cycle > 0 && (await isQuiet(world))) return;
  }
}

async function firstContact(network: SimNetwork, sim: SimDevice): Promise<void> {
  await sim.start(500);
  if (sim.task) await finish(network, sim, sim.task);
}

async function finish(network: SimNetwork, sim: SimDevice, task: Task): Promise<void> {
  for (let n = 0; n < 4000 && !task.ended; n += 1) {
    const back = network.back.find((answered) => answered.task === task);
    const out = network.out.find((sent) => sent.task === task);
    if (back) await network.deliver(back);
    else if (out) await network.arrive(out);
    else await sim.goOn(task);
  }
  if (!task.ended) throw new Error(`I8: a round of ${sim.name} does not end`);
}

/** Every cursor stands at its scope's head; who was damaged has looked through everything. */
async function isQuiet({ school, sims, damaged }: World): Promise<boolean> {
  const heads = await school.database().database.selectFrom('scope').select(['id', 'head']).execute();
  const head = new Map(heads.map((row) => [row.id, row.head]));
  for (const sim of sims) {
    const states = sim.rows<ScopeState>('scopes');
    if (states.some((state) => state.cursor !== (head.get(state.id) ?? 0))) return false;
    if (damaged.has(sim) && (await scopesToCheck(sim.device)).length > 0) return false;
  }
  return true;
}
