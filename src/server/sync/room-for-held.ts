// How much more of one person may be kept unjudged. Asked of the database once for a push, at the first change that needs it.
// Whoever has no room left keeps the change on the device, among what was refused.
import { LIMITS } from '#domain/limits.ts';
import { heldOf } from '#server/sync/dead-letter.repo.ts';
import type { Ledger } from '#server/sync/ledger.ts';

export interface RoomForHeld {
  /** All of these or none; what was taken counts from now on. */
  take(bodies: readonly string[]): Promise<boolean>;
}

export function roomForHeld(ledger: Ledger, person: string): RoomForHeld {
  let held: { letters: number; bytes: number } | null = null;
  return {
    async take(bodies) {
      const before = held ?? (await heldOf(ledger, person));
      const letters = before.letters + bodies.length;
      const bytes = before.bytes + bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0);
      const fits = letters <= LIMITS.heldPerPerson && bytes <= LIMITS.heldBytesPerPerson;
      held = fits ? { letters, bytes } : before;
      return fits;
    },
  };
}
