// Before something is captured: is there room to keep it? Asked by trying, for no browser's estimate knows of a full disk:
// Chromium always says 10 GiB more than it holds, Firefox and Safari a part of the whole disk. [Note: Room is tried]
import { LIMITS } from '#domain/limits.ts';
import type { Device } from '#store/device.ts';
import { isFull } from '#store/is-full.ts';
import { makeRoom } from '#store/media-room.ts';
import { noise } from '#store/noise.ts';

/** A photo with its three sizes, and a little for the browser's own books. */
const PHOTO_BYTES = 6 * 1024 * 1024;
const PIECES = PHOTO_BYTES / LIMITS.mediaChunkBytes;

/** What the school has makes room for it. */
export async function hasRoomToCapture(device: Device): Promise<boolean> {
  if (await wouldFit(device)) return true;
  // A full disk may refuse even the notes of what is taken off it.
  const hasMadeRoom = await makeRoom(device, PHOTO_BYTES).catch(() => false);
  return hasMadeRoom && wouldFit(device);
}

/** Writes as much and takes it back in the same transaction, so that nothing stays of it: 25–65 ms in Chromium 156. */
async function wouldFit({ db, surroundings }: Device): Promise<boolean> {
  const piece = noise(surroundings, LIMITS.mediaChunkBytes);
  // Below the ballast's own places.
  const places = Array.from({ length: PIECES }, (_, at) => -1 - at);
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
