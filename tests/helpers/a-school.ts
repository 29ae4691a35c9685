// A small school as records: one class, one teacher, two pupils, the unit 「光」 with three lessons of which the first pupil
// has done two, and a second unit not begun. Ids are made from names, so that a failing test reads well and repeats.

import type { Session } from '#domain/protocol.ts';
import type { LooseRecord } from '#domain/record.ts';
import { kindNamed, type RecordOf, type TypeName } from '#domain/records/kinds.ts';
import type { Role } from '#domain/viewer.ts';

/** The school's now: Friday 20 November 2026, 10:00 in Japan. */
export const NOW = Date.parse('2026-11-20T10:00:00+09:00');
export const DAY = 86_400_000;

/** The id that a name always has. */
export function anId(name: string): string {
  const digits = Array.from({ length: 4 }, (_, round) => hash(`${round}${name}`)).join('');
  return `01900000-0000-7${digits.slice(0, 3)}-8${digits.slice(3, 6)}-${digits.slice(6, 18)}`;
}
function hash(text: string): string {
  let sum = 2166136261;
  for (const char of text) sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 16777619);
  return (sum >>> 0).toString(16).padStart(8, '0');
}

export type Told<T extends TypeName> = Partial<RecordOf<T>> & { readonly id: string };

export const SCHOOL = anId('school');
export const TEACHER = anId('teacher');
export const SAKURA = anId('sakura');
export const HARUTO = anId('haruto');
export const CLASS = anId('class');
export const HIKARI = anId('hikari');
export const ZUKO = anId('zuko');
export const LESSONS = [anId('lesson-1'), anId('lesson-2'), anId('lesson-3')] as const;
export const POINTS = [anId('point-gap'), anId('point-bend'), anId('point-hook')] as const;
export const MODEL = anId('model-sheet');
export const MODEL_MEDIA = anId('model-media');
export const WORKS = [anId('work-1'), anId('work-2a'), anId('work-2b')] as const;
export const REFLECTIONS = [anId('reflection-1'), anId('reflection-2')] as const;
export const GOALS = [anId('goal-1'), anId('goal-2')] as const;
export const WORD_OF_TEACHER = anId('feedback-2');

/** A record with the initial value of every field that `told` does not name. */
export function aRecord<T extends TypeName>(type: T, told: Told<T>): LooseRecord {
  const fields = kindNamed(type)?.fields ?? {};
  const initial = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.initial]));
  const envelope = { type, school: SCHOOL, owner: null, author: TEACHER, root: null, madeAt: NOW - 30 * DAY };
  return { ...initial, ...envelope, trashed: false, needsLook: false, ...told } as LooseRecord;
}

/** A record in a pupil's portfolio. */
export function ownRecord<T extends TypeName>(type: T, owner: string, told: Told<T>): LooseRecord {
  return aRecord(type, { owner, author: owner, ...told } as unknown as Told<T>);
}

/** All records of the school. Add to the list what a story needs. */
export function aSchool(): LooseRecord[] {
  return [...roster(), ...teaching(), ...sakurasPath()];
}

export function aSession(person: string): Session {
  const { displayName, kana, role } = PEOPLE[person] ?? { displayName: 'だれか', kana: 'だれか', role: 'pupil' };
  const goodUntil = NOW + 90 * DAY;
  return { person, school: SCHOOL, schoolName: 'あしあと小学校', role, displayName, kana, goodUntil };
}

const PEOPLE: Record<string, { displayName: string; kana: string; role: Role; number: number | null }> = {
  [TEACHER]: { displayName: '小野寺 彩', kana: 'おのでら あや', role: 'teacher', number: null },
  [SAKURA]: { displayName: '佐藤 さくら', kana: 'さとう さくら', role: 'pupil', number: 12 },
  [HARUTO]: { displayName: '鈴木 陽翔', kana: 'すずき はると', role: 'pupil', number: 14 },
};

