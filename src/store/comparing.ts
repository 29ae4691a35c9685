// くらべる: what of a unit can be laid side by side, and how a work lies over a model.
import type { Refused } from '#domain/refusal.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { pathOf } from '#store/footprints.ts';
import { canLookAt } from '#store/sharing.ts';
import { unitsOf } from '#store/units.ts';
import { writeChanges } from '#store/write.ts';

/** `work:<id>` or `model:<id>`: how an address names one side of a comparison. */
export type ComparedRef = `work:${string}` | `model:${string}`;
/** How a work lies over the sheet: moved in widths and heights of it, grown, turned clockwise in degrees. */
export interface Alignment {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly rotation: number;
}
export const UNALIGNED: Alignment = { x: 0, y: 0, scale: 1, rotation: 0 };

export interface Compared {
  readonly ref: ComparedRef;
  readonly id: string;
  readonly from: 'model' | 'work';
  readonly looks: 'picture' | 'video' | 'audio' | 'other';
  readonly media: string | null;
  readonly title: string;
  /** n回目; null for what belongs to no lesson. */
  readonly lessonNumber: number | null;
  readonly lesson: string | null;
  readonly madeAt: number;
  readonly alignment: Alignment;
  /** May this person say how it lies? Only the child whose work it is. */
  readonly own: boolean;
}
export interface Comparison {
  readonly unit: Kept<'unit'>;
  /** Models first, then works from the first to the last. */
  readonly candidates: readonly Compared[];
}

const LOOKS = { picture: 'picture', photo: 'picture', drawing: 'picture', video: 'video', audio: 'audio' } as const;
const looksOf = (kind: string): Compared['looks'] => LOOKS[kind as keyof typeof LOOKS] ?? 'other';

/**
 * What can be compared in a unit: its models and one pupil's works.
 * @param named works that the address names: the pupil is theirs (a teacher looks at a child's), else this person
 * @returns null when there is no such unit here
 */
export async function comparisonOf(
  device: Device,
  unit: string,
  named: readonly string[] = [],
): Promise<Comparison | null> {
  const pupil = (await ownerOfNamed(device, named)) ?? device.session.person;
  const path = await pathOf(device, unit, pupil);
  if (!path) return null;
  const numberOf = new Map(path.lessons.map(({ lesson, number }) => [lesson.id, number]));
  const works = [...path.lessons.flatMap(({ footprint }) => footprint.works), ...path.loose];
  const kept = await device.db.records('work').bulkGet(works.map((work) => work.id));
  const seen: Kept<'work'>[] = [];
  for (const work of kept) if (work && (await canLookAt(device, work))) seen.push(work);
  const candidates = [
    ...path.plan.models.map((model) => ofModel(model, numberOf)),
    ...seen.sort((a, b) => a.madeAt - b.madeAt).map((work) => ofWork(work, numberOf, device)),
  ];
  return { unit: path.plan.unit, candidates: candidates.filter(({ looks }) => looks !== 'other') };
}

async function ownerOfNamed({ db }: Device, named: readonly string[]): Promise<string | null> {
  const ids = named.filter((ref) => ref.startsWith('work:')).map((ref) => ref.slice('work:'.length));
  const works = await db.records('work').bulkGet(ids);
  return works.find((work) => work !== undefined)?.owner ?? null;
}

const ofModel = (model: Kept<'model'>, numberOf: ReadonlyMap<string, number>): Compared => ({
  ref: `model:${model.id}`,
  id: model.id,
  from: 'model',
  looks: looksOf(model.kind),
  media: model.media,
  title: model.title,
  lesson: model.lesson,
  lessonNumber: numberOf.get(model.lesson ?? '') ?? null,
  madeAt: model.madeAt,
  alignment: UNALIGNED,
  own: false,
});

const ofWork = (work: Kept<'work'>, numberOf: ReadonlyMap<string, number>, { session }: Device): Compared => ({
  ref: `work:${work.id}`,
  id: work.id,
  from: 'work',
  looks: looksOf(work.kind),
  media: work.media,
  title: work.title,
  lesson: work.lesson,
  lessonNumber: numberOf.get(work.lesson ?? '') ?? null,
  madeAt: work.madeAt,
  alignment: { ...UNALIGNED, ...work.alignment },
  own: work.owner === session.person,
});

/** The two that most want to be compared: the model (or else the first try) and the latest work of the same look. */
export function firstPair(candidates: readonly Compared[]): readonly [Compared | null, Compared | null] {
  const works = candidates.filter(({ from }) => from === 'work');
  const upper = works.at(-1) ?? candidates.at(-1) ?? null;
  const alike = candidates.filter((each) => each !== upper && each.looks === upper?.looks);
  const lower = alike.find(({ from }) => from === 'model') ?? alike[0] ?? candidates.find((each) => each !== upper);
  return [lower ?? null, upper];
}

/** Keeps how a work lies over the sheet. */
export function alignWork(device: Device, work: string, alignment: Alignment): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'patch', type: 'work', id: work, values: { alignment: { ...alignment } } }]);
}

export interface ComparableUnit {
  readonly unit: Kept<'unit'>;
  /** The latest work, or else a model: what the unit looks like. */
  readonly face: Compared | null;
}

/** Units in which there is something to compare: this person's works first of all. Newest work first. */
export async function comparableUnitsOf(device: Device): Promise<ComparableUnit[]> {
  const found: ComparableUnit[] = [];
  for (const unit of await unitsOf(device)) {
    const candidates = (await comparisonOf(device, unit.id))?.candidates ?? [];
    if (candidates.length > 1) found.push({ unit, face: firstPair(candidates)[1] });
  }
  return found.sort((a, b) => (b.face?.madeAt ?? 0) - (a.face?.madeAt ?? 0));
}
