// Where a comparison begins in a film that is not one's own (a model's, a classmate's): only this device remembers it. Of an
// own work it is kept with the work (comparing.ts).
import { type Device, putMeta, readMeta } from '#store/device.ts';

/** Seconds, by model or work. */
export const filmStartsHere = async ({ db }: Device): Promise<Readonly<Record<string, number>>> =>
  (await readMeta(db, 'filmStarts')) ?? {};

export async function rememberFilmStart(device: Device, id: string, start: number): Promise<void> {
  await device.db.transaction('rw', device.db.meta, async () => {
    await putMeta(device.db, 'filmStarts', { ...(await filmStartsHere(device)), [id]: start });
  });
}
