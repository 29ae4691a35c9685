// The accounts of this device as a worker without a page finds them. Who is signed in is noted where only pages can read,
// so they are known by their databases; each says itself whose it is. Nothing is made here and nothing brought up to date:
// what another version of the app laid out is left to the page of that version.
import { Dexie } from 'dexie';
import { sessionSchema } from '#domain/protocol.ts';
import { DATABASES, Database, databaseName } from '#store/database.ts';
import { type Device, deviceOf, REAL_SURROUNDINGS, readMeta } from '#store/device.ts';

/** Persons who have a database of this version here. */
export async function peopleHere(): Promise<string[]> {
  const all = await indexedDB.databases();
  const names = all.filter(({ version }) => version === versionHere()).map(({ name = '' }) => name);
  return names.filter((name) => name.startsWith(DATABASES)).map((name) => name.slice(DATABASES.length));
}

/** Dexie counts in tenths. */
const versionHere = (): number => new Database(databaseName('nobody')).verno * 10;

/** @returns null when it was never that person's: nothing may be sent in their name */
export async function reopenDevice(person: string): Promise<Device | null> {
  const db = new Database(databaseName(person));
  await db.open();
  const session = sessionSchema.safeParse(await readMeta(db, 'session'));
  if (session.success && session.data.person === person) return deviceOf(db, session.data, REAL_SURROUNDINGS);
  db.close();
  return null;
}

/** What can be sent without a page: words that the school has not answered, and the smallest size of pictures. */
export async function lightThingsWaiting({ outbox, uploads }: Database): Promise<number> {
  const [words, thumbnails] = await Promise.all([
    outbox.where('state').anyOf('queued', 'sent').count(),
    uploads
      .where('[place+at]')
      .between([0, Dexie.minKey], [0, Dexie.maxKey])
      // What was refused rests until its person has decided.
      .filter(({ refused }) => refused === undefined)
      .count(),
  ]);
  return words + thumbnails;
}
