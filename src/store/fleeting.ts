// Whether what lies on this device may be gone when it is switched off: a guest's session, a private window, a school's
// Chromebook that wipes itself. No browser says so, so two honest signs are asked, and nothing is ever forbidden because of them.
import { isGuest } from '#store/guest.ts';

/** A profile on a disk may have far more; one in memory gets a part of the memory (sync.md 2.12). */
const TINY_BYTES = 1_000_000_000;
/** In Firefox the answer waits for the person, who may never give one: that is no refusal. */
const PATIENCE_MS = 2000;

export async function isFleeting(): Promise<boolean> {
  if (isGuest()) return true;
  const { storage } = globalThis.navigator as { readonly storage?: StorageManager };
  if (!storage?.estimate || !storage.persist) return false;
  const { quota } = await storage.estimate();
  if (quota === undefined || quota >= TINY_BYTES || (await storage.persisted())) return false;
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(true), PATIENCE_MS);
  });
  return !(await Promise.race([storage.persist(), late]));
}
