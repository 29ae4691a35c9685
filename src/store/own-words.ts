// All that a child has said so far, to look through: goals, words on works, reflections, pins, and what the teacher answered.
import { folded, type Sought } from '#domain/search.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';

export const SAID = ['goal', 'work', 'reflection', 'pin', 'feedback'] as const;
export type SaidKind = (typeof SAID)[number];

export interface Said extends Sought {
  readonly id: string;
  readonly kind: SaidKind;
  readonly words: string;
  /** ms */
  readonly at: number;
  /** null: the unit is no longer on this device. */
  readonly unit: Kept<'unit'> | null;
  readonly lesson: string | null;
  /** The work that it is, or that it is about. */
  readonly work: string | null;
}

/** Everything with words in it that is about this device's pupil, newest first. */
export async function ownWords(device: Device): Promise<Said[]> {
  const { db, session } = device;
  const [units, goals, works, reflections, pins, feedback] = await Promise.all([
    db.records('unit').toArray(),
    db.records('goal').toArray(),
    db.records('work').toArray(),
    db.records('reflection').toArray(),
    db.records('pin').toArray(),
    db.records('feedback').toArray(),
  ]);
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const abouts = new Map(units.map((unit) => [unit, folded(unit.title)]));
  const aboutOf = (unit: Kept<'unit'> | null) => (unit && abouts.get(unit)) ?? '';
  const placeOf = new Map(
    [...goals, ...works, ...reflections].map((record) => [record.id, { ...record, isWork: record.type === 'work' }]),
  );
  const saying = (record: Sayable, kind: SaidKind, place: Place | undefined, ...parts: readonly string[]): Said[] => {
    if (record.trashed || record.owner !== session.person) return [];
    const said = parts.map((part) => part.trim()).filter(Boolean);
    if (said.length === 0) return [];
    const unit = unitOf.get(place?.unit ?? '') ?? null;
    const { id, madeAt: at } = record;
    const work = place?.isWork ? place.id : null;
    return [
      {
        id,
        kind,
        words: said.join('\n'),
        // One part ends where it ends: nothing is found across it.
        text: said.map(folded).join('\n'),
        about: aboutOf(unit),
        at,
        unit,
        lesson: place?.lesson ?? null,
        work,
      },
    ];
  };
  return [
    ...goals.flatMap((goal) => saying(goal, 'goal', placeOf.get(goal.id), goal.words)),
    ...works.flatMap((work) =>
      saying(work, 'work', placeOf.get(work.id), work.title, work.words, ...Object.values(work.link), work.aiUse),
    ),
    ...reflections.flatMap((said) =>
      saying(said, 'reflection', placeOf.get(said.id), said.words, said.reason, said.nextGoal),
    ),
    ...pins.flatMap((pin) => saying(pin, 'pin', placeOf.get(pin.root ?? ''), pin.words)),
    ...feedback.flatMap((said) => saying(said, 'feedback', placeOf.get(said.root ?? ''), said.words)),
  ].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

type Sayable = Pick<Kept<'goal'>, 'id' | 'owner' | 'trashed' | 'madeAt'>;
interface Place {
  readonly id: string;
  readonly unit: string;
  readonly lesson: string | null;
  readonly isWork: boolean;
}
