// Takes records off this device, with all that belongs to them.
import type { Database, LooseKept } from '#store/database.ts';
import { dropBoards } from '#store/kept-board.ts';
import { forgetMedia } from '#store/media-here.ts';

/** Only inside a transaction over all tables. Bytes that the school has not confirmed stay. */
export async function forgetRecords(db: Database, type: string, ids: readonly string[]): Promise<void> {
  const table = db.table<LooseKept>(type);
  const gone = type === 'media' ? await table.bulkGet([...ids]) : [];
  await table.bulkDelete([...ids]);
  await dropBoards(db);
  for (const media of gone) if (media) await forgetMedia(db, media);
}
