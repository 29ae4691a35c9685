// Everything that may happen in the simulation besides what people do: the line, the battery, other tabs, the school.
import type { LooseKept } from '#store/database.ts';
import { putMeta } from '#store/device.ts';
import type { Diary } from '#tests/sync/diary.ts';
import type { Dice } from '#tests/sync/dice.ts';
import { allKept, type Remembered } from '#tests/sync/invariants.ts';
import { upIsTrue } from '#tests/sync/media-true.ts';
import type { SimDevice } from '#tests/sync/sim-device.ts';
import { bytesGo, fetchAll, fillDisk, laneGoesOn } from '#tests/sync/sim-media.ts';
import type { SimNetwork } from '#tests/sync/sim-network.ts';
import { takeNote } from '#tests/sync/sim-notes.ts';
import { SCHOOL, type SimSchool } from '#tests/sync/sim-school.ts';
import { comesBackNewer } from '#tests/sync/sim-upgrade.ts';
import { storm } from '#tests/sync/storm.ts';

const DAY = 86_400_000;
const YEAR = 365 * DAY;

export interface World {
  readonly dice: Dice;
  readonly school: SimSchool;
  readonly network: SimNetwork;
  readonly sims: readonly SimDevice[];
  readonly remembered: Map<string, Remembered>;
  readonly diary: Diary;
  /** Devices that lost something without noticing. */
  readonly damaged: Set<SimDevice>;
}

type Event = (world: World, sim: SimDevice) => Promise<unknown> | unknown;
const OFTEN: readonly Event[] = [
  goOn,
  goOn,
  goOn,
  goOn,
  arrive,
  arrive,
  deliver,
  deliver,
  deliver,
  bytesMove,
  bytesMove,
];
const SELDOM: readonly Event[] = [
  lose,
  lose,
  double,
  late,
  crash,
  crash,
  otherTab,
  wakeZombie,
  oldAnswer,
  fetchPictures,
  fullDisk,
];
const RARE: readonly Event[] = [
  clockJumps,
  moveClass,
  moveClass,
  appIsNewer,
  forgetTombstones,
  backUp,
  backUp,
  setBack,
  poison,
];

const FAVOURITES = { oldAnswer, moveClass, setBack, damage, bytesMove, wakeZombie, notes } as const;
/** What happens on any good day. */
export const ORDINARY: ReadonlySet<string> = new Set(['goOn', 'arrive', 'deliver', 'fetchPictures', 'backUp']);

/** An accident that happens far more often than in life. */
export type Favourite = keyof typeof FAVOURITES;

/** @returns its name */
export async function happen(world: World, sim: SimDevice, favour: Favourite | undefined): Promise<string> {
  const { dice, network, school } = world;
  if (school.harass && dice.chance(0.15)) {
    for (const other of world.sims) if (dice.chance(0.6)) await speaks(other);
    return storm(dice, network, school);
  }
  const chance = dice.next();
  const event =
    favour && dice.chance(0.2) ? FAVOURITES[favour] : dice.pick(chance < 0.75 ? OFTEN : chance < 0.92 ? SELDOM : RARE);
  const said = await event(world, sim);
  return typeof said === 'string' ? said : event.name;
}

/** As far as its next request, so that a storm finds something on the way. */
async function speaks(sim: SimDevice): Promise<void> {
  if (!sim.task) await sim.start();
  for (let n = 0; n < 8 && sim.task?.goOn; n += 1) await sim.goOn(sim.task);
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
  const keeps = dice.pick([1, 0.5, 0]);
  await school.restore(dice.bytes, () => dice.chance(keeps));
}
/** Bytes that are on their way come to their end, or their device goes on with what it sends. */
async function bytesMove({ dice, school, sims, diary }: World, sim: SimDevice): Promise<string> {
  const asking = sims.filter((other) => other.lane?.asked);
  if (asking.length === 0 || dice.chance(0.3)) {
    const makers = sims.filter(({ name }) => diary.pictures.some(({ device }) => device === name));
    await laneGoesOn(makers.length > 0 ? dice.pick(makers) : sim);
    return 'goOn';
  }
  const luck = dice.pick(['arrive', 'arrive', 'arrive', 'arrive', 'answerLost', 'lost', 'damaged', 'busy'] as const);
  await bytesGo(dice.pick(asking), school, luck);
  await upIsTrue(school);
  return luck === 'arrive' ? 'deliver' : `bytes ${luck}`;
}
async function fetchPictures({ dice, school }: World, sim: SimDevice): Promise<void> {
  await fetchAll(sim, school, dice);
}
async function fullDisk(_: World, sim: SimDevice): Promise<void> {
  await fillDisk(sim);
}
/** The app was an older one until now, and is opened by today's. */
async function appIsNewer(_: World, sim: SimDevice): Promise<void> {
  await comesBackNewer(sim);
}
/** A change that this version of the server cannot judge. */
async function poison(_: World, sim: SimDevice): Promise<void> {
  const { db } = sim.device;
  const entry = await db.outbox.where('state').equals('queued').first();
  if (!entry || entry.frozen || entry.lid === undefined) return;
  await db.outbox.put({ ...entry, mutation: { ...entry.mutation, schema: 99 } });
  await putMeta(db, 'persistAsked', true);
}

/** Teachers note something about a child, or read what others noted. */
async function notes({ dice, sims, diary }: World): Promise<string> {
  const teachers = sims.filter(({ person }) => person.startsWith('t'));
  const sim = dice.pick(teachers);
  let did = 'noNote';
  await sim.inFront(async () => {
    did = await takeNote(sim, dice, diary);
  });
  return did;
}

/** A row is gone from the disk, or stands there as it once was; nobody is told. */
async function damage({ dice, diary, remembered, damaged }: World, sim: SimDevice): Promise<void> {
  const made = diary.made.get(sim.name);
  const kept = [...allKept(sim).values()].filter(
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
