// What classmates opened to the class. Who may see what is the domain's word; when the door opens is the unit's.
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { type LessonFootprint, type Path, pathOf } from '#store/footprints.ts';
import { unitsOf } from '#store/units.ts';

/** Why classmates' works of a unit are not shown now; `afterFirstTry`: not until this pupil has tried it too. */
export type Closed = 'afterFirstTry' | 'closed';
export interface SharedWork {
  readonly work: Kept<'work'>;
  readonly owner: string;
  readonly ownerName: string;
  readonly lessonNumber: number | null;
}
export interface SharedUnit {
  readonly unit: Kept<'unit'>;
  /** Works that may be looked at now, newest first. */
  readonly works: readonly SharedWork[];
  /** Set when works lie behind a door that is still closed. */
  readonly closed: Closed | null;
}

/** What classmates opened to the class, by unit; the unit with the newest work first, units without any at the end. */
export async function sharedUnitsOf(device: Device): Promise<SharedUnit[]> {
  const units = (await unitsOf(device)).filter((unit) => unit.classGroup !== null);
  const shared = await Promise.all(units.map((unit) => sharedUnitOf(device, unit)));
  const newest = ({ works }: SharedUnit) => works[0]?.work.madeAt ?? 0;
  return shared.sort((a, b) => newest(b) - newest(a));
}

async function sharedUnitOf(device: Device, unit: Kept<'unit'>): Promise<SharedUnit> {
  const { db, session } = device;
  const lessons = await lessonNumbers(device, unit.id);
  const all = await db
    .records('work')
    .where('[unit+owner]')
    .between([unit.id, ''], [unit.id, '￿'])
    .filter((work) => !work.trashed)
    .toArray();
  const door = doorOf(unit, all, session.person);
  const open = all.filter((work) => isShared(work, session.person));
  const seen = open.filter((work) => door(work.lesson) === null);
  const owners = await db.records('person').bulkGet(seen.map((work) => work.owner ?? ''));
  const works = seen.map((work, at) => ({
    work,
    owner: work.owner ?? '',
    ownerName: owners[at]?.displayName ?? '',
    lessonNumber: lessons.get(work.lesson ?? '') ?? null,
  }));
  const hidden = open.find((work) => door(work.lesson) !== null);
  return {
    unit,
    works: works.sort((a, b) => b.work.madeAt - a.work.madeAt || (a.work.id < b.work.id ? -1 : 1)),
    closed: unit.othersOpen === 'closed' ? 'closed' : hidden ? door(hidden.lesson) : null,
  };
}

const isShared = (work: Kept<'work'>, me: string): boolean =>
  work.owner !== null && work.owner !== me && work.audience === 'class';

/** Tells for a lesson why classmates' works of it are closed; null = they are open. Pupils only: a teacher sees all. */
function doorOf(unit: Kept<'unit'>, works: readonly Kept<'work'>[], me: string) {
  const tried = new Set(works.filter((work) => work.owner === me).map((work) => work.lesson));
  return (lesson: string | null): Closed | null => {
    if (unit.othersOpen === 'always') return null;
    if (unit.othersOpen === 'closed') return 'closed';
    return tried.has(lesson) || (lesson === null && tried.size > 0) ? null : 'afterFirstTry';
  };
}

async function lessonNumbers(device: Device, unit: string): Promise<Map<string, number>> {
  const lessons = (await pathOf(device, unit, device.session.person))?.lessons ?? [];
  return new Map(lessons.map(({ lesson, number }) => [lesson.id, number]));
}

export interface ClassmatePath {
  readonly name: string;
  readonly plan: Path['plan'];
  /** Only lessons of which something is open to this person. */
  readonly lessons: readonly LessonFootprint[];
  readonly closed: Closed | null;
}

/** A classmate's way through a unit, as far as it was opened to the class; null when there is no such unit here. */
export async function pathOfClassmate(device: Device, pupil: string, unit: string): Promise<ClassmatePath | null> {
  const path = await pathOf(device, unit, pupil);
  if (!path) return null;
  const { db, session } = device;
  const own = await db.records('work').where('[unit+owner]').equals([unit, session.person]).toArray();
  const door = doorOf(
    path.plan.unit,
    own.filter((work) => !work.trashed),
    session.person,
  );
  const shared = path.lessons.filter(({ footprint }) => footprint.works.some((w) => w.audience === 'class'));
  const open = shared.filter(({ lesson }) => door(lesson.id) === null);
  const first = shared.find(({ lesson }) => door(lesson.id) !== null);
  return {
    name: (await db.records('person').get(pupil))?.displayName ?? '',
    plan: path.plan,
    lessons: open,
    closed: path.plan.unit.othersOpen === 'closed' ? 'closed' : first ? door(first.lesson.id) : null,
  };
}

/** May this person look at this work now? Own ones always; a classmate's when it is open and the unit's door is too. */
export async function canLookAt(device: Device, work: Kept<'work'>): Promise<boolean> {
  const { db, session } = device;
  if (work.owner === session.person || session.role !== 'pupil') return true;
  const unit = await db.records('unit').get(work.unit);
  if (!unit || !isShared(work, session.person)) return false;
  const own = await db.records('work').where('[unit+owner]').equals([work.unit, session.person]).toArray();
  const alive = own.filter((each) => !each.trashed);
  return doorOf(unit, alive, session.person)(work.lesson) === null;
}
