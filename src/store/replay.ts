// Two bad days: this device's client id lives twice, or the school had to be set back to an older backup (sync.md 2.10, 2.11).
import { TYPE_NAMES } from '#domain/records/kinds.ts';
import type { LooseKept, OutboxEntry } from '#store/database.ts';
import { type Device, putMeta, readMeta } from '#store/device.ts';
import { engineTransaction, type Fence } from '#store/engine-transaction.ts';
import { serverSideOf } from '#store/kept.ts';

const REPLAY_MS = 14 * 86_400_000;
const REPLAY_BYTES = 5 * 1024 * 1024;
/** Fewer than these are never looked through for their size. */
const MANY = 500;

/**
 * A new client id; what was sent goes again under new seqs. Its mids stay, so that twice is once.
 * @param isCopy the old id lives on in another device: this one is a copy of it, or the other way round
 */
export function fork(device: Device, fence: Fence, isCopy: boolean): Promise<void> {
  const { db, surroundings } = device;
  return engineTransaction(db, fence, db.tables, async () => {
    await becomeNewClient(device, isCopy);
    if (isCopy) await putMeta(db, 'copiedAt', surroundings.now());
  });
}

/**
 * Takes the server's epoch. On the very first contact that is all; later it means that the school was set back: whatever
 * was acknowledged lately is sent again ahead of everything else, and every scope is listed anew.
 */
export async function takeEpoch(device: Device, fence: Fence, epoch: string): Promise<void> {
  const { db } = device;
  if ((await readMeta(db, 'serverEpoch')) === epoch) return;
  await engineTransaction(db, fence, db.tables, async () => {
    const before = await readMeta(db, 'serverEpoch');
    if (before === epoch) return;
    await putMeta(db, 'serverEpoch', epoch);
    if (before === undefined) return;
    await becomeNewClient(device, false);
    await replayAcked(device);
    await db.scopes.toCollection().modify({ cursor: 0, epoch: '' });
  });
}

async function becomeNewClient(device: Device, livesOn: boolean): Promise<void> {
  const { db, newId } = device;
  const before = await readMeta(db, 'clientId');
  if (before !== undefined) await putMeta(db, 'former', { id: before, gone: !livesOn });
  await putMeta(db, 'clientId', newId());
  await putMeta(db, 'nextSeq', 1);
  await putMeta(db, 'token', '');
  const out = await db.outbox.where('state').anyOf('sent', 'held').toArray();
  await db.outbox.bulkPut(out.map(again));
}

const again = (entry: OutboxEntry): OutboxEntry => Object.assign({}, entry, { state: 'queued' as const, seq: null });

async function replayAcked({ db, surroundings }: Device): Promise<void> {
  const acked = await db.acked.orderBy('aid').toArray();
  const first = (await db.outbox.orderBy('lid').first())?.lid ?? 1;
  const at = surroundings.now();
  const replays = acked.map(({ mutation }, n): OutboxEntry => {
    const { mid, rid } = mutation;
    return { lid: first - acked.length + n, mid, rid, state: 'queued', seq: null, frozen: 1, mutation, at };
  });
  await db.outbox.bulkAdd(replays);
  await db.acked.clear();
  const pending = new Set(replays.map((entry) => entry.rid));
  await db.outOfSight.toCollection().modify({ _rv: 0 });
  for (const type of TYPE_NAMES) {
    const table = db.table<LooseKept>(type);
    const known = await table.toArray();
    // Versions start over: whatever comes is newer than what is here. The view stays as it is until then.
    await table.bulkPut(known.map((kept) => startOver(kept, pending.has(kept.id))));
  }
}

function startOver(kept: LooseKept, replayed: boolean): LooseKept {
  if (kept._p || !replayed) return Object.assign({}, kept, { _rv: 0 });
  return Object.assign({}, kept, { _rv: 0, _p: 1 as const, _base: serverSideOf(kept).record });
}

/**
 * Forgets acknowledged mutations that are too old, or too many, to be replayed.
 * @param serverNow the school's clock, ms: the device's may have jumped
 */
export function pruneAcked(device: Device, fence: Fence, serverNow: number): Promise<void> {
  const { db } = device;
  return engineTransaction(db, fence, [db.acked], async () => {
    await db.acked
      .where('at')
      .below(serverNow - REPLAY_MS)
      .delete();
    if ((await db.acked.count()) < MANY) return;
    const kept = (await db.acked.orderBy('aid').toArray()).toReversed();
    let bytes = 0;
    const tooMany = kept.filter((entry) => {
      bytes += entry.bytes;
      return bytes > REPLAY_BYTES;
    });
    await db.acked.bulkDelete(tooMany.map((entry) => entry.aid ?? 0));
  });
}
