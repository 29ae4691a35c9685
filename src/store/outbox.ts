// What goes out next. An entry gets its seq, its final content and the state `sent` in ONE strict transaction before
// anything is on the wire; from then on it never changes. [Note: Frozen]
import type { Mutation } from '#domain/mutation.ts';
import type { Database, LooseKept, OutboxEntry } from '#store/database.ts';
import { type Device, putMeta, readMeta } from '#store/device.ts';
import { engineTransaction, type Fence } from '#store/engine-transaction.ts';
import { type Holdings, holdingsOf } from '#store/holdings.ts';
import { keptAnywhere } from '#store/kept-anywhere.ts';

/** `pending`: mutations and uploads that this device still holds, these included. */
export interface Batch extends Holdings {
  readonly clientId: string;
  readonly serverEpoch: string;
  readonly token: string;
  readonly muts: readonly { readonly seq: number; readonly m: Mutation }[];
}
export interface BatchLimits {
  readonly count: number;
  /** JSON as it goes over the line, in UTF-8: a Japanese character is three. */
  readonly bytes: number;
  /** Nothing beyond `bytes`, not even alone: what is larger stays behind with all that hangs on it. */
  readonly strict?: true;
}

/** @returns null when nothing can be sent now */
export async function claimBatch(device: Device, fence: Fence, limits: BatchLimits): Promise<Batch | null> {
  const { db } = device;
  // Most rounds have nothing to say: they should not hold up the screens with a transaction over all tables.
  if ((await db.outbox.count()) === 0) return null;
  return engineTransaction(db, fence, db.tables, async () => {
    const sent = await db.outbox.where('state').equals('sent').sortBy('seq');
    // What was sent and not answered goes first, as it was: the server counts on every seq coming in turn.
    const batch = sent.length > 0 ? prefix(sent, limits) : await freezeNext(device, limits);
    if (batch.length === 0) return null;
    return {
      clientId: (await readMeta(db, 'clientId')) ?? '',
      serverEpoch: (await readMeta(db, 'serverEpoch')) ?? '',
      token: (await readMeta(db, 'token')) ?? '',
      ...(await holdingsOf(db)),
      muts: batch.map((entry) => ({ seq: entry.seq ?? 0, m: entry.mutation })),
    };
  });
}

const utf8 = new TextEncoder();
const bytesOf = (unit: readonly OutboxEntry[]): number =>
  unit.reduce((sum, entry) => sum + utf8.encode(JSON.stringify(entry.mutation)).length, 0);

/** From the first on, as far as the limits allow; what stands or falls together is not cut. */
function prefix(entries: readonly OutboxEntry[], limits: BatchLimits): OutboxEntry[] {
  const taken: OutboxEntry[] = [];
  let bytes = 0;
  for (const unit of unitsOf(entries)) {
    bytes += bytesOf(unit);
    const full = taken.length + unit.length > limits.count || bytes > limits.bytes;
    if (full && (taken.length > 0 || limits.strict)) break;
    taken.push(...unit);
  }
  return taken;
}

async function freezeNext({ db }: Device, limits: BatchLimits): Promise<OutboxEntry[]> {
  const waiting = await db.outbox.orderBy('lid').toArray();
  if (waiting.length === 0) return [];
  const records = await recordsOf(waiting, (type, ids) => keptAnywhere(db, type, ids));
  const chosen = limits.strict ? chooseMost(waiting, records, limits) : chooseNext(waiting, records, limits);
  const first = (await readMeta(db, 'nextSeq')) ?? 1;
  const frozen = chosen.map((entry, at) => freeze(entry, records.get(entry.rid)?._rv ?? 0, first + at));
  await db.outbox.bulkPut(frozen);
  await putMeta(db, 'nextSeq', first + frozen.length);
  return frozen;
}

function freeze(entry: OutboxEntry, rv: number, seq: number): OutboxEntry {
  const mutation = entry.frozen ? entry.mutation : standingOn(entry.mutation, rv);
  return { ...entry, state: 'sent', frozen: 1, mutation, seq };
}

/** The change with the record's version as its base: all that this device knew when it sent it. */
function standingOn(m: Mutation, rv: number): Mutation {
  if (!m.text) return { ...m, base: rv };
  const text = Object.fromEntries(Object.entries(m.text).map(([name, { to }]) => [name, { to, baseRv: rv }]));
  return { ...m, base: rv, text };
}

type Records = ReadonlyMap<string, LooseKept>;

