// 一斉: what stands open on the screens of a class, for its teachers, who open it and let go, and for its children, who go along.
import { calls, endsAt, isJustOver, isOpenNow, shownOf } from '#domain/leading.ts';
import { leadId, type Open } from '#domain/records/lead.ts';
import type { Refused } from '#domain/refusal.ts';
import { activeClasses } from '#domain/viewer.ts';
import type { Database, Followed, Kept } from '#store/database.ts';
import { type Device, putMeta, readMeta, schoolNow, viewerOf } from '#store/device.ts';
import { classesOf } from '#store/roster.ts';
import { unitPlanOf } from '#store/units.ts';
import { writeAfterReading } from '#store/write-after-reading.ts';

export type Opening = Pick<Open, 'unit' | 'lesson' | 'step' | 'model'>;

/** Opens it on the screens of the unit's class; what was open there before is so no longer. */
export function openOnAll(device: Device, what: Opening): Promise<Refused | null> {
  return writeAfterReading(device, async () => {
    const classGroup = (await device.db.records('unit').get(what.unit))?.classGroup ?? null;
    if (classGroup === null) return { refused: 'not-found' };
    const { unit, lesson, step, model } = what;
    return [
      await setting(device, classGroup, { unit, lesson, step, model, at: await schoolNow(device), letGoAt: null }),
    ];
  });
}

/** Lets the screens of the class go; with `isOver` false it is taken back, as long as nothing else was opened. */
export function letGo(device: Device, classGroup: string, isOver = true): Promise<Refused | null> {
  return writeAfterReading(device, async () => {
    const open = (await device.db.records('lead').get(leadId(classGroup)))?.open;
    if (!open) return [];
    return [await setting(device, classGroup, { ...open, letGoAt: isOver ? await schoolNow(device) : null })];
  });
}

async function setting({ db }: Device, classGroup: string, open: Open) {
  const id = leadId(classGroup);
  const type = 'lead';
  if (await db.records(type).get(id)) return { op: 'patch', type, id, values: { open } } as const;
  return { op: 'create', type, id, owner: null, values: { classGroup, open } } as const;
}

/** What a teacher has open on a class's screens. */
export interface Leading {
  readonly classGroup: Kept<'classGroup'>;
  readonly open: Open;
  readonly unit: Kept<'unit'> | null;
  /** n回目; null = no lesson is named. */
  readonly number: number | null;
  readonly model: Kept<'model'> | null;
  /** When it ends by itself (ms). */
  readonly endsAt: number;
  /** Nothing has left this device yet. */
  readonly isHereOnly: boolean;
}

/** Of all classes that the teacher of this device has today. */
export async function leadingOf(device: Device): Promise<Leading[]> {
  const { db } = device;
  const [classes, now] = await Promise.all([classesOf(device), schoolNow(device)]);
  const found = await Promise.all(
    classes.map(async (classGroup): Promise<Leading | null> => {
      const kept = await db.records('lead').get(leadId(classGroup.id));
      if (!kept || kept.trashed || !isOpenNow(kept.open, now)) return null;
      const { open } = kept;
      const plan = await unitPlanOf(device, open.unit);
      const number = (plan?.lessons.findIndex(({ id }) => id === open.lesson) ?? -1) + 1 || null;
      const model = plan?.models.find(({ id }) => id === open.model) ?? null;
      const isHereOnly = kept._p === 1 && !device.isSample;
      return { classGroup, open, unit: plan?.unit ?? null, number, model, endsAt: endsAt(open), isHereOnly };
    }),
  );
  return found.filter((one) => one !== null);
}

/** A place that a child's teacher has opened on all screens, or has just let go of. */
export interface Led {
  /** Names this opening: another one of the same place is another. */
  readonly at: number;
  /** Its address; null once it is over. */
  readonly to: string | null;
  /** This screen may go there by itself. */
  readonly calls: boolean;
  /** What this account has done about it so far, in any tab; null = nothing. */
  readonly followed: Followed | null;
}
/** The newest, of all classes that the child of this device is in today; null = there is none that this child goes to. */
export async function ledOf(device: Device): Promise<Led | null> {
  const { db } = device;
  const [viewer, now, kept] = await Promise.all([viewerOf(device), schoolNow(device), readMeta(db, 'followed')]);
  const leads = await db.records('lead').bulkGet(activeClasses(viewer, 'pupil').map(leadId));
  const opens = leads.flatMap((each) => (each && !each.trashed && each.open ? [each.open] : []));
  const counting: readonly Open[] = opens.filter((open): boolean => isOpenNow(open, now) || isJustOver(open, now));
  const newest = counting.toSorted((a, b) => b.at - a.at)[0];
  if (!newest) return null;
  const followed = kept?.at === newest.at ? kept : null;
  // Over: told to whoever went along.
  if (newest.letGoAt !== null)
    return followed?.way === 'gone' ? { at: newest.at, to: null, calls: false, followed } : null;
  const to = await addressOf(db, newest);
  return to === null ? null : { at: newest.at, to, calls: calls(newest, now), followed };
}

async function addressOf(db: Database, open: Open): Promise<string | null> {
  const { unit, lesson, step, model } = open;
  const shown = shownOf(open, {
    unit: await db.records('unit').get(unit),
    lesson: lesson === null ? undefined : await db.records('lesson').get(lesson),
    model: model === null ? undefined : await db.records('model').get(model),
  });
  const more = new URLSearchParams({ ...(step && { step }), ...(shown === 'model' && lesson !== null && { lesson }) });
  const query = more.size === 0 ? '' : `?${more}`;
  if (shown === 'model') return `/models/${model}${query}`;
  if (shown === 'lesson') return `/units/${unit}/lessons/${lesson}/record${query}`;
  return shown && `/units/${unit}`;
}

/**
 * Notes that the child of this device goes along, or is asked to.
 * @returns false where that has been done, by another tab perhaps
 */
export const follow = ({ db }: Device, { at, way, from }: Pick<Followed, 'at' | 'way' | 'from'>): Promise<boolean> =>
  db.transaction('rw', db.meta, async () => {
    const before = await readMeta(db, 'followed');
    if (before?.at === at && (before.way === 'gone' || way === 'asked')) return false;
    await putMeta(db, 'followed', { at, way, from, put: null });
    return true;
  });

/** What is said about it has been read. */
export const putFollowedAway = ({ db }: Device, put: NonNullable<Followed['put']>): Promise<void> =>
  db.transaction('rw', db.meta, async () => {
    const followed = await readMeta(db, 'followed');
    if (followed) await putMeta(db, 'followed', { ...followed, put });
  });
