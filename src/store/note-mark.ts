// How a child was there, told in two places: in a note (指導記録, for the teachers) and as the mark of the lesson (休みの子へ, which brings
// the child what they missed). What is newly chosen in a note is marked too; the note says so before, and it can be taken back.
import type { Whereabouts } from '#domain/records/absence.ts';
import type { Attendance } from '#domain/records/guidance-note.ts';

const MARKS = {
  present: 'here',
  late: 'here',
  leftEarly: 'here',
  absent: 'absent',
  elsewhere: 'elsewhere',
} as const satisfies Record<Attendance, Whereabouts>;

export interface NoteMark {
  /** How the lesson is marked now; null: it cannot be marked. */
  readonly marked: Whereabouts | null;
  /** What the note said so far. */
  readonly noted: Attendance | null;
  readonly chosen: Attendance | null;
}

/** @returns what the mark becomes when the note is kept; null: it stays. Only what is newly chosen changes anything. */
export function markAfter({ marked, noted, chosen }: NoteMark): Whereabouts | null {
  if (marked === null || chosen === noted) return null;
  // A word that is taken back takes back the mark that came with it.
  const next = chosen === null ? (noted !== null && MARKS[noted] === marked ? 'here' : marked) : MARKS[chosen];
  return next === marked ? null : next;
}
