// How much this app keeps on the device, and how much it may at most: a full disk it does not show (room-to-capture.ts).

/** Bytes of everything of this app; `quota` null where the browser keeps it to itself. */
export interface DeviceRoom {
  readonly used: number;
  readonly quota: number | null;
}

const GIB = 1024 ** 3;
const MADE_UP_GIB = 10;

/** Null where the browser says nothing at all. */
export async function deviceRoom(): Promise<DeviceRoom | null> {
  const estimate = await globalThis.navigator?.storage?.estimate?.().catch(() => undefined);
  if (estimate?.usage === undefined || estimate.quota === undefined) return null;
  const { usage: used, quota } = estimate;
  return { used, quota: isMadeUp(used, quota) ? null : quota };
}

/**
 * Chromium answers what is used and 10 GiB more, with any disk and in a private window alike (measured in 156), so that
 * nobody is recognised by it: whole GiB are no measure of anything.
 */
function isMadeUp(used: number, quota: number): boolean {
  const more = quota - used;
  return more > 0 && more <= MADE_UP_GIB * GIB && more % GIB === 0;
}
