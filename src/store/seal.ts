// Puts an account away whose person has left this device. What the school has goes, other people's records first of all;
// what it does not have stays, sealed, until its person signs in again. All of it in ONE transaction that may run as often as
// it likes: a tab killed on the way leaves either all or what is right, and the next start goes on. [Note: Leaving]
import { Dexie } from 'dexie';
import type { Session } from '#domain/protocol.ts';
import { TYPE_NAMES, type TypeName } from '#domain/records/kinds.ts';
import { Database, databaseName, type LooseKept } from '#store/database.ts';
import { type Device, deviceOf, putMeta, REAL_SURROUNDINGS, readMeta } from '#store/device.ts';
import { draftsOf, dropFieldDraft } from '#store/field-drafts.ts';
import { dropBoards } from '#store/kept-board.ts';
import { removeLock } from '#store/lock.ts';
import { openTables } from '#store/open-tables.ts';
import { dropSharesOf } from '#store/shared-things.ts';
import { takesHere } from '#store/takes.ts';
import { unsentThings } from '#store/unsent.ts';

/** @returns how many things of theirs are still to be sent and stay here */
export async function sealAccount(session: Session): Promise<number> {
  const drafts = draftsOf(session.person).length;
  if (!(await Dexie.exists(databaseName(session.person)))) return drafts;
  const db = new Database(databaseName(session.person));
  await openTables(db);
  try {
    return drafts + (await sealTables(deviceOf(db, session, REAL_SURROUNDINGS)));
  } finally {
    db.close();
  }
}

/** Deletes the database of somebody who left, with whatever is in it: to be called when nothing is, or on their own word. */
export async function deleteAccount(person: string): Promise<void> {
  await Dexie.delete(databaseName(person));
  await dropSharesOf(person).catch(() => undefined);
  for (const field of draftsOf(person)) dropFieldDraft(field);
  removeLock(person);
}

async function sealTables(device: Device): Promise<number> {
  const { db, session } = device;
  return db.transaction('rw', db.tables, async () => {
    const begun = (await takesHere(device)) + (await db.meta.where('key').startsWith('draft:').count());
    const things = (await unsentThings(device)).length + (await refusedRecords(device)) + begun;
    const stays = await whatStays(device);
    for (const type of TYPE_NAMES) {
      const ids = await db.table(type).toCollection().primaryKeys();
      await db.table(type).bulkDelete(ids.filter((id) => !stays.has(String(id))));
    }
    const hashes = new Set<unknown>(await db.uploads.orderBy('hash').keys());
    const chunks = await db.chunks.toCollection().primaryKeys();
    await db.chunks.bulkDelete(chunks.filter(([hash]) => !hashes.has(hash)));
    await db.blobs.bulkDelete((await db.blobs.toCollection().primaryKeys()).filter((hash) => !hashes.has(hash)));
    for (const table of [db.acked, db.unknown, db.wanted, db.ballast]) await table.clear();
    await dropBoards(db);
    // Listed anew from the beginning when they come back.
    await db.scopes.toCollection().modify({ cursor: 0, epoch: '' });
    // No session lies about for whoever works without a page; no engine of another tab writes here any more.
    await db.meta.bulkDelete(['session', 'pulledAt', 'contact']);
    await putMeta(db, 'sealed', session.goodUntil);
    await putMeta(db, 'leaderEpoch', ((await readMeta(db, 'leaderEpoch')) ?? 0) + 1);
    return things;
  });
}

const refusedRecords = async ({ db }: Device): Promise<number> =>
  new Set(await db.quarantine.orderBy('rid').keys()).size;

/** Ids of what is unsent, and of the own records that it stands on: a photo's work, the goal of a reflection. */
async function whatStays({ db, session }: Device): Promise<Set<string>> {
  const [waiting, refused, uploads] = await Promise.all([
    db.outbox.toArray(),
    db.quarantine.toArray(),
    db.uploads.toArray(),
  ]);
  const stays = new Set([...waiting, ...refused].map((entry) => entry.rid));
  for (const { media } of uploads) stays.add(media);
  for (const draft of draftsOf(session.person)) for (const part of draft.split('/')) stays.add(part);
  const own = await ownRecords(db, session);
  for (let more = [...stays]; more.length > 0; ) {
    const named = more.flatMap((id) => namesIn(own.get(id)));
    more = [...new Set(named)].filter((id) => own.has(id) && !stays.has(id));
    for (const id of more) stays.add(id);
  }
  return stays;
}

/** What a person can have made; the roster's lines of them are the school's. */
const MADE: readonly TypeName[] = [
  'goal',
  'work',
  'pin',
  'reflection',
  'signal',
  'feedback',
  'guidanceNote',
  'media',
  'theme',
];

async function ownRecords(db: Database, { person }: Session): Promise<Map<string, LooseKept>> {
  const found = await Promise.all(
    MADE.map((type) =>
      db
        .table<LooseKept>(type)
        .filter((kept) => kept.author === person)
        .toArray(),
    ),
  );
  return new Map(found.flat().map((kept) => [kept.id, kept]));
}

const namesIn = (kept: LooseKept | undefined): string[] =>
  Object.values(kept ?? {})
    .flat()
    .filter((value): value is string => typeof value === 'string');
