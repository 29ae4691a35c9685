// What another app handed over by the system's share sheet, before anybody has said whose it is and what for. It lies in tables of
// its own, because nobody may be signed in when it comes; it is shown to nobody but the person who takes it, and leaves when it
// is a work, or on that person's word.
import { Dexie, type Table } from 'dexie';

export interface SharedFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
}
export interface Share {
  readonly id: number;
  /** Device time, ms. */
  readonly at: number;
  /** Whose it is; null: nobody has said so yet. */
  readonly person: string | null;
  readonly title: string;
  readonly words: string;
  readonly url: string;
  /** Those that are still here; null: done with. */
  readonly files: readonly (SharedFile | null)[];
  /** 0: the worker that took it in was stopped on the way. */
  readonly whole: 0 | 1;
}
interface SharePart {
  readonly n?: number;
  readonly share: number;
  readonly file: number;
  readonly data: ArrayBuffer;
}
export interface NewShare extends Pick<Share, 'title' | 'words' | 'url'> {
  readonly files: readonly File[];
}

class SharedTables extends Dexie {
  declare shares: Table<Share, number, Omit<Share, 'id'>>;
  declare parts: Table<SharePart, number>;
  constructor() {
    super('ashiato-shared', { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({ shares: '++id', parts: '++n, share, [share+file]' });
  }
}

/** Opened for one act: the worker and the pages that look in come and go. */
async function inTables<T>(act: (db: SharedTables) => Promise<T>): Promise<T> {
  const db = new SharedTables();
  try {
    return await act(db);
  } finally {
    db.close();
  }
}

/** So much of a film is in memory at a time; never a Blob, because WebKit loses those. */
const PART_BYTES = 4 * 1024 * 1024;

/** @returns its number, once all of it lies here. @throws when it does not fit: then nothing of it stays */
export const keepShare = ({ files, ...told }: NewShare, at: number): Promise<number> =>
  inTables(async (db) => {
    await dropTorn(db, at);
    const about = files.map(({ name, type, size }) => ({ name, mime: type, bytes: size }));
    const id = await db.shares.add({ ...told, at, person: null, files: about, whole: 0 });
    try {
      for (const [file, blob] of files.entries())
        for (let from = 0; from < blob.size; from += PART_BYTES) {
          const data = await blob.slice(from, from + PART_BYTES).arrayBuffer();
          await db.parts.add({ share: id, file, data });
        }
      await db.shares.update(id, { whole: 1 });
    } catch (error) {
      await drop(db, id);
      throw error;
    }
    return id;
  });

/** What this person may see of: their own, and what nobody has taken yet. Oldest first. */
export const sharesFor = (person: string): Promise<Share[]> =>
  inTables(async (db) => {
    const all = await db.shares.orderBy('id').toArray();
    return all.filter((share) => share.whole === 1 && (share.person === null || share.person === person));
  });

/** It is this person's from now on. False: it is somebody else's, or gone. */
export const takeShare = (id: number, person: string): Promise<boolean> =>
  inTables((db) =>
    db.transaction('rw', db.shares, async () => {
      const share = await db.shares.get(id);
      if (!share || (share.person !== null && share.person !== person)) return false;
      await db.shares.update(id, { person });
      return true;
    }),
  );

/** The bytes of one file; null: it is not here any more. */
export const sharedFile = ({ id, files }: Share, file: number): Promise<Blob | null> =>
  inTables(async (db) => {
    const about = files[file];
    if (!about) return null;
    const parts = await db.parts.where('[share+file]').equals([id, file]).sortBy('n');
    return new Blob(
      parts.map(({ data }) => data),
      { type: about.mime },
    );
  });

/** One file of it is done with; with the last one the whole is. */
export const dropSharedFile = (id: number, file: number): Promise<void> =>
  inTables((db) =>
    db.transaction('rw', db.shares, db.parts, async () => {
      const share = await db.shares.get(id);
      if (!share) return;
      const files = share.files.map((each, at) => (at === file ? null : each));
      if (files.every((each) => each === null)) return drop(db, id);
      await db.parts.where('[share+file]').equals([id, file]).delete();
      await db.shares.update(id, { files });
    }),
  );

export const dropShare = (id: number): Promise<void> => inTables((db) => drop(db, id));

/** Their account leaves this device for good, and what was theirs with it. */
export const dropSharesOf = (person: string): Promise<void> =>
  inTables(async (db) => {
    for (const { id, person: whose } of await db.shares.toArray()) if (whose === person) await drop(db, id);
  });

async function drop(db: SharedTables, id: number): Promise<void> {
  await db.transaction('rw', db.shares, db.parts, async () => {
    await db.parts.where('share').equals(id).delete();
    await db.shares.delete(id);
  });
}

const HOUR = 3_600_000;
/** What was never taken in whole. Another share may be on its way right now. */
async function dropTorn(db: SharedTables, now: number): Promise<void> {
  for (const { id, whole, at } of await db.shares.toArray()) if (whole === 0 && now - at > HOUR) await drop(db, id);
}
