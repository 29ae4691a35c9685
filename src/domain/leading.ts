// When what a teacher opened on all screens counts, and what one screen opens of it. Its record: records/lead.ts.
import type { LooseRecord } from '#domain/record.ts';
import type { Open } from '#domain/records/lead.ts';

/** A lesson, and some minutes. What was opened before that is nobody's any more. */
const OPEN_MS = 50 * 60_000;
/** So long a screen goes there by itself; who comes later is asked. */
const CALLS_MS = 5 * 60_000;
/** So long a screen that went along says that it is free. */
const TOLD_MS = 10 * 60_000;
/** So far a device's idea of the school's clock may be behind. */
const CLOCKS_MS = 2 * 60_000;

/** The children's screens are there now, or may still go. */
export const isOpenNow = (open: Open | null, now: number): open is Open =>
  open !== null && open.letGoAt === null && isOfNow(open, now);

/** Screens go there by themselves. */
export const calls = (open: Open, now: number): boolean => isOpenNow(open, now) && now - open.at < CALLS_MS;

/** Who went along is told that they are free. */
export const isJustOver = (open: Open | null, now: number): open is Open =>
  open !== null && open.letGoAt !== null && isOfNow(open, now) && now - open.letGoAt < TOLD_MS;

const isOfNow = ({ at }: Open, now: number): boolean =>
  at - now < CLOCKS_MS && now - at < OPEN_MS && dayOf(at) === dayOf(now);
/** The day in Japan. */
const dayOf = (moment: number): number => Math.floor((moment + 9 * 3_600_000) / 86_400_000);

/** When it ends by itself (ms). */
export const endsAt = ({ at }: Open): number => at + OPEN_MS;

type Known = Pick<LooseRecord, 'trashed'> | undefined;
/**
 * What a screen opens that holds this much of it: the model, else its lesson, else nothing.
 * @returns null where this child has nothing to go to
 */
export function shownOf(
  open: Open,
  here: { readonly unit: Known; readonly lesson: Known; readonly model: Known },
): 'unit' | 'lesson' | 'model' | null {
  const isHere = (known: Known) => known !== undefined && !known.trashed;
  if (!isHere(here.unit)) return null;
  if (open.model !== null && isHere(here.model)) return 'model';
  if (open.lesson !== null && isHere(here.lesson)) return 'lesson';
  return open.model === null && open.lesson === null ? 'unit' : null;
}
