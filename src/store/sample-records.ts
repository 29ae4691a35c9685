// The records of the sample class as a school would have them, and what is to be drawn for its works. Pure: the same day gives
// the same class.
import { derivedId } from '#domain/derived-id.ts';
import type { LooseRecord } from '#domain/record.ts';
import { kindNamed, type RecordOf, type TypeName } from '#domain/records/kinds.ts';
import { reflectionId } from '#domain/records/reflection.ts';
import { seenId } from '#domain/records/seen.ts';
import { SAMPLE_TEACHER } from '#domain/sample.ts';
import { NOT_DRAWN, SAMPLE_SIZES, type SamplePicture, type SampleVariant } from '#domain/sample-picture.ts';
import {
  CHILDREN,
  CLASS_NAME,
  COMMENT,
  GOALS,
  GROUPS,
  HELP_WANTED,
  LETTER,
  MARKS,
  MAT_GOALS,
  MAT_LESSONS,
  MAT_THOUGHTS,
  NEXT_GOALS,
  TEACHER_NAME,
  THOUGHTS,
  WRITING_LESSONS,
  WRITING_POINTS,
} from '#store/sample-words.ts';

const DAY_MS = 86_400_000;
const ORDERS = 'EMVd';
const idOf = (...name: readonly (string | number)[]): string => derivedId('sample', ...name.map(String));
/** Its shape is known: nothing moves when it comes. */
const undrawn = (variant: SampleVariant) => ({
  hash: NOT_DRAWN,
  bytes: 1,
  mime: 'image/jpeg' as const,
  ...SAMPLE_SIZES[variant],
});
export const SAMPLE_SCHOOL = idOf('school');
const CLASS = idOf('class');
const WRITING = idOf('writing');
const MAT = idOf('mat');
/** The lesson of the day on which it was made. */
export const SAMPLE_TODAY = idOf('lesson', WRITING, WRITING_LESSONS.length - 1);

export interface SampleClass {
  readonly records: readonly LooseRecord[];
  /** Media record → what its picture shows. */
  readonly pictures: ReadonlyMap<string, SamplePicture>;
}
interface Making extends SampleClass {
  readonly records: LooseRecord[];
  readonly pictures: Map<string, SamplePicture>;
  readonly now: number;
}
type Told<T extends TypeName> = Partial<RecordOf<T>> & { readonly id: string };

/** @param now of the device: today's lesson has just been */
export function sampleClass(now: number): SampleClass {
  const making: Making = { records: [], pictures: new Map(), now };
  add(making, 'classGroup', { id: CLASS, name: CLASS_NAME, grade: 3, schoolYear: schoolYearOf(now) });
  person(making, SAMPLE_TEACHER, { displayName: TEACHER_NAME, kana: TEACHER_NAME, role: 'teacher' }, null);
  for (const [at, { name, kana }] of CHILDREN.entries())
    person(making, idOf('child', at), { displayName: name, kana, role: 'pupil', grade: 3 }, at + 1);
  for (const [at, name] of GROUPS.entries()) group(making, at, name);
  writingUnit(making);
  matUnit(making);
  for (const at of CHILDREN.keys()) {
    for (const lesson of WRITING_LESSONS.keys()) writing(making, at, lesson);
    if (at % 3 !== 1) onTheMat(making, at);
  }
  fromTheTeacher(making);
  return making;
}

function person({ records, now }: Making, id: string, its: Partial<RecordOf<'person'>>, number: number | null): void {
  add({ records, now }, 'person', { id, ...its });
  const role = its.role === 'teacher' ? 'teacher' : 'pupil';
  const from = `${schoolYearOf(now)}-04-01`;
  add({ records, now }, 'enrollment', { id: idOf('in class', id), person: id, classGroup: CLASS, role, number, from });
}

/** In the order of the roster. */
function group(making: Making, at: number, name: string): void {
  const size = CHILDREN.length / GROUPS.length;
  const members = [...CHILDREN.keys()].filter((child) => Math.floor(child / size) === at);
  add(making, 'group', {
    id: idOf('group', at),
    classGroup: CLASS,
    name,
    members: members.map((m) => idOf('child', m)),
  });
}

