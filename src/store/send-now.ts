// 「いま送る」: the originals that wait for a quiet line go now, because their person says so.
import type { UploadEntry } from '#store/database.ts';
import type { Device } from '#store/device.ts';

/** Everything larger than a thumbnail that is still to be sent. */
export async function largeWaiting({ db }: Device): Promise<number> {
  return db.uploads.filter((row) => row.place > 0 && row.refused === undefined).count();
}

/** Originals that nobody hurried yet. */
export async function originalsWaiting({ db }: Device): Promise<number> {
  return db.uploads.filter((row) => isOriginal(row) && row.now !== 1).count();
}

export async function sendNow({ db }: Device): Promise<void> {
  await db.transaction('rw', db.uploads, async () => {
    await db.uploads.filter(isOriginal).modify({ now: 1 });
  });
}

const isOriginal = ({ place, refused }: UploadEntry): boolean => place === 2 && refused === undefined;
