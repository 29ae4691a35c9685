// Other people's records are lent, not given: a device that has not spoken with the school for 60 days lays them away until
// it does (sync.md 2.7). A person's own records never go, nor what belongs to the class, nor anything unsent.
import { TYPE_NAMES } from '#domain/records/kinds.ts';
import type { LooseKept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { forgetRecords } from '#store/forget.ts';
import { isLeaseOver } from '#store/lease-over.ts';

/** To be asked when an account is opened. @returns true when something was laid away: it comes back with the next contact */
export async function endLeases(device: Device): Promise<boolean> {
  const { db, session } = device;
  if (!(await isLeaseOver(device))) return false;
  const isLent = (kept: LooseKept): boolean =>
    kept._p === 0 && kept.owner !== null && kept.owner !== session.person && kept.author !== session.person;
  return db.transaction('rw', db.tables, async () => {
    const touched = new Set<string>();
    for (const type of TYPE_NAMES) {
      const lent = await db.table<LooseKept>(type).filter(isLent).toArray();
      for (const scope of lent.flatMap((kept) => kept._s)) touched.add(scope);
      await forgetRecords(
        db,
        type,
        lent.map((kept) => kept.id),
      );
    }
    // Listed anew from the beginning, so that what is still to be seen comes back and what is not stays away.
    await db.scopes
      .where('id')
      .anyOf([...touched])
      .modify({ cursor: 0, epoch: '' });
    return touched.size > 0;
  });
}
