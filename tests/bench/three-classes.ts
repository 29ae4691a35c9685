// A teacher of three classes: the measured class three times, each time of other children with other words' ids.

import { seenId } from '#domain/records/seen.ts';
import type { SchoolRecord } from '#server/seed-target.ts';
import { idOf, SCHOOL, TEACHER, wholeUnits } from './full-class.ts';

const RECORDS_PER_LESSON = 8;
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** @param each records of every child: a whole number of lessons */
export function threeClasses(pupils: number, each: number): SchoolRecord[] {
  const one = wholeUnits(1, pupils, each / RECORDS_PER_LESSON);
  const others = one.filter(({ id }) => id !== TEACHER);
  return [...one, ...[2, 3].flatMap((nth) => others.map((record) => elsewhere(record, nth)))];
}

/** The same record in another class: every id in it is another one, only the teacher and the school are the same. */
function elsewhere(record: SchoolRecord, nth: number): SchoolRecord {
  const named = (id: string) => (id === TEACHER || id === SCHOOL ? id : idOf(`${nth} ${id}`));
  const other = JSON.parse(JSON.stringify(record).replaceAll(ID, named)) as SchoolRecord;
  return other.type === 'seen' ? { ...other, id: seenId(other.root ?? '', TEACHER) } : other;
}
