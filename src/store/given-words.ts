// 指導のあゆみ: what this teacher gave back, to whom, how soon, and what changed after. Theirs alone: worked out on their own device
// from what lies there, never sent, and about the teacher's doing, not a measure of any child.
import type { PersonId, RecordId } from '#domain/id.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { isRead, tapOf } from '#store/feedback.ts';

export interface GivenWord {
  readonly feedback: Kept<'feedback'>;
  readonly pupil: PersonId;
  readonly name: string;
  readonly unit: Kept<'unit'> | null;
  /** From what the child had made to the word about it, ms; null where that is not on this device. */
  readonly soon: number | null;
  readonly isRead: boolean;
  readonly tap: ReturnType<typeof tapOf>;
  /** What came after, of the same child in the same unit, within four weeks; null = nothing yet. */
  readonly after: After | null;
}
export interface After {
  readonly kind: 'work' | 'reflection' | 'solved';
  readonly id: RecordId;
  readonly at: number;
  /** Where it can be looked at. */
  readonly work: RecordId | null;
}
export interface GivenSummary {
  readonly words: readonly GivenWord[];
  /** How many of the last four weeks: children who got a word, of all who are taught. */
  readonly reached: number;
  readonly taught: number;
  /** Half of the words came within so many ms; null = none. */
  readonly middle: number | null;
}

const WEEKS = 28 * 86_400_000;

/** @param pupils everybody whom this teacher teaches; @param now the school's time */
export async function givenWords(device: Device, pupils: readonly PersonId[], now: number): Promise<GivenSummary> {
  const { db, session } = device;
  const [all, people, units] = await Promise.all([
    db
      .records('feedback')
      .filter((f) => f.author === session.person && !f.trashed && f.owner !== null)
      .toArray(),
    db.records('person').toArray(),
    db.records('unit').toArray(),
  ]);
  const name = new Map(people.map((person) => [person.id, person.displayName]));
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const [works, goals, reflections, signals, pins] = await Promise.all([
    db.records('work').toArray(),
    db.records('goal').toArray(),
    db.records('reflection').toArray(),
    db.records('signal').toArray(),
    db.records('pin').toArray(),
  ]);
  const roots = new Map([...works, ...goals, ...reflections, ...signals].map((record) => [record.id, record]));
  const path = pathsOf(works, reflections, pins, roots);
  const words = all
    .sort((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? 1 : -1))
    .map((feedback): GivenWord => {
      const pupil = feedback.owner ?? '';
      const root = roots.get(feedback.root ?? '');
      const since = root ? Math.max(0, feedback.madeAt - root.madeAt) : null;
      const steps = root ? (path.get(`${pupil}/${root.unit}`) ?? []) : [];
      const after = steps.find((step) => step.at > feedback.madeAt && step.at - feedback.madeAt < WEEKS) ?? null;
      const unit = root ? (unitById.get(root.unit) ?? null) : null;
      return {
        feedback,
        pupil,
        name: name.get(pupil) ?? '',
        unit,
        soon: since,
        isRead: isRead(feedback),
        tap: tapOf(feedback),
        after,
      };
    });
  const lately = words.filter(({ feedback }) => now - feedback.madeAt < WEEKS);
  const reached = new Set(lately.map(({ pupil }) => pupil).filter((pupil) => pupils.includes(pupil))).size;
  const times = lately.flatMap(({ soon }) => soon ?? []).sort((a, b) => a - b);
  return { words, reached, taught: pupils.length, middle: times[Math.floor((times.length - 1) / 2)] ?? null };
}

type Roots = ReadonlyMap<string, { readonly owner: string | null; readonly unit: string }>;
/** Steps of each child in each unit, oldest first: works, finished reflections, 課題 that were solved. */
function pathsOf(
  works: readonly Kept<'work'>[],
  reflections: readonly Kept<'reflection'>[],
  pins: readonly Kept<'pin'>[],
  roots: Roots,
): Map<string, After[]> {
  const found = new Map<string, After[]>();
  const add = (owner: string | null, unit: string, step: After) => {
    const key = `${owner}/${unit}`;
    found.set(key, [...(found.get(key) ?? []), step]);
  };
  for (const work of works)
    if (!work.trashed) add(work.owner, work.unit, { kind: 'work', id: work.id, at: work.madeAt, work: work.id });
  for (const one of reflections)
    if (!one.trashed && one.finishedAt !== null)
      add(one.owner, one.unit, { kind: 'reflection', id: one.id, at: one.finishedAt, work: one.works.at(-1) ?? null });
  for (const pin of pins) {
    const root = roots.get(pin.root ?? '');
    if (root && !pin.trashed && pin.closedBy !== null && pin.closedAt !== null)
      add(root.owner, root.unit, { kind: 'solved', id: pin.id, at: pin.closedAt, work: pin.closedBy });
  }
  for (const steps of found.values()) steps.sort((a, b) => a.at - b.at);
  return found;
}
