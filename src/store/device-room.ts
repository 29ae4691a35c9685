// How much this app keeps on the device, and how much it may.
import type { Device } from '#store/device.ts';
import { makeRoom } from '#store/media-room.ts';

/** Bytes, as the browser estimates them for everything of this app; null where it does not say. */
export async function deviceRoom(): Promise<{ readonly used: number; readonly quota: number } | null> {
  const estimate = await globalThis.navigator?.storage?.estimate?.().catch(() => undefined);
  if (estimate?.usage === undefined || estimate.quota === undefined) return null;
  return { used: estimate.usage, quota: estimate.quota };
}

/** A photo with its three sizes, and a little for the browser's own books. */
const PHOTO_BYTES = 6 * 1024 * 1024;

/** Before something is captured: is there room to keep it? What the school has makes room for it. */
export async function hasRoomToCapture(device: Device): Promise<boolean> {
  const room = await deviceRoom();
  // A browser that does not say is asked by trying.
  if (!room || room.quota - room.used >= PHOTO_BYTES) return true;
  // A full disk may refuse even the notes of what is taken off it.
  return makeRoom(device, PHOTO_BYTES).catch(() => false);
}
