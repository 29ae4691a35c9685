// Words always fit. On a full disk pictures that the school has give way first; then the ballast, laid down in better days
// for just this. [Note: Words always fit]
import type { Refused } from '#domain/refusal.ts';
import type { Device } from '#store/device.ts';
import { deviceRoom } from '#store/device-room.ts';
import { isFull } from '#store/is-full.ts';
import { makeRoom } from '#store/media-room.ts';
import { noise } from '#store/noise.ts';

const PIECES = 8;
const PIECE_BYTES = 512 * 1024;
/** Ballast is laid only where much more than it is free. */
const PLENTY_BYTES = 64 * 1024 * 1024;
const WORDS_BYTES = 1024 * 1024;

/**
 * Writes; when the disk is full, frees room and tries again.
 * @returns what `write` says, or `full`: then nothing was changed
 */
export async function withRoomForWords(device: Device, write: () => Promise<Refused | null>): Promise<Refused | null> {
  for (const free of [() => makeRoom(device, WORDS_BYTES), () => dropBallast(device), null]) {
    try {
      return await write();
    } catch (error) {
      if (!isFull(error)) throw error;
    }
    // Freeing writes too, and may find no room to do so.
    await free?.().catch(() => false);
  }
  return { refused: 'full' };
}

/** Lays the ballast where there is plenty of room and none lies yet. Never throws: the work is kept either way. */
export async function layBallast({ db, surroundings }: Device): Promise<void> {
  try {
    const room = await deviceRoom();
    // Where it is not told, it is tried: the words that need it later are worth a no.
    if (!room || (room.quota !== null && room.quota - room.used < PLENTY_BYTES)) return;
    if ((await db.ballast.count()) === PIECES) return;
    const pieces = Array.from({ length: PIECES }, (_, n) => ({ n, data: noise(surroundings, PIECE_BYTES) }));
    await db.ballast.bulkPut(pieces);
  } catch {
    // No room for it, or the account was closed: another time.
  }
}

const dropBallast = ({ db }: Device): Promise<void> => db.ballast.clear();
