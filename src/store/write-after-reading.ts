// A command that looks at what is there before it says what to write. Read and written are one act: between the two, on a
// slow disk, lies the next tap, and one would undo the other.
import { isRefused, type Refused } from '#domain/refusal.ts';
import type { Device } from '#store/device.ts';
import { withRoomForWords } from '#store/room-for-words.ts';
import { type Change, writeChanges } from '#store/write.ts';

/**
 * @param changesOf reads the store, and nothing else; may be asked again where the disk is full
 * @returns as `writeChanges`, or what `changesOf` refused
 */
export function writeAfterReading(
  device: Device,
  changesOf: () => Promise<readonly Change[] | Refused>,
): Promise<Refused | null> {
  const { db } = device;
  return withRoomForWords(device, () =>
    db
      .transaction('rw', db.tables, async () => {
        const changes = await changesOf();
        const refused = isRefused(changes) ? changes : await writeChanges(device, changes);
        // Nothing may be half there: thrown, so that the whole transaction is taken back.
        if (refused) throw refused;
        return null;
      })
      .catch((error: unknown) => {
        if (isRefused(error)) return error;
        throw error;
      }),
  );
}
