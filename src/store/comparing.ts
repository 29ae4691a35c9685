// くらべる: what of a unit can be laid side by side, and how a work lies over a model.
import type { Refused } from '#domain/refusal.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { filmStartsHere, rememberFilmStart } from '#store/film-starts.ts';
import { pathOf } from '#store/footprints.ts';
import { canLookAt, sharedWorksOf } from '#store/sharing.ts';
import { unitsOf } from '#store/units.ts';
import { writeAfterReading } from '#store/write-after-reading.ts';

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
  /** Of a work: what it is. */
  readonly kind: Kept<'work'>['kind'] | null;
  readonly owner: string | null;
  /** Whose it is, of a classmate's; null of all others. */
  readonly ownerName: string | null;
  /** Where it is from, when that is another unit than the others. */
  readonly otherUnit: string | null;
  readonly looks: 'picture' | 'video' | 'audio' | 'other';
  readonly media: string | null;
  readonly title: string;
  /** Of a model, as of every text of a teacher. */
  readonly readings?: Kept<'model'>['readings'];
  /** n回目; null for what belongs to no lesson. */
  readonly lessonNumber: number | null;
  readonly lesson: string | null;
  readonly madeAt: number;
  readonly alignment: Alignment;
  /** Of a film: where what is to be compared begins, in seconds. */
  readonly start: number;
  /** May this person say how it lies? Only the child whose work it is. */
  readonly own: boolean;
}
export interface Comparison {
  readonly unit: Kept<'unit'>;
  /** Models first, then works from the first to the last, then what the address names of other units. */
  readonly candidates: readonly Compared[];
  /** What classmates opened to the class and may be looked at now, newest first. */
  readonly shared: readonly Compared[];
}

const LOOKS = { picture: 'picture', photo: 'picture', drawing: 'picture', video: 'video', audio: 'audio' } as const;
const looksOf = (kind: string): Compared['looks'] => LOOKS[kind as keyof typeof LOOKS] ?? 'other';

/**
 * What can be compared in a unit: its models, one pupil's works, and what classmates opened.
 * @param named what the address names: a teacher looks at the pupil whose works those are; works of other units come along
 * @returns null when there is no such unit here
 */
export async function comparisonOf(
  device: Device,
  unit: string,
  named: readonly string[] = [],
): Promise<Comparison | null> {
  const { person, role } = device.session;
  const pupil = role === 'pupil' ? person : ((await ownerOfNamed(device, named)) ?? person);
  const path = await pathOf(device, unit, pupil);
  if (!path) return null;
  const facts: Facts = {
    numberOf: new Map(path.lessons.map(({ lesson, number }) => [lesson.id, number])),
    starts: await filmStartsHere(device),
    me: person,
  };
  const works = [...path.lessons.flatMap(({ footprint }) => footprint.works), ...path.loose];
  const kept = await device.db.records('work').bulkGet(works.map((work) => work.id));
  const seen: Kept<'work'>[] = [];
  for (const work of kept) if (work && (await canLookAt(device, work))) seen.push(work);
  const candidates = [
    ...path.plan.models.map((model) => ofModel(model, facts)),
    ...seen.sort((a, b) => a.madeAt - b.madeAt).map((work) => ofWork(work, facts)),
  ].filter(isSeen);
  const shared = role === 'pupil' ? await sharedIn(device, path.plan.unit, facts) : [];
  const here = new Set<string>([...candidates, ...shared].map(({ ref }) => ref));
  const others = named.filter((ref) => !here.has(ref));
  return { unit: path.plan.unit, candidates: [...candidates, ...(await ofOtherUnits(device, unit, others))], shared };
}

const isSeen = ({ looks }: Compared): boolean => looks !== 'other';

async function ownerOfNamed({ db }: Device, named: readonly string[]): Promise<string | null> {
  const works = await db.records('work').bulkGet(worksNamed(named));
  return works.find((work) => work !== undefined)?.owner ?? null;
}
const worksNamed = (named: readonly string[]): string[] =>
  named.filter((ref) => ref.startsWith('work:')).map((ref) => ref.slice('work:'.length));

