// Before something is captured: is there room to keep it? Asked by trying, for no browser's estimate knows of a full disk:
// Chromium always says 10 GiB more than it holds, Firefox and Safari a part of the whole disk. [Note: Room is tried]
import { LIMITS } from '#domain/limits.ts';
import type { Device } from '#store/device.ts';
import { isFull } from '#store/is-full.ts';
import { makeRoom } from '#store/media-room.ts';
import { noise } from '#store/noise.ts';

/** A photo with its three sizes, and a little for the browser's own books. */
const PHOTO_BYTES = 6 * 1024 * 1024;
/** A minute of film, while it is recorded and once more as it is kept. */
export const FILM_BYTES = 22 * 1024 * 1024;

/** What the school has makes room for it. */
export async function hasRoomToCapture(device: Device, bytes = PHOTO_BYTES): Promise<boolean> {
  if (await wouldFit(device, bytes)) return true;
  // A full disk may refuse even the notes of what is taken off it.
  const hasMadeRoom = await makeRoom(device, bytes).catch(() => false);
  return hasMadeRoom && wouldFit(device, bytes);
}

/** Writes as much and takes it back in the same transaction, so that nothing stays of it: 6 MB take 25–65 ms in Chromium 156. */
async function wouldFit({ db, surroundings }: Device, bytes: number): Promise<boolean> {
  const piece = noise(surroundings, LIMITS.mediaChunkBytes);
  // Below the ballast's own places.
  const places = Array.from({ length: bytes / LIMITS.mediaChunkBytes }, (_, at) => -1 - at);
  try {
    await db.transaction('rw', db.ballast, async () => {
      await db.ballast.bulkPut(places.map((n) => ({ n, data: piece })));
      await db.ballast.bulkDelete(places);
    });
    return true;
  } catch (error) {
    // What else may go wrong is found, and said, when the picture is kept.
    return !isFull(error);
  }
}
