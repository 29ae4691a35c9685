// The classes and the children that the teacher of this device teaches today.
import type { ClassId, PersonId } from '#domain/id.ts';
import { boardUnitsOf } from '#store/board.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { classesOf, type Pupil, pupilsOf } from '#store/roster.ts';

export interface TaughtPupil {
  readonly pupil: Pupil;
  readonly group: Kept<'classGroup'>;
}

/** The class that a screen is about: the chosen one, as far as this teacher teaches it, else the first; null = they teach none. */
export async function classAt(
  device: Device,
  chosen: ClassId | null,
): Promise<{ readonly classes: Kept<'classGroup'>[]; readonly group: Kept<'classGroup'> | null }> {
  const classes = await classesOf(device);
  return { classes, group: classes.find(({ id }) => id === chosen) ?? classes[0] ?? null };
}

/** Each child once, by class and number. */
export async function taughtPupils(device: Device): Promise<TaughtPupil[]> {
  const groups = await classesOf(device);
  const all = await Promise.all(
    groups.map(async (group) => (await pupilsOf(device, group.id)).map((pupil) => ({ pupil, group }))),
  );
  const seen = new Set<PersonId>();
  return all.flat().filter(({ pupil }) => !seen.has(pupil.id) && seen.add(pupil.id));
}

/** Children of that class whom this teacher teaches at a second place of learning, by name. */
export async function visitorsFrom(device: Device, classGroup: ClassId): Promise<Pupil[]> {
  const taught = await taughtPupils(device);
  const homes = await Promise.all(taught.map(({ pupil }) => homeOf(device, pupil.id)));
  return taught.filter((_, at) => homes[at] === classGroup).map(({ pupil }) => pupil);
}

/** The class that a child belongs to who is taught here at a second place of learning; null = they belong here. */
async function homeOf({ db }: Device, pupil: PersonId): Promise<ClassId | null> {
  const all = await db.records('enrollment').where('person').equals(pupil).toArray();
  return all.find(({ home, to, trashed }) => typeof home === 'string' && to === null && !trashed)?.home ?? null;
}

/** @returns null when this teacher does not teach the child; `unit`: where the child's path is opened */
export async function taughtPupil(
  device: Device,
  id: PersonId,
): Promise<(TaughtPupil & { readonly unit: string | null }) | null> {
  const found = (await taughtPupils(device)).find(({ pupil }) => pupil.id === id);
  if (!found) return null;
  const units = await boardUnitsOf(device, found.group.id);
  const home = units.length > 0 ? null : await homeOf(device, id);
  const atHome = home === null ? [] : await boardUnitsOf(device, home);
  return { ...found, unit: units[0]?.id ?? atHome[0]?.id ?? null };
}
