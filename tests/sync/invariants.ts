// I1–I9 of the protocol, as questions to the simulated devices and school.
import type { PullAnswer, PushAnswer } from '#domain/protocol.ts';
import { TYPE_NAMES } from '#domain/records/kinds.ts';
import { contactOf } from '#store/contact.ts';
import type { AckedEntry, LooseKept, MetaEntry, OutboxEntry, QuarantineEntry, ScopeState } from '#store/database.ts';
import { serverSideOf } from '#store/kept.ts';
import type { Diary } from '#tests/sync/diary.ts';
import { type Truth, truthOf } from '#tests/sync/oracle.ts';
import type { SimDevice } from '#tests/sync/sim-device.ts';
import type { Answered, Sent } from '#tests/sync/sim-network.ts';
import { PEOPLE, type SimSchool } from '#tests/sync/sim-school.ts';

export class Broken extends Error {}
function hold(invariant: string, holds: boolean, say: () => string): void {
  if (!holds) throw new Broken(`${invariant}: ${say()}`);
}

/** I4, while it happens: no answer holds a record that its reader may not see. */
export function leaksNothing({ task }: Sent, reply: Answered['reply'], truth: Truth): void {
  if (reply.kind !== 'accepted') return;
  const seen = truth.seenBy(task.device.person);
  for (const { row, scope } of rowsIn(reply)) {
    const may = seen.get(row.id)?.scopes.includes(scope) ?? false;
    hold('I4', may, () => `${task.device.name} was sent ${row.type} ${row.id} through ${scope}`);
    // Said without asking the rules of the domain: they might themselves be wrong.
    const isGuidance =
      GUIDANCE.has(row.type) || GUIDANCE.has(truth.records.get(String(row['root']))?.record.type ?? '');
    const isTeacher = task.device.person.startsWith('t');
    hold('I4', isTeacher || !isGuidance, () => `${task.device.name}, a child's, was sent guidance ${row.id}`);
  }
}

/** Of a word that was sent before a child left and answered after it, the answer is the first to say so. */
async function hasLeft(sim: SimDevice, pupil: string, id: string, school: SimSchool | undefined): Promise<boolean> {
  if (!school) return false;
  const truth = await truthOf(school);
  if (!truth.scopesOf(sim.person).includes(`pf:${pupil}`)) return true;
  // Back since, while this device still hears of the leaving: what the school shows it again is on its way (I1 tells at rest).
  return school.moved.has(pupil) && truth.seenBy(sim.person).has(id);
}

const GUIDANCE: ReadonlySet<string> = new Set(['guidanceNote', 'noteView']);

/** Every record in an answer, once for each scope that it is said to lie in. */
export function rowsIn(reply: Answered['reply']) {
  if (reply.kind !== 'accepted') return [];
  const answer = reply.value as Partial<PullAnswer & PushAnswer>;
  return [
    ...(answer.pages ?? []).flatMap((page) =>
      page.rows.flatMap(({ row }) => (row ? [{ row, scope: page.scope }] : [])),
    ),
    ...(answer.results ?? []).flatMap(({ row, s = [] }) => (row ? s.map((scope) => ({ row, scope })) : [])),
  ];
}

export interface Remembered {
  epoch: unknown;
  versions: Map<string, number>;
  cursors: Map<string, { epoch: string; cursor: number; checkedAt?: number }>;
}

/**
 * I5, I7, I9, at any moment.
 * @param school asked only where a device's own list of scopes does not say that a child has left its teacher
 */
export async function holdsNow(
  sim: SimDevice,
  diary: Diary,
  remembered: Map<string, Remembered>,
  school?: SimSchool,
): Promise<void> {
  const { db } = sim.device;
  const kept = allKept(sim);
  const epoch = metaOf(sim, 'serverEpoch');
  const scopes = new Map(sim.rows<ScopeState>('scopes').map(({ id, ...state }) => [id, state]));
  const last = remembered.get(sim.name);
  const rowsOf = new Map([...kept].map(([id, record]) => [id, record._rv]));
  if (last && last.epoch === epoch) {
    for (const [id, rv] of rowsOf)
      hold('I5', rv >= (last.versions.get(id) ?? 0), () => `${sim.name} went back to ${rv} of ${id}`);
    for (const [id, state] of scopes) {
      const before = last.cursors.get(id);
      const same = before?.epoch === state.epoch && before.checkedAt === state.checkedAt;
      const back = same && state.cursor < before.cursor;
      hold('I5', !back, () => `${sim.name}: cursor of ${id} went back to ${state.cursor}`);
    }
  }
  remembered.set(sim.name, { epoch, versions: rowsOf, cursors: scopes });
  const refused = new Set(sim.rows<QuarantineEntry>('quarantine').map((entry) => entry.rid));
  for (const id of diary.made.get(sim.name) ?? []) {
    const pupil = diary.withPupil.get(id);
    // What this person made they always may see (but for words to a child whom they teach no more); settings and such may come
    // from another device too.
    const isSeen =
      kept.has(id) ||
      refused.has(id) ||
      (pupil !== undefined && (!scopes.has(`pf:${pupil}`) || (await hasLeft(sim, pupil, id, school))));
    hold('I7', isSeen, () => `${sim.name} lost sight of its own ${id}`);
  }
  // One transaction: what it reads is of one moment, and not a transaction for each question.
  const contact = await db.transaction('r', db.tables, () => contactOf(sim.device));
  hold('I9', !(contact.inSync && sim.rows('outbox').length > 0), () => `${sim.name} says "in sync" with an outbox`);
  for (const record of kept.values()) {
    // What left while a change of it waits is in no list: only the outbox knows of it. Own records and new ones stay.
    const gone = record._s.length === 0 && record._base != null && record.author !== PEOPLE[sim.person];
    hold('I4', !gone, () => `${sim.name} still shows ${record.type} ${record.id}, which left its sight`);
    for (const scope of record._s)
      hold('I4', scopes.has(scope), () => `${record.id} stands in ${scope}, which has no row`);
  }
}

