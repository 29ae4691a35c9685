// What was written in the simulation, so that it can be looked for at the end.
import type { TypeName } from '#domain/records/kinds.ts';
import type { Variant } from '#domain/records/media.ts';
import type { Kept } from '#store/database.ts';
import { type MediaKeeping, writeWithMedia } from '#store/media-uploads.ts';
import { type Change, writeChanges } from '#store/write.ts';
import type { SimDevice } from '#tests/sync/sim-device.ts';
import { PEOPLE } from '#tests/sync/sim-school.ts';

/** A word that somebody wrote and was told "kept": it must be found for ever, until somebody takes it out on purpose. */
export interface Written {
  readonly device: string;
  readonly person: string;
  readonly rid: string;
  readonly field: string;
  readonly token: string;
  readonly kind: 'text' | 'value';
}
export interface Diary {
  count: number;
  readonly written: Written[];
  /** Taken out of a text on purpose, or a value that the same device replaced. */
  readonly takenOut: Set<string>;
  /** Records that each device made, by its name. */
  readonly made: Map<string, Set<string>>;
  /** Teachers' words, and the pupil with whom they lie: they go out of sight with the child, their author's too. */
  readonly withPupil: Map<string, string>;
  /** Bytes that were kept, and on which device. */
  readonly pictures: {
    readonly device: string;
    readonly media: string;
    readonly variant: Variant;
    readonly hash: string;
  }[];
}
export const newDiary = (): Diary => {
  const maps = { made: new Map(), withPupil: new Map() };
  return { count: 0, written: [], takenOut: new Set(), ...maps, pictures: [] };
};

/** A word that nobody ever wrote before. */
export const word = (diary: Diary): string => {
  diary.count += 1;
  return `w${diary.count}w`;
};

/** @returns false when it was refused */
export async function write(
  sim: SimDevice,
  diary: Diary,
  changes: Change[],
  written: Omit<Written, 'device' | 'person'>[],
  keeping?: MediaKeeping,
): Promise<boolean> {
  const refused = await (keeping ? writeWithMedia(sim.device, changes, keeping) : writeChanges(sim.device, changes));
  if (refused) return false;
  for (const one of written) {
    const same = (w: Written): boolean => w.device === sim.name && w.rid === one.rid && w.field === one.field;
    // The same hand wrote something else there.
    if (one.kind === 'value') for (const before of diary.written.filter(same)) diary.takenOut.add(before.token);
    diary.written.push({ ...one, device: sim.name, person: PEOPLE[sim.person] });
  }
  const made = diary.made.get(sim.name) ?? new Set();
  // That somebody looked is the child's to keep: it goes out of sight with the child.
  for (const change of changes) {
    if (change.op !== 'create' || change.type === 'seen') continue;
    made.add(change.id);
    if (WITH_PUPIL.has(change.type) && change.owner) diary.withPupil.set(change.id, change.owner);
  }
  diary.made.set(sim.name, made);
  return true;
}

const WITH_PUPIL: ReadonlySet<TypeName> = new Set(['feedback', 'guidanceNote', 'noteView']);

export async function all<T extends TypeName>(sim: SimDevice, type: T): Promise<Kept<T>[]> {
  return [...sim.rows<Kept<T>>(type)];
}
export async function own<T extends TypeName>(sim: SimDevice, type: T): Promise<Kept<T>[]> {
  return (await all(sim, type)).filter((record) => record.author === PEOPLE[sim.person]);
}
