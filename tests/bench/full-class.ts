// A class with as many records as asked for: rows of real size, in the proportions of a school year.
import { createHash } from 'node:crypto';
import { uuidv7 } from '#domain/id.ts';
import type { TypeName } from '#domain/records/kinds.ts';
import { seenId } from '#domain/records/seen.ts';
import type { SchoolRecord } from '#server/seed-target.ts';

export const T0 = Date.parse('2026-11-20T09:00:00+09:00');
const DAY = 86_400_000;
const PUPILS = 40;
const LESSONS = 12;

/** The same id for the same name, in every run. */
export const idOf = (name: string): string =>
  uuidv7(T0 - 30 * DAY, createHash('sha256').update(name).digest().subarray(0, 10));

export const SCHOOL = idOf('school');
export const TEACHER = idOf('teacher');
const CLASS = idOf('class');

/** A class of 40. @param count of all records that the teacher will see, the class's own included */
export function fullClass(count: number): SchoolRecord[] {
  const records = theClass(PUPILS);
  for (let round = 0; records.length < count; round += 1) records.push(...lessonOfAll(PUPILS, round));
  return records.slice(0, count);
}

/** Whole units, in each lesson of which every child of the class has everything. */
export function wholeUnits(units: number, pupils: number, lessons = LESSONS): SchoolRecord[] {
  const rounds = Array.from({ length: units * lessons }, (_, round) => lessonOfAll(pupils, round, lessons));
  return [...theClass(pupils), ...rounds.flat()];
}

/** The first lesson of a unit brings the unit and all its lessons. */
function lessonOfAll(pupils: number, round: number, lessons = LESSONS): SchoolRecord[] {
  const unit = Math.floor(round / lessons);
  const head = round % lessons === 0 ? unitWithLessons(unit, lessons) : [];
  return [...head, ...Array.from({ length: pupils }, (_, pupil) => lessonOf(pupil, round, unit)).flat()];
}

const record = (
  type: TypeName,
  name: string,
  values: SchoolRecord['values'],
  more: Partial<SchoolRecord> = {},
): SchoolRecord => ({ type, id: idOf(name), owner: null, author: TEACHER, madeAt: T0 - DAY, values, ...more });

const person = (name: string, role: 'pupil' | 'teacher', values: SchoolRecord['values']) => [
  record('person', name, { displayName: name, kana: 'わかばやし あおい', role, ...values }),
  record('enrollment', `${name} enrolled`, {
    person: idOf(name),
    classGroup: CLASS,
    role,
    number: null,
    from: '2026-04-01',
    to: null,
  }),
];

function theClass(pupils: number): SchoolRecord[] {
  return [
    record('classGroup', 'class', { name: '3年2組', grade: 3, schoolYear: 2026 }),
    ...person('teacher', 'teacher', { grade: null }),
    ...Array.from({ length: pupils }, (_, pupil) => person(`pupil ${pupil}`, 'pupil', { grade: 3 })).flat(),
  ];
}

function unitWithLessons(at: number, lessons: number): SchoolRecord[] {
  const unit = idOf(`unit ${at}`);
  return [
    record('unit', `unit ${at}`, {
      classGroup: CLASS,
      subject: 'shosha',
      title: 'はらいに気をつけて「光」',
      state: 'open',
    }),
    ...Array.from({ length: lessons }, (_, n) =>
      record('lesson', `lesson ${at * lessons + n}`, {
        unit,
        order: `V${n.toString(36)}`,
        title: `${n + 1}回目`,
      }),
    ),
  ];
}

/** What one child and their teacher leave behind in one lesson: eight records. */
function lessonOf(pupil: number, round: number, unit: number): SchoolRecord[] {
  const owner = idOf(`pupil ${pupil}`);
  const place = { unit: idOf(`unit ${unit}`), lesson: idOf(`lesson ${round}`) };
  const named = (what: string) => `${what} ${pupil}/${round}`;
  const own = { owner, author: owner, madeAt: T0 - 20 * DAY + round * 1000 + pupil };
  const words = (chars: number, salt: number) => sentences(pupil * 31 + round * 7 + salt, chars);
  const work = idOf(named('work'));
  return [
    record('goal', named('goal'), { ...place, words: words(60, 1) }, own),
    record('work', named('work'), { ...place, title: '光', words: words(110, 2), media: idOf(named('media')) }, own),
    record('media', named('media'), { variants: variants(named('media')), up: UP }, { ...own, root: work }),
    record('work', named('film'), { ...place, kind: 'video', stage: 'trial', words: words(140, 3) }, own),
    record(
      'reflection',
      named('reflection'),
      {
        ...place,
        works: [work],
        marks: { goal: 'nearly' },
        face: 'great',
        words: words(180, 4),
        nextGoal: words(50, 5),
      },
      own,
    ),
    record('signal', named('signal'), { ...place, words: words(120, 6) }, own),
    record('feedback', named('feedback'), { kind: 'comment', words: words(140, 7) }, { owner, root: work }),
    {
      ...record('seen', named('seen'), { person: TEACHER }, { owner, root: work }),
      id: seenId(work, TEACHER),
    },
  ];
}

const UP = { t: T0 - 3 * DAY, m: T0 - 3 * DAY, o: T0 - 3 * DAY };
function variants(name: string): Record<string, unknown> {
  const hashOf = (variant: string) => createHash('sha256').update(`${name}${variant}`).digest('hex');
  return {
    t: { hash: hashOf('t'), bytes: 21_433, mime: 'image/webp', w: 320, h: 240 },
    m: { hash: hashOf('m'), bytes: 287_114, mime: 'image/webp', w: 1600, h: 1200 },
    o: { hash: hashOf('o'), bytes: 1_873_220, mime: 'image/jpeg', w: 3200, h: 2400 },
  };
}

const SENTENCES = [
  'きょうは ふでを たてて ゆっくり かいた。',
  'はらいの ところで いちど とめてから、すこしずつ 力を ぬいたら まえより きれいに なった。',
  'よこ画の あいだが ばらばらだったので、つぎは 手本の 白い ところを よく 見て かきたい。',
  'さいごの まげが むずかしくて、三回 れんしゅうしても まだ かくばって しまう。',
  'となりの 人の 字を 見たら、中心が まっすぐで かっこよかった。',
  'すみを つけすぎて にじんだから、ふちで よく しごくように した。',
  '名前を 小さく かきすぎたので、紙の はしを もっと ひろく つかいたいです。',
  'おれの ところは かどを つけて、力を 入れなおすと うまく いくと わかった。',
];

/** Another text for every seed: repeated words would compress better than children's do. */
function sentences(seed: number, chars: number): string {
  let text = '';
  for (let at = seed; text.length < chars; at = (at * 1_103_515_245 + 12_345) % 2_147_483_648) {
    text += `${SENTENCES[Math.floor(at / 65_536) % SENTENCES.length]}${at.toString(36)}`;
  }
  return text.slice(0, chars);
}
