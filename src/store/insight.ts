// ようす: what a teacher would like to have noticed in a class. Every finding names a child who could use a word, or something that
// the class could use together; nothing here puts children in an order of better and worse: they stand by 出席番号.
import type { PersonId, RecordId } from '#domain/id.ts';
import type { Mark } from '#domain/records/reflection.ts';
import type { Kept } from '#store/database.ts';
import { type Device, schoolNow } from '#store/device.ts';
import type { FeedbackRoot } from '#store/feedback.ts';
import { type Pupil, pupilsOf } from '#store/roster.ts';
import { ofUnits } from '#store/units.ts';

/** A child, and what a word could be about: their newest work, reflection or goal in the class's units; null = nothing yet. */
export interface WithRoot {
  readonly pupil: Pupil;
  readonly root: (FeedbackRoot & { readonly unit: RecordId }) | null;
}
export interface Silent extends WithRoot {
  /** When a teacher last said something to them (ms); null = never. */
  readonly lastAt: number | null;
}
export interface Repeating extends WithRoot {
  readonly words: string;
  /** So many goals in a row say the same. */
  readonly times: number;
  readonly unit: Kept<'unit'>;
}
export interface SharedTask {
  readonly words: string;
  readonly unit: Kept<'unit'>;
  /** A model of that unit that it could be looked at with; null = the unit has none. */
  readonly model: Kept<'model'> | null;
  readonly children: readonly (WithRoot & { readonly work: RecordId })[];
}
export interface MarksOfPupil {
  readonly pupil: Pupil;
  /** For each point, its marks by lesson; null = no mark in that lesson. */
  readonly marks: readonly (readonly (Mark | null)[])[];
}
export interface MarksOverTime {
  readonly unit: Kept<'unit'>;
  readonly points: readonly Kept<'point'>[];
  readonly lessons: number;
  readonly rows: readonly MarksOfPupil[];
}
export interface OpenSignal {
  readonly signal: Kept<'signal'>;
  readonly pupil: Pupil;
}
export interface Insight {
  readonly pupils: number;
  readonly signals: readonly OpenSignal[];
  readonly silent: readonly Silent[];
  readonly repeating: readonly Repeating[];
  readonly tasks: readonly SharedTask[];
  /** First the unit in which somebody marked last. */
  readonly marks: readonly MarksOverTime[];
}

const FORTNIGHT = 14 * 86_400_000;
const IN_A_ROW = 3;

export async function insightOf(device: Device, group: RecordId): Promise<Insight> {
  const { db } = device;
  const [now, pupils] = await Promise.all([schoolNow(device), pupilsOf(device, group)]);
  const units = (await db.records('unit').where('classGroup').equals(group).toArray()).filter(
    (unit) => !unit.trashed && unit.state === 'open',
  );
  const ids = new Set(units.map(({ id }) => id));
  const ours = new Set(pupils.map(({ id }) => id));
  const inClass = <T extends { readonly owner: PersonId | null; readonly unit: RecordId; readonly trashed: boolean }>(
    all: readonly T[],
  ): T[] => all.filter((one) => !one.trashed && ours.has(one.owner ?? '') && ids.has(one.unit));
  const [goals, works, begun, signals, feedback, pins, models, lessons, points] = await Promise.all([
    db.records('goal').toArray().then(inClass),
    db.records('work').toArray().then(inClass),
    db.records('reflection').toArray().then(inClass),
    db.records('signal').toArray().then(inClass),
    db.records('feedback').toArray(),
    db.records('pin').toArray(),
    db.records('model').toArray(),
    ofUnits(device, 'lesson', units),
    ofUnits(device, 'point', units),
  ]);
  // What a child is still writing is not said yet.
  const reflections = begun.filter(({ finishedAt }) => finishedAt !== null);
  const newest = newestOf([...goals, ...works, ...reflections]);
  const rootOf = (pupil: Pupil) => newest.get(pupil.id) ?? null;
  const order = lessons.filter(({ trashed }) => !trashed).sort(byOrder);
  return {
    pupils: pupils.length,
    signals: pupils.flatMap((pupil) =>
      signals
        .filter(({ owner, answeredAt }) => owner === pupil.id && answeredAt === null)
        .map((signal) => ({ signal, pupil })),
    ),
    silent: silentOf(pupils, feedback, now, rootOf),
    repeating: pupils.flatMap((pupil) =>
      units.flatMap((unit) => {
        const own = goals.filter((goal) => goal.owner === pupil.id && goal.unit === unit.id);
        const said = repeatedBy(own, order);
        return said ? [{ pupil, root: rootOf(pupil), unit, ...said }] : [];
      }),
    ),
    tasks: sharedTasks({ pupils, units, works, pins, models, rootOf }),
    marks: byNews(units, reflections).flatMap((unit) => marksOf(unit, pupils, reflections, order, points)),
  };
}

type Rooted = Kept<'goal'> | Kept<'work'> | Kept<'reflection'>;
function newestOf(all: readonly Rooted[]): Map<PersonId, FeedbackRoot & { unit: RecordId }> {
  const newest = new Map<PersonId, Rooted>();
  for (const one of all) {
    const last = newest.get(one.owner ?? '');
    if (!last || one.madeAt > last.madeAt) newest.set(one.owner ?? '', one);
  }
  return new Map([...newest].map(([pupil, { id, owner, unit }]) => [pupil, { id, owner, unit }]));
}
type RootOf = (pupil: Pupil) => WithRoot['root'];

