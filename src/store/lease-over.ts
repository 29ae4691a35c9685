// Asked at every start; what then is to be done (lease.ts) hardly ever is.
import { type Device, readMeta } from '#store/device.ts';

const LEASE_MS = 60 * 86_400_000;

/** This device has not spoken with the school for so long that it holds what it was lent no longer. */
export async function isLeaseOver({ db, surroundings }: Device): Promise<boolean> {
  const lastContactAt = (await readMeta(db, 'contact'))?.lastContactAt ?? null;
  return lastContactAt !== null && surroundings.now() - lastContactAt >= LEASE_MS;
}
