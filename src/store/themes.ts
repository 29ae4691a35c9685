// あつまり: a child's own collections, across units and subjects. A work may lie in several; taken out of one it stays where it was.
import type { PersonId, RecordId } from '#domain/id.ts';
import { orderBetween } from '#domain/order.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { type Made, writeMaking } from '#store/made.ts';
import { writeChanges } from '#store/write.ts';
import { writeAfterReading } from '#store/write-after-reading.ts';

export interface Theme {
  readonly theme: Kept<'theme'>;
  /** Oldest first; those that were put away, or are not on this device, left out. */
  readonly works: readonly Kept<'work'>[];
}

/** A new one at the end. `invalid` without a name. */
export async function makeTheme(device: Device, title: string, works: readonly RecordId[] = []): Promise<Made> {
  if (title.trim() === '') return { refused: 'invalid', field: 'title' };
  const owner = device.session.person;
  const id = device.newId();
  const last = (await themesHere(device, owner)).at(-1)?.order ?? null;
  const values = { title: title.trim(), works: [...works], order: orderBetween(last, null) };
  return writeMaking(device, id, [{ op: 'create', type: 'theme', id, owner, values }]);
}

export async function renameTheme(device: Device, id: RecordId, title: string): Promise<Refused | null> {
  if (title.trim() === '') return { refused: 'invalid', field: 'title' };
  return writeChanges(device, [{ op: 'patch', type: 'theme', id, values: { title: title.trim() } }]);
}

/** Which work's picture stands for it; null = the newest. */
export function setCover(device: Device, id: RecordId, cover: RecordId | null): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'patch', type: 'theme', id, values: { cover } }]);
}

/** Puts a work in, or takes it out; the others stay. */
export function gatherWork(device: Device, id: RecordId, work: RecordId, isIn: boolean): Promise<Refused | null> {
  return writeAfterReading(device, async () => {
    const theme = await device.db.records('theme').get(id);
    if (!theme) return { refused: 'not-found' };
    const others = theme.works.filter((each) => each !== work);
    const works = isIn ? [...others, work] : others;
    return [{ op: 'patch', type: 'theme', id, values: { works } }];
  });
}

/** The works stay where they are. */
export function trashTheme(device: Device, id: RecordId): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'trash', type: 'theme', id }]);
}
export function restoreTheme(device: Device, id: RecordId): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'restore', type: 'theme', id }]);
}

/** All of a pupil's, in the pupil's order. */
export async function themesOf(device: Device, owner: PersonId): Promise<Theme[]> {
  const themes = await themesHere(device, owner);
  return Promise.all(
    themes.map(async (theme) => {
      const works = await device.db.records('work').bulkGet(theme.works);
      const alive = works.filter((work) => work !== undefined).filter((work) => !work.trashed);
      return { theme, works: alive.sort((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1)) };
    }),
  );
}

const key = ({ order, id }: Kept<'theme'>): string => `${order} ${id}`;
async function themesHere({ db }: Device, owner: PersonId): Promise<Kept<'theme'>[]> {
  const found = await db.records('theme').where('owner').equals(owner).toArray();
  return found.filter((theme) => !theme.trashed).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

export interface GatherableWork {
  readonly work: Kept<'work'>;
  /** null: the unit is no longer on this device. */
  readonly unit: Kept<'unit'> | null;
}

/** All works of this device's pupil that can go into a collection, newest first. */
export async function gatherableWorks({ db, session }: Device): Promise<GatherableWork[]> {
  const [works, units] = await Promise.all([db.records('work').toArray(), db.records('unit').toArray()]);
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  return works
    .filter((work) => work.owner === session.person && !work.trashed)
    .sort((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? 1 : -1))
    .map((work) => ({ work, unit: unitOf.get(work.unit) ?? null }));
}
