// What the school refused for good. The words stay here until the person has decided: try again, keep them in a new record,
// or throw them away. Nothing leaves by itself.
import { coalesce } from '#domain/coalesce.ts';
import type { RecordId } from '#domain/id.ts';
import type { Mutation } from '#domain/mutation.ts';
import { isTypeName, kindNamed, type TypeName } from '#domain/records/kinds.ts';
import type { Refused } from '#domain/refusal.ts';
import type { QuarantineEntry } from '#store/database.ts';
import { type Device, nextStamp } from '#store/device.ts';
import { keptOf, serverSideOf } from '#store/kept.ts';
import { keptAnywhere } from '#store/kept-anywhere.ts';
import { putWhereSeen } from '#store/out-of-sight.ts';
import { type Change, writeChanges } from '#store/write.ts';

export interface NeedsAttention extends QuarantineEntry {
  readonly qid: number;
  /** The words in it, by field: to be shown, read out, copied. */
  readonly words: Readonly<Record<string, string>>;
  /** The record that it is about is still on this device. */
  readonly there: boolean;
}

/** Oldest first. */
export async function needsAttention({ db }: Device): Promise<NeedsAttention[]> {
  const entries = await db.quarantine.orderBy('qid').toArray();
  const there = await Promise.all(
    entries.map(({ mutation, rid }) => (isTypeName(mutation.type) ? db.table(mutation.type).get(rid) : undefined)),
  );
  return entries.map((entry, at) =>
    Object.assign({}, entry, {
      qid: entry.qid ?? 0,
      words: wordsOf(entry.mutation),
      there: there[at] !== undefined,
    }),
  );
}

function wordsOf(m: Mutation): Record<string, string> {
  const texts = Object.entries(m.text ?? {}).map(([name, edit]) => [name, edit.to] as const);
  const lines = Object.entries(m.set ?? {}).filter(([name]) => ['title', 'caption', 'note', 'answer'].includes(name));
  return Object.fromEntries([...lines.map(([name, line]) => [name, String(line)] as const), ...texts]);
}

/**
 * Sends it once more, with what was written in the same breath: a work without its photo would be half of it. For when the
 * reason is gone. `not-found` when its record has left: then only a copy helps.
 */
export async function retryRefused(device: Device, qid: number): Promise<Refused | null> {
  const { db } = device;
  return db.transaction('rw', db.tables, async () => {
    const entry = await db.quarantine.get(qid);
    if (!entry) return { refused: 'not-found' };
    const { g } = entry.mutation;
    const group = g === undefined ? [] : await db.quarantine.filter((other) => other.mutation.g === g).sortBy('qid');
    const answers = new Map<RecordId, Refused | null>();
    for (const { rid, qid: its = qid } of group.length > 0 ? group : [entry]) {
      if (!answers.has(rid)) answers.set(rid, await retryOne(device, rid === entry.rid ? qid : its));
    }
    return answers.get(entry.rid) ?? null;
  });
}

async function retryOne(device: Device, qid: number): Promise<Refused | null> {
  const { db, session } = device;
  const mid = device.newId();
  return db.transaction('rw', db.tables, async () => {
    const entry = await db.quarantine.get(qid);
    if (!entry || !isTypeName(entry.mutation.type)) return { refused: 'not-found' };
    const [there] = await keptAnywhere(db, entry.mutation.type, [entry.rid]);
    const side = serverSideOf(there);
    const entries = await db.quarantine.where('rid').equals(entry.rid).sortBy('qid');
    // What stands on a refused creation goes with it.
    const all = entry.mutation.op === 'create' ? entries : [entry];
    if (!side.record && entry.mutation.op !== 'create') return { refused: 'not-found' };
    const joined = all.map((one) => one.mutation).reduce(coalesce);
    const { g: _alone, ...rest } = joined;
    const { ts, off, at } = await nextStamp(device);
    const mutation: Mutation = { ...rest, mid, ts, off, base: side.rv };
    const grew = Object.fromEntries(
      Object.keys(mutation.text ?? {}).map((name) => [name, String(side.record?.[name] ?? '')]),
    );
    await db.outbox.add({ rid: entry.rid, mid, state: 'queued', seq: null, frozen: 0, mutation, grew, at });
    await db.quarantine.bulkDelete(all.map((one) => one.qid ?? 0));
    const waiting = await db.outbox.where('rid').equals(entry.rid).sortBy('lid');
    const kept = keptOf(side, waiting, session);
    if (kept) await putWhereSeen(db, entry.mutation.type, [kept]);
    return null;
  });
}

/**
 * Makes a new record of the same kind with all that the person wrote.
 * @returns the new record's id, or why it cannot be made
 */
export async function copyRefused(device: Device, qid: number): Promise<string | Refused> {
  const { db, session } = device;
  const entry = await db.quarantine.get(qid);
  if (!entry) return { refused: 'not-found' };
  const { mutation, snapshot } = entry;
  const kind = kindNamed(mutation.type);
  if (!kind || !snapshot) return { refused: 'not-found' };
  const id = device.newId();
  const fields = Object.keys(kind.fields).filter((name) => kind.fields[name]?.rule !== 'server');
  const values = Object.fromEntries(fields.map((name) => [name, snapshot[name]]));
  const owner = snapshot.owner === null ? null : session.person;
  const making = { op: 'create', type: kind.name as TypeName, id, owner, root: snapshot.root, values };
  const refused = await writeChanges(device, [making as unknown as Change]);
  if (refused) return refused;
  await db.quarantine.delete(qid);
  return id;
}

/** Throws it away for good. Only on the person's explicit word. */
export async function discardRefused({ db }: Device, qid: number): Promise<void> {
  await db.transaction('rw', db.quarantine, db.uploads, async () => {
    const entry = await db.quarantine.get(qid);
    if (!entry) return;
    await db.quarantine.delete(qid);
    // Bytes of a picture whose record nobody wants have nowhere to go.
    if (entry.mutation.op === 'create') await db.uploads.where('media').equals(entry.rid).delete();
  });
}
