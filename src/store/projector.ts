// 映す: what a teacher may put on the wall for the whole class. Who sees what there is the domain's word (decideProjector).
import { decideProjector } from '#domain/access.ts';
import type { LooseRecord } from '#domain/record.ts';
import type { Kept } from '#store/database.ts';
import { type Device, viewerOf } from '#store/device.ts';
import { loadRelated } from '#store/relations.ts';
import { type Pupil, pupilsOf } from '#store/roster.ts';
import { unitPlanOf } from '#store/units.ts';

/** More at once are too small to be seen from the last row. */
export const MOST_ON_WALL = 9;

export interface WallWork {
  readonly id: string;
  readonly media: string | null;
  readonly looks: 'picture' | 'video';
  readonly owner: Pupil;
  /** n回目; null for what belongs to no lesson. */
  readonly lessonNumber: number | null;
  readonly lesson: string | null;
}
export interface WallUnit {
  readonly unit: Kept<'unit'>;
  readonly lessons: readonly Kept<'lesson'>[];
  /** In the order of the roster; of each child the first work first. */
  readonly works: readonly WallWork[];
  /** How many others their children have not opened to the class. */
  readonly closed: number;
}

/** Null = no such unit of a class here. */
export async function wallOf(device: Device, unitId: string): Promise<WallUnit | null> {
  const plan = await unitPlanOf(device, unitId);
  const group = plan?.unit.classGroup;
  if (!plan || !group) return null;
  const pupils = await pupilsOf(device, group);
  const kept = await Promise.all(
    pupils.map(({ id }) => device.db.records('work').where('[unit+owner]').equals([unitId, id]).toArray()),
  );
  const seen = kept.flat().filter((work) => !work.trashed && looksOf(work) !== null);
  const may = await mayProject(device, seen);
  const numberOf = new Map(plan.lessons.map((lesson, at) => [lesson.id, at + 1]));
  const works = pupils.flatMap((owner) =>
    seen
      .filter((work) => work.owner === owner.id && may(work))
      .sort((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1))
      .map(({ id, media, lesson, kind }): WallWork => {
        const number = numberOf.get(lesson ?? '') ?? null;
        return { id, media, looks: kind === 'video' ? 'video' : 'picture', owner, lesson, lessonNumber: number };
      }),
  );
  return { unit: plan.unit, lessons: plan.lessons, works, closed: seen.length - works.length };
}

/** All that the answers hang on is read in one go. */
async function mayProject(device: Device, works: readonly Kept<'work'>[]) {
  const [viewer, related] = await Promise.all([
    viewerOf(device),
    loadRelated(device.db, works as unknown as LooseRecord[]),
  ]);
  return (work: Kept<'work'>): boolean => decideProjector(viewer, work as unknown as LooseRecord, related) === null;
}

function looksOf({ kind }: Kept<'work'>): WallWork['looks'] | null {
  if (kind === 'video') return 'video';
  return kind === 'photo' || kind === 'drawing' ? 'picture' : null;
}

export interface BeforeAfter {
  readonly owner: Pupil;
  readonly before: WallWork;
  readonly after: WallWork;
}
/** Of every child who has opened two works or more: the first and the latest of them that look alike. */
export function beforeAfterOf(works: readonly WallWork[]): BeforeAfter[] {
  return [...Map.groupBy(works, ({ owner }) => owner.id).values()].flatMap((its) => {
    const after = its.at(-1);
    const before = its.find(({ looks }) => looks === after?.looks);
    return before && after && before.id !== after.id ? [{ owner: after.owner, before, after }] : [];
  });
}