function roster(): LooseRecord[] {
  const people = Object.entries(PEOPLE).flatMap(([id, { number, role, ...names }]) => [
    aRecord('person', { id, ...names, role, grade: role === 'pupil' ? 3 : null }),
    aRecord('enrollment', {
      id: anId(`enrollment ${id}`),
      person: id,
      classGroup: CLASS,
      role: role === 'teacher' ? 'teacher' : 'pupil',
      number,
    }),
  ]);
  return [aRecord('classGroup', { id: CLASS, name: '3年2組', grade: 3, schoolYear: 2026 }), ...people];
}

function teaching(): LooseRecord[] {
  const [first, second, third] = LESSONS;
  const [gap, bend, hook] = POINTS;
  return [
    aRecord('unit', { id: HIKARI, classGroup: CLASS, subject: 'shosha', title: '「光」' }),
    aRecord('lesson', { id: first, unit: HIKARI, order: 'E', date: '2026-11-06', points: [gap] }),
    aRecord('lesson', { id: second, unit: HIKARI, order: 'M', date: '2026-11-13', points: [gap, bend] }),
    aRecord('lesson', { id: third, unit: HIKARI, order: 'V', date: '2026-11-20', points: [bend, hook] }),
    aRecord('point', { id: gap, unit: HIKARI, order: 'E', words: '横画の間を そろえる' }),
    aRecord('point', { id: bend, unit: HIKARI, order: 'M', words: '「儿」の まがりを ゆっくり' }),
    aRecord('point', { id: hook, unit: HIKARI, order: 'V', words: 'はねを 大きく' }),
    aRecord('model', { id: MODEL, unit: HIKARI, kind: 'picture', title: '手本「光」', media: MODEL_MEDIA }),
    aRecord('media', { id: MODEL_MEDIA, root: MODEL }),
    aRecord('unit', { id: ZUKO, classGroup: CLASS, subject: 'zuko', title: 'くるくるランド', madeAt: NOW - 20 * DAY }),
    aRecord('lesson', { id: anId('zuko-1'), unit: ZUKO, order: 'V' }),
  ];
}

function sakurasPath(): LooseRecord[] {
  const [first, second] = LESSONS;
  const [gap, bend] = POINTS;
  const own = <T extends TypeName>(type: T, told: Told<T>) => ownRecord(type, SAKURA, told);
  const at = (lesson: string) => ({ unit: HIKARI, lesson, madeAt: NOW - (lesson === first ? 14 : 7) * DAY });
  return [
    own('goal', { id: GOALS[0], ...at(first), words: '大きく 書く' }),
    own('work', { id: WORKS[0], ...at(first), stage: 'final' }),
    own('reflection', {
      id: REFLECTIONS[0],
      ...at(first),
      works: [WORKS[0]],
      marks: { [gap]: 'notYet' },
      words: 'はじめて 書いた。よこの あいだが ばらばらだった。',
      nextGoal: 'よこの あいだを そろえる',
      finishedAt: NOW - 14 * DAY,
    }),
    own('goal', {
      id: GOALS[1],
      ...at(second),
      words: 'よこの あいだを そろえる',
      fromReflection: REFLECTIONS[0],
    }),
    own('work', { id: WORKS[1], ...at(second), stage: 'trial', madeAt: NOW - 7 * DAY - 1000 }),
    own('work', { id: WORKS[2], ...at(second), stage: 'final' }),
    own('reflection', {
      id: REFLECTIONS[1],
      ...at(second),
      works: [WORKS[1], WORKS[2]],
      marks: { [gap]: 'great', [bend]: 'nearly' },
      words: 'まえと くらべて、よこの あいだが そろった。',
      nextGoal: '「儿」の まがりを ゆっくり、はねを 大きく',
      finishedAt: NOW - 7 * DAY,
    }),
    aRecord('feedback', {
      id: WORD_OF_TEACHER,
      owner: SAKURA,
      root: WORKS[2],
      kind: 'comment',
      words: '「横画の間」が そろってきたね。',
      madeAt: NOW - DAY,
    }),
  ];
}
