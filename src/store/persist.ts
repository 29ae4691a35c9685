// Asks the browser to keep this app's data when the disk runs low. Asked once, after the first work that was kept.
import { type Device, putMeta, readMeta } from '#store/device.ts';

/** Never waits for the answer: in Firefox it may never come. Never throws: the work is kept either way. */
export async function askToPersist({ db }: Device): Promise<void> {
  const wasAsked = await readMeta(db, 'persistAsked').catch(() => false);
  if (wasAsked) return;
  await putMeta(db, 'persistAsked', true).catch(() => undefined);
  globalThis.navigator?.storage?.persist?.().catch(() => false);
}
