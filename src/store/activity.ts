// 学習の記録: what one child did on which day, from their own records: for the 校長's decision on 出席扱い. Dates and titles, what the
// child wrote, what was said back; never a guidance note.
import type { PersonId } from '#domain/id.ts';
import type { Kept } from '#store/database.ts';
import { type Device, schoolDay } from '#store/device.ts';

export type ActivityKind = 'goal' | 'work' | 'reflection' | 'feedback' | 'away';
export interface Activity {
  readonly id: string;
  readonly at: number;
  readonly day: string;
  readonly kind: ActivityKind;
  readonly unit: Kept<'unit'> | null;
  readonly lesson: Kept<'lesson'> | null;
  /** Where a work was made; null for all else. */
  readonly place: Kept<'work'>['place'] | null;
  readonly whereabouts: Kept<'absence'>['whereabouts'] | null;
  readonly words: string;
}

/** @param from, to days of the school, both included. Oldest first. */
export async function activityOf(device: Device, pupil: PersonId, from: string, to: string): Promise<Activity[]> {
  const { db } = device;
  const of = <T extends { readonly owner: string | null; readonly trashed: boolean }>(all: readonly T[]): T[] =>
    all.filter((one) => one.owner === pupil && !one.trashed);
  const [goals, works, reflections, signals, feedback, absences, units, lessons] = await Promise.all([
    db.records('goal').toArray().then(of),
    db.records('work').toArray().then(of),
    db.records('reflection').toArray().then(of),
    db.records('signal').toArray().then(of),
    db.records('feedback').where('owner').equals(pupil).toArray().then(of),
    db.records('absence').where('owner').equals(pupil).toArray().then(of),
    db.records('unit').toArray(),
    db.records('lesson').toArray(),
  ]);
  const [unitById, lessonById] = [
    new Map(units.map((unit) => [unit.id, unit])),
    new Map(lessons.map((lesson) => [lesson.id, lesson])),
  ];
  const roots = new Map([...goals, ...works, ...reflections, ...signals].map((one) => [one.id, one]));
  const line = (
    kind: ActivityKind,
    one: { readonly id: string; readonly unit: string; readonly lesson: string | null },
    more: Pick<Activity, 'at' | 'words'> & Partial<Activity>,
  ): Activity => ({
    day: schoolDay(more.at),
    place: null,
    whereabouts: null,
    ...more,
    id: one.id,
    kind,
    unit: unitById.get(one.unit) ?? null,
    lesson: lessonById.get(one.lesson ?? '') ?? null,
  });
  const all = [
    ...goals.map((one) => line('goal', one, { at: one.madeAt, words: one.words })),
    ...works.map((one) =>
      line('work', one, { at: one.madeAt, place: one.place, words: [one.title, one.words].filter(Boolean).join('　') }),
    ),
    ...reflections
      .filter(({ finishedAt }) => finishedAt !== null)
      .map((one) => line('reflection', one, { at: one.finishedAt ?? one.madeAt, words: one.words })),
    ...feedback.flatMap((one) => {
      const root = roots.get(one.root ?? '');
      return root && one.words !== ''
        ? [line('feedback', { ...root, id: one.id }, { at: one.madeAt, words: one.words })]
        : [];
    }),
    // The call itself is between child and teacher; what was said back is not.
    ...signals
      .filter(({ answer }) => answer !== '')
      .map((one) => line('feedback', one, { at: one.answeredAt ?? one.madeAt, words: one.answer })),
    ...absences
      .filter(({ whereabouts }) => whereabouts !== 'here')
      .map((one) =>
        line('away', one, { at: one.madeAt, day: one.day, whereabouts: one.whereabouts, words: one.words }),
      ),
  ];
  return all
    .filter(({ day }) => from <= day && day <= to)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.at - b.at || (a.id < b.id ? -1 : 1)));
}
