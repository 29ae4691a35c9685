// Where the whole record of a lesson is by now: its words and its works. Never ahead of the slowest of them; what the school
// refused is on this device alone, even where an older version of it has arrived.
import type { Lamp } from '#domain/lamp.ts';
import { type Device, readMeta } from '#store/device.ts';
import { lampsOf } from '#store/lamps.ts';

export async function recordLampOf(device: Device, lesson: string): Promise<Lamp> {
  const { db, session } = device;
  const at = [session.person, lesson];
  const [goals, works, reflections, refused, contact] = await Promise.all([
    db.records('goal').where('[owner+lesson]').equals(at).toArray(),
    db.records('work').where('[owner+lesson]').equals(at).toArray(),
    db.records('reflection').where('[owner+lesson]').equals(at).toArray(),
    db.quarantine.toArray(),
    readMeta(db, 'contact'),
  ]);
  const lamps = await lampsOf(
    device,
    works.filter((work) => !work.trashed).map((work) => work.id),
  );
  const words = [...goals, ...reflections];
  const its = new Set(words.map((record) => record.id));
  const isRefused = refused.some(({ rid, mutation: { type, set } }) => {
    return its.has(rid) || ((type === 'goal' || type === 'reflection') && set?.['lesson'] === lesson);
  });
  if (isRefused) return 'thisDevice';
  const isWaiting = words.some((record) => record._p === 1 || record._rv === 0);
  const states = new Set(lamps.values());
  const isUnsent = states.has('thisDevice') || states.has('sending');
  if (!isWaiting && !isUnsent) return (['later', 'elsewhere'] as const).find((state) => states.has(state)) ?? 'arrived';
  return contact?.online && !states.has('thisDevice') ? 'sending' : 'thisDevice';
}
