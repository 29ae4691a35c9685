// One simulated stretch of school life by one seed: people write, the line fails, tabs die, the school is set back; then
// everything comes to rest, and nothing may be missing.
import type { LooseKept } from '#store/database.ts';
import { putMeta } from '#store/device.ts';
import { scopesToCheck } from '#store/self-check.ts';
import { type Diary, newDiary } from '#tests/sync/diary.ts';
import { type Dice, diceOf } from '#tests/sync/dice.ts';
import { allKept, convergedTo, holdsNow, leaksNothing, nothingLost, type Remembered } from '#tests/sync/invariants.ts';
import { lampsAreTrue } from '#tests/sync/lamps-true.ts';
import { truthOf } from '#tests/sync/oracle.ts';
import { act } from '#tests/sync/sim-acts.ts';
import { SimDevice, type Task } from '#tests/sync/sim-device.ts';
import type { SimHome } from '#tests/sync/sim-home.ts';
import { type RulesOff, SimNetwork } from '#tests/sync/sim-network.ts';
import { openSimSchool, type PersonName, SCHOOL, type SimSchool } from '#tests/sync/sim-school.ts';
import { storm } from '#tests/sync/storm.ts';

export interface Run {
  readonly steps: number;
  readonly restored: number;
  readonly written: number;
  readonly log: readonly string[];
}
export interface RunOptions {
  readonly steps?: number;
  readonly rulesOff?: RulesOff;
  /** Where the school's tables lie; in memory, if nothing is said. */
  readonly home?: SimHome;
  /** An accident that happens far more often than in life. */
  readonly favour?: 'oldAnswer' | 'moveClass' | 'setBack' | 'damage';
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
const YEAR = 365 * DAY;

interface World {
  readonly dice: Dice;
  readonly school: SimSchool;
  readonly network: SimNetwork;
  readonly sims: readonly SimDevice[];
  readonly remembered: Map<string, Remembered>;
  readonly diary: Diary;
  /** Devices that lost something without noticing. */
  readonly damaged: Set<SimDevice>;
}

export async function runSeed(seed: number, options: RunOptions = {}): Promise<Run> {
  const dice = diceOf(seed);
  const school = await openSimSchool(dice.bytes, options.home);
  const log: string[] = [];
  const network = new SimNetwork(
    school,
    async (sent, reply) => leaksNothing(sent, reply, await truthOf(school)),
    options.rulesOff,
  );
  const habits = {
    stopsAt: dice.pick([0.1, 0.4, 1]),
    pullRows: 1 + dice.below(7),
    pushCount: dice.pick([1, 3, 50]),
    bulk: dice.chance(0.15),
  };
  const parts = { network, dice, habits, time: () => school.now };
  const chosen = EVERYBODY.filter(([name], at) => at === 0 || name === 't1' || dice.chance(0.5));
  const sims = chosen.map(([name, person]) => new SimDevice(name, person, parts));
  const remembered = new Map<string, Remembered>();
  const diary = newDiary();
  const world: World = { dice, school, network, sims, remembered, diary, damaged: new Set() };
  const steps = options.steps ?? 30 + dice.below(50);
  try {
    for (const sim of sims) await sim.open();
    for (const sim of sims) await firstContact(network, sim);
    const careful = dice.chance(0.25);
    for (let at = 0; at < steps; at += 1) {
      const sim = dice.pick(sims);
      school.now += dice.below(dice.chance(0.1) ? 7_200_000 : 20_000);
      const did = dice.chance(0.3) ? await act(sim, dice, diary) : await happen(world, sim, options.favour);
      log.push(`${at} ${sim.name} ${did}`);
      if (options.meddle) await options.meddle(sim);
      await lampsAreTrue(sim, school);
      if (careful || options.meddle) await holdsNow(sim, diary, remembered);
    }
    await comeToRest(world);
    const truth = await truthOf(school);
    for (const sim of sims) {
      await options.meddle?.(sim);
      await lampsAreTrue(sim, school);
      await holdsNow(sim, diary, remembered);
      await convergedTo(sim, truth);
    }
    await nothingLost(school, sims, diary, truth);
  } catch (error) {
    if (error instanceof Error) error.message = `seed ${seed}: ${error.message}`;
    Object.assign(error as object, { log });
    throw error;
  } finally {
    for (const sim of sims) if (sim.device) sim.close();
    await school.close();
  }
  return { steps, restored: school.restored, written: diary.written.length, log };
}

type Event = (world: World, sim: SimDevice) => Promise<unknown> | unknown;
const OFTEN: readonly Event[] = [goOn, goOn, goOn, goOn, arrive, arrive, deliver, deliver, deliver];
const SELDOM: readonly Event[] = [lose, lose, double, late, crash, crash, otherTab, wakeZombie, oldAnswer];
const RARE: readonly Event[] = [
  clockJumps,
  moveClass,
  moveClass,
  moveClass,
  forgetTombstones,
  backUp,
  backUp,
  setBack,
  poison,
];

const FAVOURITES = { oldAnswer, moveClass, setBack, damage } as const;

async function happen(world: World, sim: SimDevice, favour: RunOptions['favour']): Promise<string> {
  const { dice, network, school } = world;
  if (school.harass && dice.chance(0.15)) {
    await storm(dice, network, school);
    return 'storm';
  }
  const chance = dice.next();
  const event =
    favour && dice.chance(0.2) ? FAVOURITES[favour] : dice.pick(chance < 0.75 ? OFTEN : chance < 0.92 ? SELDOM : RARE);
  await event(world, sim);
  return event.name;
}

async function goOn({ dice }: World, sim: SimDevice): Promise<void> {
  if (!sim.task) return sim.start();
  for (let n = dice.below(6); n >= 0 && sim.task?.goOn; n -= 1) await sim.goOn(sim.task);
}
async function arrive({ dice, network }: World): Promise<void> {
  if (network.out.length > 0) await network.arrive(dice.pick(network.out));
}
async function deliver({ dice, network }: World): Promise<void> {
  if (network.back.length > 0) await network.deliver(dice.pick(network.back));
  else if (network.out.length > 0) await network.arrive(dice.pick(network.out));
}
async function lose({ dice, network }: World): Promise<void> {
  const all = [...network.out, ...network.back];
  if (all.length > 0) await network.lose(dice.pick(all));
}
function double({ dice, network }: World): void {
  if (network.out.length > 0) network.late.push(dice.pick(network.out));
}
async function late({ dice, network }: World): Promise<void> {
  if (network.late.length > 0) await network.arriveAgain(dice.pick(network.late));
}
async function crash({ remembered }: World, sim: SimDevice): Promise<void> {
  // Where bulk commits were taken back, cursors and versions went back with them, and may.
  if (await sim.crash()) remembered.delete(sim.name);
}
async function otherTab(_: World, sim: SimDevice): Promise<void> {
  sim.zombie = sim.task ?? sim.zombie;
  await sim.start();
}
async function wakeZombie(_: World, sim: SimDevice): Promise<void> {
  if (sim.zombie?.goOn) await sim.goOn(sim.zombie);
}
async function oldAnswer({ dice, network }: World): Promise<void> {
  const pulls = network.back.filter((answered) => answered.kind === 'pull');
  if (pulls.length === 0) return;
  const answered = dice.pick(pulls);
  const old = network.old.get(answered.task.device.name) ?? [];
  if (old.length > 0) await network.deliverOld(answered, dice.pick(old));
}
function clockJumps({ dice }: World, sim: SimDevice): void {
  sim.skew = dice.pick([-YEAR, 0, YEAR]);
}
async function moveClass({ dice, school }: World): Promise<void> {
  let n = 0;
  const made = (): string =>
    `0000dddd-0000-7000-8000-${(dice.below(2 ** 40) * 16 + n++).toString(16).padStart(12, '0').slice(-12)}`;
  await school.moveClass(dice.pick(['p1', 'p2', 'p3'] as const), made);
}
async function forgetTombstones({ school }: World): Promise<void> {
  await school.server().compact(SCHOOL, 0);
}
async function backUp({ school }: World): Promise<void> {
  await school.backup();
}
async function setBack({ dice, school }: World): Promise<void> {
  await school.restore(dice.bytes);
}
/** A change that this version of the server cannot judge. */
async function poison(_: World, sim: SimDevice): Promise<void> {
  const { db } = sim.device;
  const entry = await db.outbox.where('state').equals('queued').first();
  if (!entry || entry.frozen || entry.lid === undefined) return;
  await db.outbox.put({ ...entry, mutation: { ...entry.mutation, schema: 99 } });
  await putMeta(db, 'persistAsked', true);
}

/** A row is gone from the disk, or stands there as it once was; nobody is told. */
async function damage({ dice, diary, remembered, damaged }: World, sim: SimDevice): Promise<void> {
  const made = diary.made.get(sim.name);
  const kept = [...(await allKept(sim)).values()].filter(
    (record) => record._rv > 0 && record._p === 0 && !made?.has(record.id),
  );
  if (kept.length === 0) return;
  const record = dice.pick(kept);
  const table = sim.device.db.table<LooseKept>(record.type);
  if (record.type === 'person') await table.put({ ...record, displayName: '?', _rv: record._rv - 1 } as LooseKept);
  else await table.delete(record.id);
  remembered.get(sim.name)?.versions.delete(record.id);
  damaged.add(sim);
}

/** A fair line and no more accidents: everybody syncs until nobody has anything left to say or to hear. */
export async function comeToRest(world: World): Promise<void> {
  const { network, school, sims, damaged } = world;
  if (damaged.size > 0) school.now += 8 * DAY;
  for (let cycle = 0; cycle < 8; cycle += 1) {
    for (const sim of sims) {
      if (sim.task) await finish(network, sim, sim.task);
      for (let tries = 0; tries < 6; tries += 1) {
        await sim.start();
        const { task } = sim;
        if (!task) break;
        await finish(network, sim, task);
        if (task.outcome !== 'fenced' && task.outcome?.kind === 'done') break;
      }
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
    const states = await sim.device.db.scopes.toArray();
    if (states.some((state) => state.cursor !== (head.get(state.id) ?? 0))) return false;
    if (damaged.has(sim) && (await scopesToCheck(sim.device)).length > 0) return false;
  }
  return true;
}
