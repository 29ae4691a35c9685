// The square on a printed worksheet: whose sheet it is, and of which lesson. No name and no word: four ids, which say nothing to
// anybody outside the school. Capitals and digits only, so that the square stays coarse enough for a tablet's camera.
import type { LessonId, PersonId, SchoolId, UnitId } from '#domain/id.ts';

export interface SheetCode {
  readonly school: SchoolId;
  readonly unit: UnitId;
  /** Null: of the unit as a whole. */
  readonly lesson: LessonId | null;
  readonly pupil: PersonId;
}
const MARK = 'ASHIATO1:';
const NOBODY = '0'.repeat(32);
const SHAPE = /^ASHIATO1:([0-9A-F]{32})([0-9A-F]{32})([0-9A-F]{32})([0-9A-F]{32})$/;

export const sheetCodeText = ({ school, unit, lesson, pupil }: SheetCode): string =>
  MARK + [school, unit, lesson ?? NOBODY, pupil].map((id) => id.replaceAll('-', '').toUpperCase()).join('');

/** Null: it is no worksheet of ours. */
export function readSheetCode(text: string): SheetCode | null {
  const [, school, unit, lesson, pupil] = SHAPE.exec(text.trim()) ?? [];
  if (!school || !unit || !lesson || !pupil) return null;
  return {
    school: idOf(school),
    unit: idOf(unit),
    lesson: lesson === NOBODY ? null : idOf(lesson),
    pupil: idOf(pupil),
  };
}

const idOf = (digits: string): string =>
  digits.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
