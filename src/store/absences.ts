// 休み: who was not in the room, and what waits for them: the board, the models, the goal and what others made that day.
import type { LessonId, PersonId, UnitId } from '#domain/id.ts';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { absenceId, type Whereabouts } from '#domain/records/absence.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Kept } from '#store/database.ts';
import { type Device, schoolDay, schoolNow } from '#store/device.ts';
import type { Made } from '#store/made.ts';
import { mediaChanges, writeWithMedia } from '#store/media-uploads.ts';
import { sharedWorksOf } from '#store/sharing.ts';
import { type SuggestedGoal, suggestedGoalOf } from '#store/suggested-goal.ts';
import { type UnitPlan, unitPlanOf } from '#store/units.ts';
import { writeAfterReading } from '#store/write-after-reading.ts';

export interface MissedAt {
  readonly pupil: PersonId;
  readonly unit: UnitId;
  readonly lesson: LessonId;
}

/** Marks where a child was in a lesson, and says a word that lies with the lesson's things. Marked again, the last one stands. */
export function markWhereabouts(
  device: Device,
  { pupil, unit, lesson }: MissedAt,
  said: { readonly whereabouts?: Whereabouts; readonly words?: string },
): Promise<Refused | null> {
  const id = absenceId(pupil, lesson);
  return writeAfterReading(device, async () => {
    const before = await device.db.records('absence').get(id);
    if (before) {
      const back = before.trashed ? [{ op: 'restore', type: 'absence', id } as const] : [];
      return [...back, { op: 'patch', type: 'absence', id, values: said }];
    }
    const date = (await device.db.records('lesson').get(lesson))?.date;
    const day = date ?? schoolDay(await schoolNow(device));
    return [{ op: 'create', type: 'absence', id, owner: pupil, values: { unit, lesson, day, ...said } }];
  });
}

/** Where a child is marked to be in a lesson; null where there is no mark to set: in a project of one's own. */
export async function whereaboutsAt({ db }: Device, { pupil, unit, lesson }: MissedAt): Promise<Whereabouts | null> {
  if ((await db.records('unit').get(unit))?.classGroup == null) return null;
  const found = await db.records('absence').get(absenceId(pupil, lesson));
  return found && !found.trashed ? found.whereabouts : 'here';
}

/** Marks of one lesson, by child. */
export async function absencesIn(device: Device, lesson: LessonId): Promise<ReadonlyMap<PersonId, Kept<'absence'>>> {
  const all = await device.db.records('absence').where('lesson').equals(lesson).toArray();
  return new Map(all.flatMap((one) => (one.trashed || one.owner === null ? [] : [[one.owner, one] as const])));
}

/** True where the child of this device was not in the room: then what they hand in is their teachers' alone, until they say otherwise. */
export async function wasAway({ db, session }: Device, lesson: LessonId | null): Promise<boolean> {
  const found = lesson === null ? undefined : await db.records('absence').get(absenceId(session.person, lesson));
  return found !== undefined && !found.trashed && found.whereabouts !== 'here';
}

/** 板書: a photo of the board, kept with its lesson for everybody. */
export async function addBoardPhoto(
  device: Device,
  { unit, lesson }: Pick<MissedAt, 'unit' | 'lesson'>,
  title: string,
  prepared: PreparedMedia,
): Promise<Made> {
  const id = device.newId();
  const keeping = mediaChanges(device, prepared, id, null);
  const values = { unit, lesson, kind: 'picture', title, media: keeping.media, isBoard: true, order: 'z' } as const;
  const making = { op: 'create', type: 'model', id, owner: null, values } as const;
  return (await writeWithMedia(device, [making, ...keeping.changes], keeping)) ?? { id };
}

/** A lesson that the child of this device missed. */
export interface Missed {
  readonly absence: Kept<'absence'>;
  readonly unit: Kept<'unit'>;
  readonly lesson: Kept<'lesson'>;
  /** n回目. */
  readonly number: number;
  /** Something of their own is there by now. */
  readonly isBegun: boolean;
}

/** Lessons that this child missed and has not finished since, the newest first. */
export async function missedLessons(device: Device): Promise<Missed[]> {
  const { db, session } = device;
  const all = await db.records('absence').where('owner').equals(session.person).toArray();
  const open = all.filter(({ trashed, whereabouts }) => !trashed && whereabouts !== 'here');
  const found = await Promise.all(
    open.map(async (absence): Promise<Missed | null> => {
      const plan = await unitPlanOf(device, absence.unit);
      const at = plan?.lessons.findIndex(({ id }) => id === absence.lesson) ?? -1;
      const lesson = plan?.lessons[at];
      if (!plan || !lesson || plan.unit.state !== 'open') return null;
      const own = [session.person, lesson.id];
      const [works, reflections] = await Promise.all([
        db.records('work').where('[owner+lesson]').equals(own).toArray(),
        db.records('reflection').where('[owner+lesson]').equals(own).toArray(),
      ]);
      if (reflections.some(({ finishedAt, trashed }) => finishedAt !== null && !trashed)) return null;
      return { absence, unit: plan.unit, lesson, number: at + 1, isBegun: works.some(({ trashed }) => !trashed) };
    }),
  );
  return found.filter((one) => one !== null).sort((a, b) => (a.absence.day < b.absence.day ? 1 : -1));
}

export interface LessonPack {
  readonly plan: UnitPlan;
  readonly lesson: Kept<'lesson'>;
  readonly number: number;
  readonly absence: Kept<'absence'> | null;
  readonly boards: readonly Kept<'model'>[];
  readonly models: readonly Kept<'model'>[];
  readonly points: readonly Kept<'point'>[];
  readonly suggestion: SuggestedGoal | null;
  /** What classmates have opened to the class, of this lesson, as far as the unit lets it be looked at now. */
  readonly works: readonly Kept<'work'>[];
}

/** All that a lesson was about, for who was not there; null when it is not here. */
export async function lessonPack(device: Device, unit: UnitId, lessonId: LessonId): Promise<LessonPack | null> {
  const { db, session } = device;
  const plan = await unitPlanOf(device, unit);
  const at = plan?.lessons.findIndex(({ id }) => id === lessonId) ?? -1;
  const lesson = plan?.lessons[at];
  if (!plan || !lesson) return null;
  const [absence, suggestion, shared] = await Promise.all([
    db.records('absence').get(absenceId(session.person, lessonId)),
    suggestedGoalOf(device, unit, lessonId),
    sharedWorksOf(device, plan.unit),
  ]);
  const isHere = (model: Kept<'model'>) => model.lesson === null || model.lesson === lessonId;
  return {
    plan,
    lesson,
    number: at + 1,
    absence: absence && !absence.trashed ? absence : null,
    boards: plan.models.filter((model) => model.isBoard && model.lesson === lessonId),
    models: plan.models.filter((model) => !model.isBoard && isHere(model)),
    points: plan.points.filter(({ id }) => lesson.points.includes(id)),
    suggestion,
    works: shared.map(({ work }) => work).filter(({ lesson: its }) => its === lessonId),
  };
}
