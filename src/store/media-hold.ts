// Why bytes wait on this device although there is a line: the teacher's 「あとで送る」, words that go first, a line to be
// spared, no slot at school. Told as it is, on the lamp and on /unsent. Thumbnails never wait.
import { LIMITS } from '#domain/limits.ts';
import { mediaWaitsUntil } from '#domain/records/class-group.ts';
import { activeClasses } from '#domain/viewer.ts';
import type { UploadEntry } from '#store/database.ts';
import { type Device, readMeta, schoolNow, viewerOf } from '#store/device.ts';
import { wordsMayGo } from '#store/outbox.ts';

/** teacher: 「あとで送る」 · words: these go first · data: the person spares the line · slot: the school's line is busy. */
export type Hold = 'teacher' | 'words' | 'data' | 'slot';
export interface Holds {
  /** Until when the teacher lets pictures and films of the class wait (ms, this device's clock); null = they go. */
  readonly teacher: number | null;
  readonly words: boolean;
  readonly data: boolean;
  /** From when the school may have a slot for originals again (ms, this device's clock); null = it has. */
  readonly slot: number | null;
}

export async function holdsNow(device: Device): Promise<Holds> {
  const { db, surroundings } = device;
  const now = surroundings.now();
  const [teacher, words, slotAt] = await Promise.all([teachersLater(device), wordsMayGo(db), readMeta(db, 'slotAt')]);
  // A clock that was set back must not hold anything for longer than a school ever asks.
  const slot = slotAt !== undefined && slotAt > now && slotAt - now <= LONGEST_SLOT_MS ? slotAt : null;
  return { teacher, words, data: savesData(), slot };
}
const LONGEST_SLOT_MS = 3_600_000;

/** What keeps this upload here; null = nothing. A person's 「いま送る」 outdoes all but the teacher. */
export function holdOf({ place, now }: Pick<UploadEntry, 'place' | 'now'>, holds: Holds): Hold | null {
  if (place === 0) return null;
  if (holds.teacher !== null) return 'teacher';
  if (place === 1 || now) return null;
  if (holds.words) return 'words';
  if (holds.data) return 'data';
  return holds.slot === null ? null : 'slot';
}

/** The latest of the pupil's classes; a teacher's own pictures wait for nobody. */
async function teachersLater(device: Device): Promise<number | null> {
  const { db, session, surroundings } = device;
  if (session.role !== 'pupil') return null;
  const [viewer, atSchool] = await Promise.all([viewerOf(device), schoolNow(device)]);
  const classes = await db.records('classGroup').bulkGet(activeClasses(viewer, 'pupil'));
  const until = classes.flatMap((group) => (group ? (mediaWaitsUntil(group, atSchool) ?? []) : []));
  return until.length === 0 ? null : Math.max(...until) - atSchool + surroundings.now();
}

/** The person asked the browser to spare the line: originals wait, everything else goes. */
export const savesData = (): boolean => line().saveData === true;

/**
 * How large a film or a sound may be that is fetched before anybody asks for it. On a thin or a paid-for line short ones
 * only; what a person asks for comes whatever its size. Where the browser tells nothing of its line, all come.
 */
export function mostBytesAhead(): number {
  const { effectiveType, type } = line();
  const isThin = type === 'cellular' || (effectiveType !== undefined && effectiveType !== '4g');
  return isThin ? SHORT_FILM_BYTES : LIMITS.originalBytes;
}
/** Twenty seconds at 1.2 Mbit/s. */
const SHORT_FILM_BYTES = 3_000_000;

interface Line {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
  readonly type?: string;
}
const line = (): Line => ((globalThis.navigator ?? {}) as { readonly connection?: Line }).connection ?? {};
