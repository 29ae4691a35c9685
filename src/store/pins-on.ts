// What was marked on some works: what a child has to go by when it thinks back.
import type { RecordId } from '#domain/id.ts';
import type { Device } from '#store/device.ts';
import type { OpenTask } from '#store/pins.ts';

/** 気づき and 課題 of these works, open or solved, the newest first. */
export async function pinsOn({ db }: Device, works: readonly RecordId[]): Promise<OpenTask[]> {
  const [kept, pins] = await Promise.all([
    db.records('work').bulkGet([...works]),
    db
      .records('pin')
      .where('root')
      .anyOf([...works])
      .toArray(),
  ]);
  const workOf = new Map(kept.flatMap((work) => (work && !work.trashed ? [[work.id, work] as const] : [])));
  const newest = pins.filter((pin) => !pin.trashed).sort((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? 1 : -1));
  return newest.flatMap((pin) => {
    const work = workOf.get(pin.root ?? '');
    return work ? [{ pin, work }] : [];
  });
}
