// クラスボード: pupils × lessons of one unit. Read in a few whole-unit ranges and put together in memory: a class of 40
// with 30 lessons is 1,200 cells, and a query for each would take seconds on a Chromebook. [Note: One read a table]
import { Dexie } from 'dexie';
import { type Footprint, footprintOf, type LessonRecords } from '#domain/footprint.ts';
import type { LessonId, PersonId, UnitId } from '#domain/id.ts';
import type { RecordOf, TypeName } from '#domain/records/kinds.ts';
import { seenId } from '#domain/records/seen.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { type Pupil, todayOf } from '#store/roster.ts';
import { inUnit, ofUnits } from '#store/units.ts';

/** A column of the board: a lesson, or (null) what was kept in the unit outside of any lesson, at home say. */
export interface BoardColumn {
  readonly key: string;
  readonly lesson: Kept<'lesson'> | null;
  /** Place in the unit's order, from 1; 0 outside of lessons. */
  readonly number: number;
}
/** What a cell shows, and no word of a child: all else of it is the footprint. */
export interface BoardCell {
  /** Key of its column. */
  readonly column: string;
  readonly face: Pick<RecordOf<'work'>, 'id' | 'media' | 'kind'> | null;
  readonly done: Footprint['done'];
  /** The teacher gave something back. */
  readonly isAnswered: boolean;
  /** A call for help is open. */
  readonly isStuck: boolean;
  /** The face work was not opened yet by the teacher of this device. */
  readonly isNew: boolean;
}
export interface BoardRow {
  readonly pupil: Pupil;
  /** In the order of `columns`. */
  readonly cells: readonly BoardCell[];
  /** The newest つぎのめあて, '' when there is none. */
  readonly nextGoal: string;
}
export interface Board {
  readonly unit: Kept<'unit'>;
  /** How many lessons the unit has. */
  readonly lessons: number;
  /** Lessons so far: those to come, of which nobody has anything yet, are left out. */
  readonly columns: readonly BoardColumn[];
  /** Index of the lesson that the class is at: today's, else the last before today, else the last begun. -1 = no lesson. */
  readonly current: number;
  /** True when the current lesson is dated today. */
  readonly isToday: boolean;
  readonly rows: readonly BoardRow[];
  /** What lies behind the cells: see `footprintIn`. Null while the board is only what it was last time (kept-board.ts). */
  readonly footprints: ReadonlyMap<string, Footprint> | null;
}

/** @returns null while it is not read yet */
export function footprintIn(board: Board, pupil: PersonId, column: string): Footprint | null {
  return board.footprints && (board.footprints.get(cellKey(pupil, column)) ?? NOTHING_YET);
}

/**
 * The whole board of a unit. To be called in a transaction, which found-board.ts opens: a board never shows half of a change.
 * @param pupils of the unit's class
 * @param known the school's day, and at least all lessons of the unit
 */
export async function boardOf(
  device: Device,
  unit: Kept<'unit'>,
  pupils: readonly Pupil[],
  known: { readonly today: string; readonly lessons: readonly Kept<'lesson'>[] },
): Promise<Board> {
  const { db } = device;
  const lessons = inUnit(known.lessons, unit);
  const [goals, works, reflections, signals, feedback, seen] = await Promise.all([
    ofUnit(device, 'goal', unit.id),
    ofUnit(device, 'work', unit.id),
    ofUnit(device, 'reflection', unit.id),
    ofUnit(device, 'signal', unit.id),
    feedbackTo(device, pupils),
    db.records('seen').toCollection().primaryKeys(),
  ]);
  const begun = new Set([...goals, ...works, ...reflections, ...signals].map((record) => record.lesson));
  const now = currentOf(lessons, begun, known.today);
  const columns = columnsOf(lessons, now.current, begun);
  const cells = groupByCell(columns, { goals, works, reflections, signals, feedback });
  const looked = new Set(seen);
  const isNew = (work: Footprint['face']) => work !== null && !looked.has(seenId(work.id, device.session.person));
  const footprints = new Map([...cells].map(([key, records]) => [key, footprintOf(records)]));
  const rows = pupils.map((pupil) => rowOf(pupil, columns, footprints, isNew));
  return { unit, lessons: lessons.length, columns, rows, footprints, ...now };
}

/**
 * In one read instead of forty: the ids of children who came onto the roster together stand together. What is of somebody
 * between them finds no cell of its own.
 */
async function feedbackTo({ db }: Device, pupils: readonly Pupil[]): Promise<Kept<'feedback'>[]> {
  const ids = pupils.map((pupil) => pupil.id).sort();
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  return db.records('feedback').where('owner').between(first, last, true, true).toArray();
}

/** Units of a class that children have by now; first the one whose lesson is today's, or was last. */
export async function boardUnitsOf(device: Device, classGroup: string): Promise<Kept<'unit'>[]> {
  const units = await device.db.records('unit').where('classGroup').equals(classGroup).toArray();
  const [today, lessons] = await Promise.all([todayOf(device), ofUnits(device, 'lesson', units)]);
  return boardUnitsAmong(units, lessons, today);
}

