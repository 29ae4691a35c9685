// The server's answer to a push. An entry leaves the outbox only in the transaction that puts the server's record in its
// place: no moment exists in which the words are in neither. [Note: Settling]
import type { Mutation } from '#domain/mutation.ts';
import type { PushResult } from '#domain/protocol.ts';
import type { LooseRecord } from '#domain/record.ts';
import { isTypeName } from '#domain/records/kinds.ts';
import type { OutboxEntry, ScopeState } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { forgetRecords } from '#store/forget.ts';
import { forgetErased } from '#store/forget-erased.ts';
import { bare, keptOf, rebase, type ServerSide, serverSideOf } from '#store/kept.ts';
import { keptAnywhere } from '#store/kept-anywhere.ts';
import { putWhereSeen } from '#store/out-of-sight.ts';

/**
 * Settles results one by one. Only inside an engine transaction over all tables.
 * @param serverNow the school's clock, ms
 * @returns how many of them were an answer to something that is out
 */
export async function settleResults(
  device: Device,
  results: readonly PushResult[],
  serverNow: number,
): Promise<number> {
  const { db } = device;
  let settled = 0;
  for (const result of results) {
    const entry = await db.outbox.where('mid').equals(result.mid).first();
    // An answer to something that is not out any more says nothing.
    if (!entry || entry.seq !== result.seq || entry.state === 'queued' || entry.lid === undefined) continue;
    settled += 1;
    if (result.st === 'held') await db.outbox.put({ ...entry, state: 'held' });
    else if (result.st === 'rejected' && result.code === 'gone') await forgetErased(db, entry);
    else if (result.st === 'rejected') await refuse(device, entry, result);
    else await accept(device, entry, result, serverNow);
  }
  return settled;
}

async function accept(device: Device, entry: OutboxEntry, result: PushResult, serverNow: number): Promise<void> {
  const { db } = device;
  await db.outbox.delete(entry.lid ?? 0);
  await db.acked.add({ mutation: entry.mutation, at: serverNow, bytes: JSON.stringify(entry.mutation).length });
  const [kept] = await keptAnywhere(db, entry.mutation.type, [entry.rid]);
  const side = newer(serverSideOf(kept), result);
  await knowScopes(device, side.scopes);
  await putAnew(device, entry.mutation, side);
}

/** Final: the words move to quarantine with all that was seen of the record, and wait there for the person. */
async function refuse(device: Device, entry: OutboxEntry, result: PushResult): Promise<void> {
  const { db, surroundings } = device;
  const [kept] = await keptAnywhere(db, entry.mutation.type, [entry.rid]);
  const side = newer(serverSideOf(kept), result);
  await knowScopes(device, side.scopes);
  const snapshot = kept ? bare(kept) : null;
  const code = result.code ?? 'invalid';
  const rest = await db.outbox.where('rid').equals(entry.rid).sortBy('lid');
  const later = rest.filter((other) => other.lid !== entry.lid);
  // Without the record itself, what was changed in it later has nothing to stand on.
  const lost = entry.mutation.op === 'create' && side.record === null ? later : [];
  for (const [at, gone] of [entry, ...lost].entries()) {
    await db.outbox.delete(gone.lid ?? 0);
    await db.quarantine.add({
      rid: gone.rid,
      mutation: gone.mutation,
      code: at === 0 ? code : 'parent-refused',
      snapshot,
      at: surroundings.now(),
    });
  }
  if (lost.length === 0) await db.outbox.bulkPut(later.map((other) => takeOver(other, entry)));
  await putAnew(device, entry.mutation, side);
}

/** What was typed on top of refused words holds them too: from here on it stands on what those stood on. */
function takeOver(later: OutboxEntry, refused: OutboxEntry): OutboxEntry {
  if (!later.grew || !refused.grew) return later;
  const grew = Object.fromEntries(
    Object.entries(later.grew).map(([name, words]) => [name, refused.grew?.[name] ?? words]),
  );
  return { ...later, grew };
}

/** Draws the record anew from both sides; without anything left to lie there for, it leaves the device. */
async function putAnew(device: Device, about: Mutation, side: ServerSide): Promise<void> {
  const { db, session } = device;
  if (!isTypeName(about.type)) return;
  const waiting = await db.outbox.where('rid').equals(about.rid).sortBy('lid');
  const carried = rebase(waiting, side.record, side.rv);
  if (carried.length > 0) await db.outbox.bulkPut(carried);
  const kept = keptOf(side, carried, session);
  if (kept) return putWhereSeen(db, about.type, [kept]);
  await db.outOfSight.delete(about.rid);
  await forgetRecords(db, about.type, [about.rid]);
}

/** An older row than the one at hand is old news, and so is where it lay. */
function newer(side: ServerSide, { row, s = [] }: PushResult): ServerSide {
  if (!row || row.rv < side.rv) return side;
  const { rv, ...record } = row;
  return { record: record as unknown as LooseRecord, rv, scopes: [...new Set([...side.scopes, ...s])] };
}

/** Keeps the promises of `ScopeState`: no record stands in a scope that has no row, nor in one that is blank. */
async function knowScopes({ db }: Device, scopes: readonly string[]): Promise<void> {
  const known = await db.scopes.bulkGet([...scopes]);
  const rows = scopes.flatMap((id, at): ScopeState[] => {
    const state = known[at];
    if (!state) return [{ id, cursor: 0, epoch: '', place: 999, sweeping: 0 }];
    const { blank, ...rest } = state;
    return blank ? [rest] : [];
  });
  await db.scopes.bulkPut(rows);
}