async function recordsOf(
  waiting: readonly OutboxEntry[],
  get: (type: string, ids: string[]) => Promise<(LooseKept | undefined)[]>,
): Promise<Records> {
  const byType = Map.groupBy(waiting, (entry) => entry.mutation.type);
  const found = await Promise.all(
    [...byType].map(([type, entries]) => get(type, [...new Set(entries.map((e) => e.rid))])),
  );
  return new Map(found.flat().flatMap((kept) => (kept ? [[kept.id, kept] as const] : [])));
}

/**
 * The next entries that may go together. One entry in flight per record (replays, being final, may follow each other);
 * what makes a record goes before what hangs on it; a group goes whole or waits whole. Who has to wait holds up nobody
 * else than its own record and what hangs on it.
 * @param largest a unit of more bytes than this waits
 */
export function chooseNext(
  waiting: readonly OutboxEntry[],
  records: Records,
  limits: BatchLimits,
  largest = Number.POSITIVE_INFINITY,
): OutboxEntry[] {
  const chosen: OutboxEntry[] = [];
  const blocked = new Set(waiting.filter((entry) => entry.state === 'held').map((entry) => entry.rid));
  /** Records that an earlier entry makes and that are not in the batch. */
  const unmade = new Set<string>();
  const taken = new Map<string, OutboxEntry>();
  let bytes = 0;
  for (const unit of unitsOf(waiting)) {
    const own = new Set(unit.map((entry) => entry.rid));
    const size = bytesOf(unit);
    const free =
      size <= largest &&
      unit.every((entry) => {
        if (blocked.has(entry.rid) || entry.state !== 'queued' || awaitsPull(entry, records)) return false;
        const before = taken.get(entry.rid);
        if (before && !(before.frozen && entry.frozen)) return false;
        return !namedBy(entry.mutation).some((id) => unmade.has(id) && !own.has(id));
      });
    if (!free) {
      for (const { rid, mutation } of unit) {
        blocked.add(rid);
        if (mutation.op === 'create') unmade.add(rid);
      }
      continue;
    }
    bytes += size;
    const full = chosen.length + unit.length > limits.count || bytes > limits.bytes;
    // A unit that is larger than the limit goes alone.
    if (full && chosen.length > 0) break;
    for (const entry of unit) taken.set(entry.rid, entry);
    chosen.push(...unit);
  }
  return chosen;
}

/** Whether any words are to go before larger things: not those that the school holds, nor what waits behind them, for weeks maybe. */
export async function wordsMayGo({ outbox }: Database): Promise<boolean> {
  if ((await outbox.where('state').anyOf('queued', 'sent').count()) === 0) return false;
  const waiting = await outbox.orderBy('lid').toArray();
  if (waiting.every(({ state }) => state !== 'held') || waiting.some(({ state }) => state === 'sent')) return true;
  return chooseNext(waiting, new Map(), { count: 1, bytes: Number.POSITIVE_INFINITY }).length > 0;
}

/** As many as fit: where a long text would take all the room, the small ones go without it. */
function chooseMost(waiting: readonly OutboxEntry[], records: Records, limits: BatchLimits): OutboxEntry[] {
  const tries = [1, 1 / 4, 1 / 16].map((part) => chooseNext(waiting, records, limits, limits.bytes * part));
  return tries.reduce((most, chosen) => (chosen.length > most.length ? chosen : most));
}

function unitsOf(waiting: readonly OutboxEntry[]): OutboxEntry[][] {
  const groups = new Map<string, OutboxEntry[]>();
  const units: OutboxEntry[][] = [];
  for (const entry of waiting) {
    const { g } = entry.mutation;
    const group = g === undefined ? undefined : groups.get(g);
    if (group) {
      group.push(entry);
      continue;
    }
    const unit = [entry];
    if (g !== undefined) groups.set(g, unit);
    units.push(unit);
  }
  return units;
}

/** After the school was set back to a backup: the record's version is unknown until the next pull brings it. */
function awaitsPull(entry: OutboxEntry, records: Records): boolean {
  const kept = records.get(entry.rid);
  return !entry.frozen && kept !== undefined && kept._rv === 0 && kept._base != null && kept._s.length > 0;
}

/** Ids of other records that the change names: it may not come to the school before they do. */
function namedBy(m: Mutation): string[] {
  const values = Object.values(m.set ?? {}).filter((value) => typeof value === 'string');
  return m.root ? [m.root, ...values] : values;
}