/** The same from rows that were read already. @param all of the class; @param lessons at least theirs */
export function boardUnitsAmong(
  all: readonly Kept<'unit'>[],
  lessons: readonly Kept<'lesson'>[],
  today: string,
): Kept<'unit'>[] {
  const units = all.filter((u) => !u.trashed && u.state !== 'draft');
  const lastDay = new Map<string, string>();
  for (const { unit, date, trashed } of lessons) {
    if (!trashed && date !== null && date <= today && date > (lastDay.get(unit) ?? '')) lastDay.set(unit, date);
  }
  const day = (u: Kept<'unit'>): string => lastDay.get(u.id) ?? '';
  return units.sort((a, b) => isClosed(a) - isClosed(b) || day(b).localeCompare(day(a)) || b.madeAt - a.madeAt);
}

const isClosed = (unit: Kept<'unit'>): number => Number(unit.state === 'closed');

type InUnit = 'goal' | 'work' | 'reflection' | 'signal';
function ofUnit<T extends InUnit & TypeName>({ db }: Device, type: T, unit: UnitId): Promise<Kept<T>[]> {
  return db.records(type).where('[unit+owner]').between([unit, Dexie.minKey], [unit, Dexie.maxKey]).toArray();
}

/** Lessons of which some pupil has something; null and lessons that were thrown away count as outside. */
type Begun = ReadonlySet<LessonId | null>;

function columnsOf(lessons: readonly Kept<'lesson'>[], current: number, begun: Begun): BoardColumn[] {
  const last = Math.max(
    current,
    lessons.findLastIndex((lesson) => begun.has(lesson.id)),
  );
  const columns = lessons
    .slice(0, last + 1)
    .map((lesson, at): BoardColumn => ({ key: lesson.id, lesson, number: at + 1 }));
  const known = new Set<LessonId | null>(lessons.map((lesson) => lesson.id));
  const outside = [...begun].some((lesson) => !known.has(lesson));
  return outside ? [...columns, { key: OUTSIDE, lesson: null, number: 0 }] : columns;
}

function currentOf(
  lessons: readonly Kept<'lesson'>[],
  begun: Begun,
  today: string,
): Pick<Board, 'current' | 'isToday'> {
  const now = lessons.findIndex((lesson) => lesson.date === today);
  if (now >= 0) return { current: now, isToday: true };
  const past = lessons.findLastIndex((lesson) => lesson.date !== null && lesson.date < today);
  const latest = past >= 0 ? past : lessons.findLastIndex((lesson) => begun.has(lesson.id));
  return { current: latest >= 0 || lessons.length === 0 ? latest : 0, isToday: false };
}

type Mutable<T> = { [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : never };
type CellRecords = Mutable<LessonRecords>;
const OUTSIDE = 'outside';
const cellKey = (owner: PersonId | null, column: string): string => `${owner}/${column}`;
const emptyCell = (): CellRecords => ({ goals: [], works: [], reflections: [], feedback: [], signals: [] });

/** Each record once into the cell it belongs to; feedback follows the record that it is about. */
function groupByCell(columns: readonly BoardColumn[], all: LessonRecords): Map<string, CellRecords> {
  const known = new Set(columns.map((column) => column.key));
  const cells = new Map<string, CellRecords>();
  const cellOfRoot = new Map<string, CellRecords>();
  const cellFor = (record: { id: string; owner: PersonId | null; lesson: LessonId | null }): CellRecords => {
    const lesson = record.lesson ?? OUTSIDE;
    // Of a lesson that was thrown away, the works stay in sight.
    const key = cellKey(record.owner, known.has(lesson) ? lesson : OUTSIDE);
    const cell = cells.get(key) ?? emptyCell();
    cells.set(key, cell);
    cellOfRoot.set(record.id, cell);
    return cell;
  };
  for (const goal of all.goals) cellFor(goal).goals.push(goal);
  for (const work of all.works) cellFor(work).works.push(work);
  for (const reflection of all.reflections) cellFor(reflection).reflections.push(reflection);
  for (const signal of all.signals) cellFor(signal).signals.push(signal);
  for (const said of all.feedback) cellOfRoot.get(said.root ?? '')?.feedback.push(said);
  return cells;
}

const NOTHING_YET = footprintOf(emptyCell());

function rowOf(
  pupil: Pupil,
  columns: readonly BoardColumn[],
  footprints: ReadonlyMap<string, Footprint>,
  isNew: (work: Footprint['face']) => boolean,
): BoardRow {
  const its = columns.map((column) => footprints.get(cellKey(pupil.id, column.key)) ?? NOTHING_YET);
  const cells = its.map(({ face, done, feedback, openSignal }, at): BoardCell => {
    const small = face && { id: face.id, media: face.media, kind: face.kind };
    const signs = { isAnswered: feedback.length > 0, isStuck: openSignal !== null, isNew: isNew(face) };
    return { column: columns[at]?.key ?? '', face: small, done, ...signs };
  });
  const nextGoal = its.findLast(({ reflection }) => (reflection?.nextGoal ?? '') !== '')?.reflection?.nextGoal ?? '';
  return { pupil, cells, nextGoal };
}

/** True when both look the same: then it need not be drawn again. */
export const looksSame = (a: BoardCell, b: BoardCell | undefined): boolean =>
  a === b ||
  (b !== undefined &&
    a.column === b.column &&
    a.face?.id === b.face?.id &&
    a.face?.media === b.face?.media &&
    a.isAnswered === b.isAnswered &&
    a.isStuck === b.isStuck &&
    a.isNew === b.isNew &&
    a.done.goal === b.done.goal &&
    a.done.work === b.done.work &&
    a.done.reflection === b.done.reflection);