function silentOf(
  pupils: readonly Pupil[],
  feedback: readonly Kept<'feedback'>[],
  now: number,
  rootOf: RootOf,
): Silent[] {
  const last = new Map<PersonId, number>();
  for (const { owner, madeAt, trashed } of feedback)
    if (!trashed && owner !== null) last.set(owner, Math.max(madeAt, last.get(owner) ?? 0));
  return pupils
    .map((pupil) => ({ pupil, lastAt: last.get(pupil.id) ?? null, root: rootOf(pupil) }))
    .filter(({ lastAt }) => lastAt === null || now - lastAt >= FORTNIGHT);
}

/** What somebody says with other spaces and stops is the same. */
const plain = (words: string): string => words.normalize('NFKC').replaceAll(/[\s。、．，,.!！?？「」]/g, '');

/** The last goals of one child in one unit, lesson after lesson: said three times or more without a change? */
function repeatedBy(
  goals: readonly Kept<'goal'>[],
  lessons: readonly Kept<'lesson'>[],
): { readonly words: string; readonly times: number } | null {
  const replaced = new Set(goals.map(({ replaces }) => replaces));
  const byLesson = new Map(goals.filter(({ id }) => !replaced.has(id)).map((goal) => [goal.lesson, goal]));
  const row = lessons.flatMap(({ id }) => byLesson.get(id) ?? []).toReversed();
  const first = row[0];
  if (!first || plain(first.words) === '') return null;
  const differs = row.findIndex((goal) => plain(goal.words) !== plain(first.words));
  const times = differs === -1 ? row.length : differs;
  return times >= IN_A_ROW ? { words: first.words, times } : null;
}

interface TaskParts {
  readonly pupils: readonly Pupil[];
  readonly units: readonly Kept<'unit'>[];
  readonly works: readonly Kept<'work'>[];
  readonly pins: readonly Kept<'pin'>[];
  readonly models: readonly Kept<'model'>[];
  readonly rootOf: RootOf;
}
/** Open 課題 that two children or more have in the same words. */
function sharedTasks({ pupils, units, works, pins, models, rootOf }: TaskParts): SharedTask[] {
  const workById = new Map(works.map((work) => [work.id, work]));
  const found = new Map<string, { words: string; unit: RecordId; of: Map<PersonId, RecordId> }>();
  for (const pin of pins) {
    const work = workById.get(pin.root ?? '');
    if (!work || pin.trashed || pin.kind !== 'task' || pin.closedBy !== null || plain(pin.words) === '') continue;
    const key = `${work.unit}/${plain(pin.words)}`;
    const group = found.get(key) ?? { words: pin.words.trim(), unit: work.unit, of: new Map() };
    group.of.set(work.owner ?? '', work.id);
    found.set(key, group);
  }
  return [...found.values()].flatMap(({ words, unit: at, of }) => {
    const unit = units.find(({ id }) => id === at);
    if (!unit || of.size < 2) return [];
    const model = models.find((one) => one.unit === at && !one.trashed && one.for.length === 0) ?? null;
    const children = pupils.flatMap((pupil) => {
      const work = of.get(pupil.id);
      return work === undefined ? [] : [{ pupil, work, root: rootOf(pupil) }];
    });
    return [{ words, unit, model, children }];
  });
}

/** First the unit in which a child has finished a reflection last. */
function byNews(units: readonly Kept<'unit'>[], reflections: readonly Kept<'reflection'>[]): Kept<'unit'>[] {
  const last = new Map<string, number>();
  for (const { unit, finishedAt } of reflections) last.set(unit, Math.max(last.get(unit) ?? 0, finishedAt ?? 0));
  return units.toSorted((a, b) => (last.get(b.id) ?? 0) - (last.get(a.id) ?? 0));
}

function marksOf(
  unit: Kept<'unit'>,
  pupils: readonly Pupil[],
  reflections: readonly Kept<'reflection'>[],
  allLessons: readonly Kept<'lesson'>[],
  allPoints: readonly Kept<'point'>[],
): MarksOverTime[] {
  const points = allPoints.filter((point) => point.unit === unit.id && !point.trashed).sort(byOrder);
  const lessons = allLessons.filter((lesson) => lesson.unit === unit.id);
  const said = new Map(reflections.map((one) => [`${one.owner}/${one.lesson}`, one.marks]));
  const rows = pupils.map((pupil) => ({
    pupil,
    marks: points.map((point) => lessons.map((lesson) => said.get(`${pupil.id}/${lesson.id}`)?.[point.id] ?? null)),
  }));
  const last = lessons.findLastIndex((_, at) => rows.some(({ marks }) => marks.some((of) => of[at] !== null)));
  if (last === -1) return [];
  const upTo = last + 1;
  return [
    {
      unit,
      points,
      lessons: upTo,
      rows: rows.map(({ pupil, marks }) => ({ pupil, marks: marks.map((of) => of.slice(0, upTo)) })),
    },
  ];
}

const byOrder = (a: { order: string; id: string }, b: { order: string; id: string }): number =>
  a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1;