function writingUnit(making: Making): void {
  const points = WRITING_POINTS.map((_, at) => idOf('point', at));
  add(making, 'unit', {
    id: WRITING,
    classGroup: CLASS,
    subject: 'shosha',
    title: `「${LETTER}」`,
    defaultAudience: 'class',
  });
  for (const [at, { words, ...stages }] of WRITING_POINTS.entries())
    add(making, 'point', { id: idOf('point', at), unit: WRITING, words, stages, order: orderOf(at) });
  lessons(making, WRITING, WRITING_LESSONS, points);
  const model = idOf('model');
  const media = idOf('media of', model);
  add(making, 'model', {
    id: model,
    unit: WRITING,
    kind: 'picture',
    title: `手本「${LETTER}」`,
    media,
    characters: LETTER,
  });
  picture(making, media, { root: model }, { kind: 'sheet', letter: LETTER, name: '', shake: 0, hand: 0 });
}

function matUnit(making: Making): void {
  add(making, 'unit', { id: MAT, classGroup: CLASS, subject: 'taiiku', title: 'マット運動', defaultAudience: 'class' });
  lessons(making, MAT, MAT_LESSONS, []);
  const values = { kind: 'text', title: '前転のこつ', caption: 'せなかを まるく。さいごは 足を ちかくに。' } as const;
  add(making, 'model', { id: idOf('words on the mat'), unit: MAT, ...values });
}

type Planned = readonly { readonly day: number; readonly title: string }[];
function lessons(making: Making, unit: string, planned: Planned, points: readonly string[]): void {
  for (const [at, { day, title }] of planned.entries()) {
    const date = dayOf(making.now + day * DAY_MS);
    add(making, 'lesson', { id: lessonOf(unit, at), unit, title, date, points: [...points], order: orderOf(at) });
  }
}

/** How far each child has come today: done · a work and no words yet · a goal alone · not begun. */
const TODAY = 'dwdgdwdg-wd-';

function writing(making: Making, child: number, at: number): void {
  const isToday = at === WRITING_LESSONS.length - 1;
  const state = isToday ? TODAY[child] : child === 8 && at === 1 ? '-' : 'd';
  if (state === '-') return;
  const { owner, lesson, root, madeAt } = place(making, child, WRITING, at, WRITING_LESSONS[at]?.day ?? 0);
  const goal = idOf('goal', lesson, child);
  const own = { owner, author: owner, unit: WRITING, lesson };
  add(making, 'goal', { ...own, id: goal, madeAt, words: pick(GOALS[at], child) });
  if (state === 'g') return;
  const shake = [1, 0.7, 0.4, 0.18][at] ?? 0;
  const works = at === 0 || isToday ? [root] : [idOf('first try', lesson, child), root];
  for (const [nth, id] of works.entries()) {
    const isLast = nth === works.length - 1;
    const stage = at === 0 ? 'trial' : isLast ? 'final' : 'practice';
    const sheet = { letter: LETTER, name: CHILDREN[child]?.kana ?? '', hand: child * 7 + nth };
    work(
      making,
      { ...own, id, madeAt: madeAt + (nth + 1) * 600_000, stage, kind: 'photo' },
      {
        kind: 'sheet',
        shake: shake * (isLast ? 1 : 1.3),
        ...sheet,
      },
    );
  }
  if (state === 'w') return;
  const marks = Object.fromEntries((MARKS[at] ?? []).map((mark, nth) => [idOf('point', nth), mark]));
  const finishedAt = madeAt + 1_800_000;
  const thoughts = { marks, words: pick(THOUGHTS[at], child), nextGoal: isToday ? '' : pick(NEXT_GOALS, child + at) };
  add(making, 'reflection', { ...own, id: reflectionId(owner, lesson), madeAt, works, finishedAt, ...thoughts });
}

