// What きょう opens with: the lesson to go on with, and the other units. Which lesson that is follows from the calendar
// and from what the child did last; nothing is asked. [Note: Today]
import { activeClasses } from '#domain/viewer.ts';
import { type Device, schoolDay, schoolNow, viewerOf } from '#store/device.ts';
import { type LessonFootprint, type Path, pathsOf } from '#store/footprints.ts';
import { type SuggestedGoal, suggestedGoalIn } from '#store/suggested-goal.ts';
import { unitsOf } from '#store/units.ts';

/** Where the record flow goes on: the first part of the loop that is not there yet. */
export type Step = 'goal' | 'work' | 'reflection';
/** today: on the calendar · begun: the child started it · next: comes after · done: nothing is left in the unit. */
export type Why = 'today' | 'begun' | 'next' | 'done';

export interface UnitToday {
  readonly path: Path;
  readonly why: Why;
  /** The lesson to go on with; the last one when all are done, null when the unit has none. */
  readonly current: LessonFootprint | null;
  readonly step: Step;
  /** The current lesson's day, if it is still to come (or today). */
  readonly due: string | null;
  /** When the child last kept something here (ms); 0 = never. */
  readonly touchedAt: number;
}
export interface TodaysPlan {
  /** The school's day, `2026-11-21`. */
  readonly day: string;
  readonly now: UnitToday | null;
  readonly suggestion: SuggestedGoal | null;
  /** The other units, in the same order of urgency. */
  readonly others: readonly UnitToday[];
}

/** The plan of this device's pupil for the school's day. In one transaction: one for each read would cost as much again. */
export function todaysPlanOf(device: Device): Promise<TodaysPlan> {
  return device.db.transaction(
    'r',
    READ.map((name) => device.db.table(name)),
    // oxlint-disable-next-line require-await -- Dexie follows native awaits only from a function that it sees to be async
    async () => planOf(device),
  );
}
const READ = [
  'meta',
  'enrollment',
  'unit',
  'lesson',
  'point',
  'model',
  'goal',
  'work',
  'reflection',
  'signal',
  'feedback',
] as const;

async function planOf(device: Device): Promise<TodaysPlan> {
  const day = schoolDay(await schoolNow(device));
  // What a class of earlier goes on with is no longer this child's to do.
  const classes = activeClasses(await viewerOf(device), 'pupil');
  const isOwn = ({ classGroup }: { readonly classGroup: string | null }) =>
    classGroup === null || classes.includes(classGroup);
  const units = (await unitsOf(device)).filter((unit) => unit.state === 'open' && isOwn(unit));
  const paths = await pathsOf(device, units, device.session.person);
  const today = paths.map((path) => unitToday(path, day)).sort(byUrgency);
  const [first, ...others] = today;
  const now = first?.current && first.why !== 'done' ? first : null;
  const suggestion = now?.current ? suggestedGoalIn(now.path.lessons, now.current.lesson.id) : null;
  return { day, now, suggestion, others: now ? others : today };
}

/** Where a unit stands on a day. Pure. */
export function unitToday(path: Path, day: string): UnitToday {
  const { current, why } = currentOf(path.lessons, day);
  const touchedAt = Math.max(0, ...path.lessons.flatMap(momentsOf), ...path.loose.map((work) => work.madeAt));
  const date = current?.lesson.date ?? null;
  const due = date !== null && date >= day ? date : null;
  return { path, why, current, step: current ? stepOf(current) : 'goal', due, touchedAt };
}

/** The first part of the loop that is missing; the reflection when all is there. */
export function stepOf({ footprint }: LessonFootprint): Step {
  if (!footprint.done.goal && !footprint.done.work && !footprint.reflection) return 'goal';
  return footprint.done.work || footprint.reflection ? 'reflection' : 'work';
}

function currentOf(lessons: readonly LessonFootprint[], day: string): Pick<UnitToday, 'current' | 'why'> {
  const open = lessons.filter((each) => !each.footprint.done.reflection);
  const onDay = open.find((each) => each.lesson.date === day);
  if (onDay) return { current: onDay, why: 'today' };
  // Nothing before the last lesson that the child worked in is asked for again: whoever was ill does not start behind.
  const last = lessons.findLastIndex(isTouched);
  const ahead = lessons.slice(Math.max(last, 0)).find((each) => !each.footprint.done.reflection);
  const current = ahead ?? open.at(-1);
  if (!current) return { current: lessons.at(-1) ?? null, why: 'done' };
  return { current, why: isFresh(current, day) ? 'begun' : 'next' };
}

/** Begun in the last seven days: what lies unfinished for longer is not put before the child again every morning. */
function isFresh(each: LessonFootprint, day: string): boolean {
  const weekBefore = Date.parse(day) - 7 * 86_400_000;
  return momentsOf(each).some((moment) => moment >= weekBefore);
}

const isTouched = (each: LessonFootprint): boolean => momentsOf(each).length > 0;

function momentsOf({ footprint }: LessonFootprint): number[] {
  const { goal, works, reflection } = footprint;
  return [goal, ...works, reflection].filter((record) => record !== null).map((record) => record.madeAt);
}

const URGENCY: readonly Why[] = ['today', 'begun', 'next', 'done'];
function byUrgency(a: UnitToday, b: UnitToday): number {
  const byWhy = URGENCY.indexOf(a.why) - URGENCY.indexOf(b.why);
  if (byWhy !== 0) return byWhy;
  if (a.why === 'next') {
    const [dayOfA, dayOfB] = [dateOf(a), dateOf(b)];
    // Not by localeCompare: the first of them costs a slow tablet 40 ms.
    if (dayOfA !== dayOfB) return dayOfA < dayOfB ? -1 : 1;
  }
  return b.touchedAt - a.touchedAt || (a.path.plan.unit.id < b.path.plan.unit.id ? -1 : 1);
}
const dateOf = ({ due }: UnitToday): string => due ?? '9999-12-31';
