// Whether what lies on this device may be gone when it is switched off: a guest's session, a private window, a school's
// Chromebook that wipes itself. No browser says so, and Chromium hides it on purpose: there a private window answers every
// question as a profile on the disk does (measured in 156), so that only the school can tell (guest.ts). Elsewhere honest signs
// are asked; what they do not tell is not guessed, and nothing is ever forbidden because of them.
import { deviceRoom } from '#store/device-room.ts';
import { isGuest } from '#store/guest.ts';

/** A profile on a disk may have far more; one in memory gets a part of the memory (sync.md 2.12). */
const TINY_BYTES = 1_000_000_000;
const PART_OF_MEMORY = 0.25;
/** In Firefox the answer waits for the person, who may never give one: that is no refusal. */
const PATIENCE_MS = 2000;

export async function isFleeting(): Promise<boolean> {
  if (isGuest()) return true;
  const { storage } = globalThis.navigator as { readonly storage?: StorageManager };
  if (!storage?.estimate || !storage.persist || (await storage.persisted())) return false;
  if (await hasNoFolder(storage)) return true;
  const quota = (await deviceRoom())?.quota ?? null;
  if (quota === null || quota >= memoryOnly()) return false;
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(true), PATIENCE_MS);
  });
  return !(await Promise.race([storage.persist(), late]));
}

/** Firefox and Safari have a folder for the app's files on a disk, and refuse it in a private window. */
async function hasNoFolder(storage: StorageManager): Promise<boolean> {
  if (!storage.getDirectory) return false;
  return storage.getDirectory().then(
    () => false,
    (error: unknown) => error instanceof DOMException && ['SecurityError', 'UnknownError'].includes(error.name),
  );
}

/** Less than this may be a profile in memory. */
function memoryOnly(): number {
  const { deviceMemory = 0 } = globalThis.navigator as { readonly deviceMemory?: number };
  return Math.max(TINY_BYTES, deviceMemory * 1024 ** 3 * PART_OF_MEMORY);
}