function onTheMat(making: Making, child: number): void {
  const { owner, lesson, root, madeAt } = place(making, child, MAT, 0, MAT_LESSONS[0].day);
  const own = { owner, author: owner, unit: MAT, lesson };
  add(making, 'goal', { ...own, id: idOf('goal', lesson, child), madeAt, words: pick(MAT_GOALS, child) });
  work(
    making,
    { ...own, id: root, madeAt: madeAt + 600_000, stage: 'final', kind: 'drawing' },
    { kind: 'mat', hand: child },
  );
  if (child % 2 === 1) return;
  const said = { words: pick(MAT_THOUGHTS, child), finishedAt: madeAt + 1_200_000, works: [root] };
  add(making, 'reflection', { ...own, id: reflectionId(owner, lesson), madeAt, ...said });
}

/** What the teacher has looked at and said so far; the rest is left to whoever tries. */
function fromTheTeacher(making: Making): void {
  const { now } = making;
  const lastWeek = place(making, 0, WRITING, 2, -6);
  const second = place(making, 1, WRITING, 2, -6);
  const word = { madeAt: lastWeek.madeAt, author: SAMPLE_TEACHER };
  const comment = { kind: 'comment', words: COMMENT, answer: { readAt: now - 5 * DAY_MS, tap: 'willTry' } } as const;
  add(making, 'feedback', { ...word, id: idOf('comment'), owner: lastWeek.owner, root: lastWeek.root, ...comment });
  const stamp = { kind: 'stamp', stamp: 'growing' } as const;
  add(making, 'feedback', { ...word, id: idOf('stamp'), owner: second.owner, root: second.root, ...stamp });
  const stuck = place(making, 5, WRITING, 3, 0);
  const signal = { unit: WRITING, lesson: stuck.lesson, words: HELP_WANTED, madeAt: now - 240_000 };
  add(making, 'signal', { id: idOf('signal'), owner: stuck.owner, author: stuck.owner, ...signal });
  const today = lessonOf(WRITING, WRITING_LESSONS.length - 1);
  for (const record of making.records.filter(({ type, lesson }) => type === 'work' && lesson !== today)) {
    const seen = { owner: record.owner, root: record.id, person: SAMPLE_TEACHER, author: SAMPLE_TEACHER };
    add(making, 'seen', { id: seenId(record.id, SAMPLE_TEACHER), ...seen });
  }
}

function place({ now }: Making, child: number, unit: string, at: number, day: number) {
  const lesson = lessonOf(unit, at);
  const owner = idOf('child', child);
  // Today's lesson is the one that has just been.
  const madeAt = now + day * DAY_MS - 3_600_000 + child * 60_000;
  return { owner, lesson, root: idOf('work', lesson, child), madeAt };
}

function work(making: Making, its: Told<'work'> & { readonly owner: string }, shows: SamplePicture): void {
  const media = idOf('media of', its.id);
  add(making, 'work', { audience: 'class', media, ...its });
  picture(making, media, { root: its.id, owner: its.owner, author: its.owner }, shows);
}

const UNDRAWN = { t: undrawn('t'), m: undrawn('m'), o: undrawn('m') };

function picture(making: Making, id: string, its: Partial<RecordOf<'media'>>, shows: SamplePicture): void {
  add(making, 'media', { id, ...its, variants: UNDRAWN, up: { t: making.now, m: making.now, o: making.now } });
  making.pictures.set(id, shows);
}

/** A record with the initial value of every field that is not told. */
function add<T extends TypeName>({ records, now }: Pick<Making, 'records' | 'now'>, type: T, told: Told<T>): void {
  const fields = kindNamed(type)?.fields ?? {};
  const initial = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.initial]));
  const envelope = {
    school: SAMPLE_SCHOOL,
    owner: null,
    author: SAMPLE_TEACHER,
    root: null,
    madeAt: now - 30 * DAY_MS,
  };
  records.push({ ...initial, type, ...envelope, trashed: false, needsLook: false, ...told });
}

const lessonOf = (unit: string, at: number): string => idOf('lesson', unit, at);
const orderOf = (at: number): string => ORDERS[at] ?? 'z';
const pick = (among: readonly string[] | undefined, at: number): string => among?.[at % among.length] ?? '';
/** The calendar day in Japan. */
const dayOf = (moment: number): string => new Date(moment + 9 * 3_600_000).toISOString().slice(0, 10);
/** It begins in April. */
const schoolYearOf = (now: number): number => Number(dayOf(now - 90 * DAY_MS).slice(0, 4));