export const allKept = (sim: SimDevice): Map<string, LooseKept> =>
  new Map(TYPE_NAMES.flatMap((type) => sim.rows<LooseKept>(type).map((kept) => [kept.id, kept] as const)));

export const metaOf = (sim: SimDevice, key: string): unknown =>
  sim.rows<MetaEntry>('meta').find((entry) => entry.key === key)?.value;

/** I1, I4, I8, when everything has come to rest. */
export function convergedTo(sim: SimDevice, truth: Truth): void {
  const out = sim.rows<OutboxEntry>('outbox');
  const stuck = out.filter((entry) => entry.state !== 'held' && !waitsForHeld(entry, out));
  hold('I8', stuck.length === 0, () => `${sim.name} still holds ${JSON.stringify(stuck[0])}`);
  const expected = truth.seenBy(sim.person);
  const kept = allKept(sim);
  for (const [id, record] of kept) {
    const side = serverSideOf(record);
    const waits = record._p === 1;
    if (waits && side.record === null) continue;
    // A change that the school put aside may still wait; it does not keep a record of somebody else's in the lists.
    const mine = waits && record.author === PEOPLE[sim.person];
    hold('I4', expected.has(id) || mine, () => `${sim.name} holds ${record.type} ${id} in ${side.scopes.join()}`);
  }
  for (const [id, seen] of expected) {
    const side = serverSideOf(kept.get(id));
    hold('I1', side.record !== null, () => `${sim.name} lacks ${seen.record.type} ${id} of ${seen.scopes.join()}`);
    hold('I1', side.rv === seen.rv, () => `${sim.name} has ${id} at ${side.rv}, the school at ${seen.rv}`);
    hold(
      'I1',
      canonical(side.record) === canonical(seen.record),
      () => `${sim.name}: ${canonical(side.record)} is not ${canonical(seen.record)}`,
    );
    const scopes = [...side.scopes].sort().join();
    hold(
      'I1',
      scopes === [...seen.scopes].sort().join(),
      () => `${sim.name} has ${id} in ${scopes}, it lies in ${seen.scopes.join()}`,
    );
  }
}

/** An entry of the same record behind one that the school put aside, or of a group with it. */
function waitsForHeld(entry: OutboxEntry, out: readonly OutboxEntry[]): boolean {
  const held = out.filter((other) => other.state === 'held');
  const names = new Set<unknown>([entry.rid, entry.mutation.root, ...Object.values(entry.mutation.set ?? {})]);
  return held.some((other) => names.has(other.rid));
}

export const canonical = (record: unknown): string =>
  JSON.stringify(record, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

const ONCE: ReadonlySet<string> = new Set(['settings', 'seen']);

/** I2, I3, I6, at the end of the day. */
export async function nothingLost(
  school: SimSchool,
  sims: readonly SimDevice[],
  diary: Diary,
  truth: Truth,
): Promise<void> {
  const { database } = school.database();
  const revisions = await database.selectFrom('revision').select(['record', 'mid', 'patch', 'lost']).execute();
  const history = new Map<string, string>();
  const applied = new Map<string, number>();
  for (const { record, mid, patch, lost } of revisions) {
    history.set(record, (history.get(record) ?? '') + patch + lost);
    if (mid !== '') applied.set(mid, (applied.get(mid) ?? 0) + 1);
  }
  for (const [mid, times] of applied) hold('I6', times === 1, () => `${mid} was applied ${times} times`);
  const still = new Map<string, string>();
  for (const sim of sims) {
    const entries = [...sim.rows<OutboxEntry>('outbox'), ...sim.rows<QuarantineEntry>('quarantine')];
    for (const entry of entries) still.set(entry.rid, (still.get(entry.rid) ?? '') + JSON.stringify(entry.mutation));
    if (school.restored > 0) continue;
    for (const { mutation } of sim.rows<AckedEntry>('acked')) {
      // What a person has once (settings on two devices; that they looked, when the child has moved away and come back) may be
      // made again where it stands: nothing changes, and it leaves no trace.
      const isAgain = mutation.op === 'create' && ONCE.has(mutation.type) && truth.records.has(mutation.rid);
      hold('I2', isAgain || applied.has(mutation.mid), () => `${sim.name}: acknowledged ${mutation.mid} is nowhere`);
    }
  }
  for (const { rid, token, kind, device } of diary.written) {
    if (diary.takenOut.has(token)) continue;
    const waits = (still.get(rid) ?? '').includes(token);
    const known = (history.get(rid) ?? '').includes(token);
    hold('I3', waits || known, () => `${token} of ${device} in ${rid} is lost`);
    if (kind !== 'text' || waits || school.restored > 0) continue;
    const now = JSON.stringify(truth.records.get(rid)?.record ?? null);
    hold(
      'I2',
      now.includes(token),
      () => `${token} of ${device} in ${rid} is only in the history, and nobody took it out`,
    );
  }
}
