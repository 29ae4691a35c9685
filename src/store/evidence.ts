// 所見の資料: what a child did lesson by lesson, out of what this teacher may see: the child's own words, beside the teacher's. No note
// about a child (指導記録) is in it, and nothing that the child keeps to themselves.
import type { Footprint } from '#domain/footprint.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { pathsOf } from '#store/footprints.ts';
import { type Pupil, pupilsOf, todayOf } from '#store/roster.ts';
import { unitPlanOf } from '#store/units.ts';

export interface EvidenceRow {
  readonly pupil: Pupil;
  readonly unit: Kept<'unit'>;
  /** n回目; null for what belongs to no lesson. */
  readonly number: number | null;
  readonly date: string | null;
  readonly goal: string;
  readonly works: number;
  readonly titles: readonly string[];
  readonly reflection: string;
  readonly nextGoal: string;
  /** What the teacher wrote to the child, oldest first. */
  readonly feedback: readonly string[];
}

/** By child, then by unit, then by lesson; lessons without anything are left out. @param units of one class */
export async function evidenceOf(
  device: Device,
  units: readonly Kept<'unit'>[],
  pupils: readonly Pupil[],
): Promise<EvidenceRow[]> {
  const rows = await Promise.all(
    pupils.map(async (pupil) => {
      const paths = await pathsOf(device, units, pupil.id);
      return paths.flatMap(({ plan, lessons, loose }) => {
        const its: EvidenceRow[] = lessons.flatMap(({ lesson, number, footprint }) => {
          const row = { pupil, unit: plan.unit, number, date: lesson.date, ...wordsOf(footprint) };
          return isEmpty(row) ? [] : [row];
        });
        if (loose.length > 0) {
          const titles = loose.map(({ title }) => title).filter((title) => title !== '');
          const outside = { goal: '', reflection: '', nextGoal: '', feedback: [], works: loose.length, titles };
          its.push({ pupil, unit: plan.unit, number: null, date: null, ...outside });
        }
        return its;
      });
    }),
  );
  return rows.flat();
}

function wordsOf({ goal, works, reflection: begun, feedback, done }: Footprint) {
  // What a child is still writing is not said yet.
  const reflection = done.reflection ? begun : null;
  return {
    goal: goal?.words ?? '',
    works: works.length,
    titles: works.map(({ title }) => title).filter((title) => title !== ''),
    reflection: [reflection?.words ?? '', reflection?.reason ?? ''].filter((words) => words !== '').join('\n'),
    nextGoal: reflection?.nextGoal ?? '',
    feedback: feedback.map(({ words }) => words).filter((words) => words !== ''),
  };
}

const isEmpty = (row: ReturnType<typeof wordsOf>): boolean =>
  row.works === 0 && row.feedback.length === 0 && row.goal + row.reflection + row.nextGoal === '';

/** What there is to print of a class: its children, and its units from the first. */
export interface PrintedClass {
  readonly unit: Kept<'unit'>;
  readonly units: readonly Kept<'unit'>[];
  readonly lessons: readonly Kept<'lesson'>[];
  readonly pupils: readonly Pupil[];
  /** The school's day. */
  readonly today: string;
}

/** Null = no such unit of a class here. */
export async function printedClassOf(device: Device, unitId: string): Promise<PrintedClass | null> {
  const unit = await device.db.records('unit').get(unitId);
  if (!unit || unit.trashed || unit.classGroup === null) return null;
  const [today, pupils, units] = await Promise.all([
    todayOf(device),
    pupilsOf(device, unit.classGroup),
    device.db.records('unit').where('classGroup').equals(unit.classGroup).toArray(),
  ]);
  const plan = await unitPlanOf(device, unitId);
  const alive = units.filter((each) => !each.trashed && each.state !== 'draft');
  return {
    unit,
    units: alive.sort((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1)),
    lessons: plan?.lessons ?? [],
    pupils,
    today,
  };
}
