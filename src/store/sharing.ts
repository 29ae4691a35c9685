// What was opened to the class, by classmates and by oneself. Who may see what is the domain's word; when the door opens is the
// unit's.
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { type LessonFootprint, type Path, pathOf } from '#store/footprints.ts';
import { plansOf, type UnitPlan, unitsOf } from '#store/units.ts';

/** Why classmates' works of a unit are not shown now; `afterFirstTry`: not until this pupil has tried it too. */
export type Closed = 'afterFirstTry' | 'closed';
export interface SharedWork {
  readonly work: Kept<'work'>;
  readonly owner: string;
  readonly ownerName: string;
  readonly lessonNumber: number | null;
  /** This person's own: it stands where the others see it. */
  readonly isMine: boolean;
}
export interface SharedUnit {
  readonly unit: Kept<'unit'>;
  /** Works that may be looked at now, newest first. */
  readonly works: readonly SharedWork[];
  /** Set when works lie behind a door that is still closed. */
  readonly closed: Closed | null;
}

/** What the class shows each other, one's own with it, by unit; the unit with the newest work first, units without any at the end. */
export async function sharedUnitsOf(device: Device): Promise<SharedUnit[]> {
  const units = (await unitsOf(device)).filter((unit) => unit.classGroup !== null);
  // All at once: a child has been in many units, and a question for each costs more than all works that are here.
  const works = await device.db.records('work').toArray();
  const shared = await sharedAmong(device, units, works);
  const newest = (of: SharedUnit) => of.works[0]?.work.madeAt ?? 0;
  return shared.sort((a, b) => newest(b) - newest(a));
}

/** What classmates opened to the class in one unit. */
export async function sharedWorksOf(device: Device, unit: Kept<'unit'>): Promise<readonly SharedWork[]> {
  const ofUnit = device.db.records('work').where('[unit+owner]').between([unit.id, ''], [unit.id, '￿']);
  const all = (await sharedAmong(device, [unit], await ofUnit.toArray())).flatMap(({ works }) => works);
  return all.filter(({ isMine }) => !isMine);
}

async function sharedAmong(
  device: Device,
  units: readonly Kept<'unit'>[],
  works: readonly Kept<'work'>[],
): Promise<SharedUnit[]> {
  const [plans, people] = await Promise.all([plansOf(device, units), device.db.records('person').toArray()]);
  const alive = works.filter((work) => !work.trashed);
  const worksOf = Map.groupBy(alive, (work) => work.unit);
  const eyes = { me: device.session.person, nameOf: new Map(people.map(({ id, displayName }) => [id, displayName])) };
  return plans.map((plan) => sharedIn(plan, worksOf.get(plan.unit.id) ?? [], eyes));
}

interface Eyes {
  readonly me: string;
  readonly nameOf: ReadonlyMap<string, string>;
}
function sharedIn({ unit, lessons }: UnitPlan, all: readonly Kept<'work'>[], { me, nameOf }: Eyes): SharedUnit {
  const numberOf = new Map(lessons.map((lesson, at) => [lesson.id, at + 1]));
  const door = doorOf(unit, all, me);
  const open = all.filter((work) => isShared(work, me));
  const own = all.filter((work) => work.owner === me && work.audience === 'class');
  const seen = [...open, ...own].filter((work) => door(work.lesson) === null);
  const works = seen.map((work) => ({
    work,
    owner: work.owner ?? '',
    ownerName: nameOf.get(work.owner ?? '') ?? '',
    lessonNumber: numberOf.get(work.lesson ?? '') ?? null,
    isMine: work.owner === me,
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
  if (!unit || unit.trashed || !isShared(work, session.person)) return false;
  const own = await db.records('work').where('[unit+owner]').equals([work.unit, session.person]).toArray();
  const alive = own.filter((each) => !each.trashed);
  return doorOf(unit, alive, session.person)(work.lesson) === null;
}
