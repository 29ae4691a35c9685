// How much this app keeps on the device, and how much it may at most: a full disk it does not show (room-to-capture.ts).

/** Bytes, as the browser estimates them for everything of this app; null where it does not say. */
export async function deviceRoom(): Promise<{ readonly used: number; readonly quota: number } | null> {
  const estimate = await globalThis.navigator?.storage?.estimate?.().catch(() => undefined);
  if (estimate?.usage === undefined || estimate.quota === undefined) return null;
  return { used: estimate.usage, quota: estimate.quota };
}
