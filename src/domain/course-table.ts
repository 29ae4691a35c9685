// A table of 学習指導要領コード as it lies beside the app, and looking something up in it.
import * as z from 'zod/mini';
import { courseCodeSchema, gradesOf, type Stage, subjectDigitOf } from '#domain/course-code.ts';
import { COURSE_FOLDER } from '#domain/course-folder.ts';
import { askedWords, bestFirst, folded } from '#domain/search.ts';

/** Each file is named after its edition, so what a device keeps never grows old. */
const TABLES: Record<Stage, string> = { elementary: '82V12', lower: '83V11' };
export const courseTablePath = (stage: Stage): string => `${COURSE_FOLDER}${TABLES[stage]}.json`;

export const courseTableSchema = z.object({
  subjects: z.array(
    z.object({
      digit: z.string().check(z.length(1)),
      name: z.string().check(z.minLength(1)),
      /** Rows whose code is not known here. */
      without: z.int().check(z.gte(0)),
    }),
  ),
  items: z.array(z.tuple([courseCodeSchema, z.string()])),
});
export type CourseTable = z.output<typeof courseTableSchema>;

export interface CourseItem {
  readonly code: string;
  readonly text: string;
  /** First lines of what stands over it, outermost first. */
  readonly above: readonly string[];
}
export interface SoughtItem extends CourseItem {
  /** What is looked through. */
  readonly sought: { readonly text: string; readonly about: string };
}

/** In the order of the table. */
export function itemsOf({ items }: CourseTable): readonly SoughtItem[] {
  const texts = new Map(items);
  return items.map(([code, text]) => {
    const above = aboveOf(code, texts);
    return { code, text, above, sought: { text: plain(text), about: plain(above.join('')) + code.toLowerCase() } };
  });
}

/** 「涵《かん》養」 is found by 「涵養」. */
const plain = (words: string): string => folded(words.replaceAll(/《[^》]*》/gu, ''));

/** Places 7 to 15 go from the outermost heading to the item; what holds for every grade has 0 in the sixth. */
function aboveOf(code: string, texts: ReadonlyMap<string, string>): string[] {
  const above: string[] = [];
  for (let places = FIRST_LEVEL; places < code.length; places += 1) {
    const same = code.slice(0, places).padEnd(code.length, '0');
    if (same === code) break;
    const text = texts.get(same) ?? texts.get(`${same.slice(0, 5)}0${same.slice(6)}`);
    if (text !== undefined && code[places - 1] !== '0') above.push(text.split('\n')[0] ?? '');
  }
  return above;
}
const FIRST_LEVEL = 7;

/** 書写 is a part of 国語 in the table, and a subject of its own in the school. */
export const SHOSHA = 'shosha';
export interface Wanted {
  /** Digit of the table, `SHOSHA`, or null = every one. */
  readonly subject: string | null;
  /** 1–9; null = every one. */
  readonly grade: number | null;
  /** As typed: words, or the beginning of a code. */
  readonly asked: string;
}

/** What holds for a whole stage holds for its grades too. */
export function wantedItems(all: readonly SoughtItem[], { subject, grade, asked }: Wanted): readonly SoughtItem[] {
  const here = all.filter(
    (item) => (subject === null || isOfSubject(item, subject)) && (grade === null || isOfGrade(item, grade)),
  );
  const of = new Map(here.map((item) => [item.sought, item]));
  const found = bestFirst([...of.keys()], askedWords(asked.trim()));
  return found.flatMap((sought) => of.get(sought) ?? []);
}

function isOfSubject({ code, text, above }: CourseItem, subject: string): boolean {
  if (subject !== SHOSHA) return subjectDigitOf(code) === subject;
  return subjectDigitOf(code) === '1' && [text, ...above].some((words) => words.includes('書写'));
}
function isOfGrade({ code }: CourseItem, grade: number): boolean {
  const grades = gradesOf(code);
  return grades.length === 0 || grades.includes(grade);
}

/** What a unit's subject is called in the table; several where schools differ, the first that is there counts. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  kokugo: ['国語'],
  shakai: ['社会'],
  sansu: ['算数', '数学'],
  rika: ['理科'],
  seikatsu: ['生活'],
  ongaku: ['音楽'],
  zuko: ['図画工作', '美術'],
  taiiku: ['体育', '保健体育'],
  gaikokugo: ['外国語'],
  sogo: ['総合的な学習の時間'],
};

/** @param subject name of words.ts's table, or the school's own word; null = nothing in the table is called so */
export function subjectInTable({ subjects }: CourseTable, subject: string, grade: number): string | null {
  if (subject === SHOSHA) return SHOSHA;
  // Grades 3 and 4 have 外国語活動 instead.
  const names = subject === 'gaikokugo' && (grade === 3 || grade === 4) ? ['外国語活動'] : NAMES[subject];
  const own = subject.trim();
  const isIt = (name: string) =>
    names ? names.includes(name) : own !== '' && (name.includes(own) || own.includes(name));
  return subjects.find(({ name }) => isIt(name))?.digit ?? null;
}