async function sharedIn(device: Device, unit: Kept<'unit'>, facts: Facts): Promise<Compared[]> {
  const works = await sharedWorksOf(device, unit);
  return works.map(({ work, ownerName }) => ofWork(work, facts, { ownerName })).filter(isSeen);
}

/** Works of other units, with what they are called there. */
async function ofOtherUnits(device: Device, unit: string, named: readonly string[]): Promise<Compared[]> {
  const works = await device.db.records('work').bulkGet(worksNamed(named));
  const units = new Set(works.flatMap((work) => (work && work.unit !== unit ? [work.unit] : [])));
  const found = await Promise.all([...units].map((other) => comparisonOf(device, other)));
  return found.flatMap((other) => {
    const there = other?.candidates.filter(({ ref }) => named.includes(ref)) ?? [];
    for (const each of there) Object.assign(each, { otherUnit: other?.unit.title });
    return there;
  });
}

interface Facts {
  readonly numberOf: ReadonlyMap<string, number>;
  readonly starts: Readonly<Record<string, number>>;
  readonly me: string;
}
const ofModel = (model: Kept<'model'>, { numberOf, starts }: Facts): Compared => ({
  ref: `model:${model.id}`,
  id: model.id,
  from: 'model',
  kind: null,
  owner: null,
  ownerName: null,
  otherUnit: null,
  looks: looksOf(model.kind),
  media: model.media,
  title: model.title,
  readings: model.readings,
  lesson: model.lesson,
  lessonNumber: numberOf.get(model.lesson ?? '') ?? null,
  madeAt: model.madeAt,
  alignment: UNALIGNED,
  start: starts[model.id] ?? 0,
  own: false,
});

function ofWork(
  work: Kept<'work'>,
  { numberOf, starts, me }: Facts,
  { ownerName }: Pick<Compared, 'ownerName'> = { ownerName: null },
): Compared {
  const { x, y, scale, rotation, start } = { ...UNALIGNED, start: 0, ...work.alignment };
  const own = work.owner === me;
  return {
    ref: `work:${work.id}`,
    id: work.id,
    from: 'work',
    kind: work.kind,
    owner: work.owner,
    ownerName,
    otherUnit: null,
    looks: looksOf(work.kind),
    media: work.media,
    title: work.title,
    lesson: work.lesson,
    lessonNumber: numberOf.get(work.lesson ?? '') ?? null,
    madeAt: work.madeAt,
    alignment: { x, y, scale, rotation },
    start: own ? start : (starts[work.id] ?? start),
    own,
  };
}

/** The two that most want to be compared: the model (or else the first try) and the latest work of the same look. */
export function firstPair(candidates: readonly Compared[]): readonly [Compared | null, Compared | null] {
  const works = candidates.filter(({ from }) => from === 'work');
  const upper = works.at(-1) ?? candidates.at(-1) ?? null;
  const alike = candidates.filter((each) => each !== upper && each.looks === upper?.looks);
  const lower = alike.find(({ from }) => from === 'model') ?? alike[0] ?? candidates.find((each) => each !== upper);
  return [lower ?? null, upper];
}

/** Keeps how a work lies over the sheet, or where its film begins; what is not named stays. */
export function alignWork(
  device: Device,
  work: string,
  part: Partial<Alignment> | { readonly start: number },
): Promise<Refused | null> {
  return writeAfterReading(device, async () => {
    const kept = (await device.db.records('work').get(work))?.alignment;
    return [{ op: 'patch', type: 'work', id: work, values: { alignment: { ...kept, ...part } } }];
  });
}

/** Keeps where in a film a comparison begins: with the work if it is one's own, else on this device. */
export async function keepFilmStart(device: Device, { id, own }: Compared, start: number): Promise<void> {
  const at = Math.round(start * 100) / 100;
  if (own) await alignWork(device, id, { start: at });
  else await rememberFilmStart(device, id, at);
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
