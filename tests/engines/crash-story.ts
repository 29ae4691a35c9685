// The browser is killed while a child is writing, again and again. What the app called kept must be there, to the letter.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DemoPerson, personIn, type School } from '#tests/browser/school.ts';
import { arrived } from './at-school.ts';
import { type Lesson, signIn } from './at-the-lesson.ts';
import type { BrowserWindow, Engine } from './engine.ts';
import { fields, heading, type Row, rowsOf, standing, writeWithoutEnd } from './page-acts.ts';
import { until } from './waiting.ts';

export interface Crashes {
  readonly kills: number;
  /** Texts that the app called kept before a kill. */
  readonly kept: number;
  /** Of those: not there afterwards. Each is a broken promise. */
  readonly lost: string[];
  /** Anything else that should not be: words that nobody wrote, an outbox that does not fit its records. */
  readonly wrong: string[];
  /** Kills that hit a text after its last key and before it was kept; and how many of those came back from the draft. */
  readonly cut: number;
  readonly backFromDraft: number;
  /** How long it took to keep one text, key to committed, ms. */
  readonly keptMs: readonly number[];
}

/** By field: words, next goal. */
type Two = [string, string];
const FIELDS = ['words', 'nextGoal'] as const;

export async function crashStory(engine: Engine, school: School, kills: number): Promise<Crashes> {
  const profile = mkdtempSync(join(tmpdir(), 'ashiato-profile-'));
  const person = personIn(school, 'pupil', 2);
  const found = { kills: 0, kept: 0, lost: [], wrong: [], cut: 0, backFromDraft: 0, keptMs: [] } as Mutable<Crashes>;
  let window = await engine.open(profile);
  try {
    const lesson = await signIn(window, school, person);
    // A person's first closing: only then do all engines have the cookie on the disk.
    await window.close();
    const last: Two = ['', ''];
    const typed: Two = ['', ''];
    let isThere = true;
    for (let round = 1; round <= kills; round += 1) {
      // Half of the kills with the school in reach, in the middle of sending; half without it.
      const shallBe = round % 4 < 2;
      if (shallBe !== isThere) await (shallBe ? school.restart() : school.kill());
      isThere = shallBe;
      window = await engine.open(profile);
      await look(window, lesson, person, { last, typed, found, school });
      window.onTold((line) => hear(line, last, typed, found));
      await window.run(writeWithoutEnd, round, draftsOf(person, lesson));
      const before = found.kept;
      await until(window, () => found.kept > before, heading);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 900));
      await window.kill();
      found.kills += 1;
      if (typed.some((words, which) => words !== last[which])) found.cut += 1;
    }
    if (!isThere) await school.restart();
    window = await engine.open(profile);
    await look(window, lesson, person, { last, typed, found, school });
    await until(window, (said) => said === 'Saved', standing);
    await compareWithSchool(window, school, person, lesson, found);
  } finally {
    await window.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return found;
}
type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly number[] ? number[] : T[K] };

const draftsOf = ({ id }: DemoPerson, { lesson }: Lesson): readonly [string, string] => [
  `${id}/reflection/${lesson}/words`,
  `${id}/reflection/${lesson}/nextGoal`,
];

function hear(line: string, last: Two, typed: Two, found: Mutable<Crashes>): void {
  const news = JSON.parse(line) as { typed?: string; kept?: string; which: 0 | 1; ms?: number };
  if (news.typed !== undefined) typed[news.which] = news.typed;
  if (news.kept === undefined) return;
  last[news.which] = news.kept;
  found.kept += 1;
  found.keptMs.push(news.ms ?? 0);
}

interface Known {
  readonly last: Two;
  readonly typed: Two;
  readonly found: Mutable<Crashes>;
  readonly school: School;
}
/** What is there after a kill: first in the tables, untouched by any field, then in the fields. */
async function look(window: BrowserWindow, lesson: Lesson, person: DemoPerson, known: Known): Promise<void> {
  const { last, typed, found, school } = known;
  await window.go(`${school.origin}/`);
  await until(window, (said) => said !== '', heading);
  const row = theReflection(await window.run(rowsOf, person.id, 'reflection'), person, lesson, found);
  FIELDS.forEach((field, which) => {
    const stored = String(row?.[field] ?? '');
    // What was typed last may have been committed in the moment of the kill, before anybody heard of it.
    if (last[which] !== '' && stored !== last[which] && !isLater(stored, last[which] ?? ''))
      found.lost.push(`kept: ${last[which]} · there: ${stored}`);
    if (last[which] !== '' && !isOneOf(stored)) found.wrong.push(`${field} in the table: ${stored}`);
  });
  await fits(window, person, found);
  await window.go(lesson.step('reflection'));
  const all = await until(window, (there) => there.length >= 2, fields);
  [all[0] ?? '', all.at(-1) ?? ''].forEach((shown, which) => {
    if (last[which] === '') return;
    if (!isOneOf(shown)) found.wrong.push(`${FIELDS[which]} on the screen: ${shown}`);
    if (typed[which] !== last[which] && shown === typed[which]) found.backFromDraft += 1;
  });
}

/** `<round>-<n>。…`, or the beginning of one, as the writer types them. */
function isOneOf(words: string): boolean {
  const [, round, n] = /^(\d+)-(\d+)。/.exec(words) ?? [];
  if (n === undefined) return false;
  return `${round}-${n}。はねを とめて、${'ゆっくり '.repeat(Number(n) % 7)}上げた。`.startsWith(words);
}
function isLater(words: string, than: string): boolean {
  const [a, b] = [words, than].map((each) => /^(\d+)-(\d+)。/.exec(each)?.slice(1).map(Number) ?? [0, 0]);
  const [ar = 0, an = 0] = a ?? [];
  const [br = 0, bn = 0] = b ?? [];
  return ar > br || (ar === br && an > bn);
}

function theReflection(rows: readonly Row[], person: DemoPerson, lesson: Lesson, found: Crashes): Row | undefined {
  const own = rows.filter((row) => row['owner'] === person.id && row['lesson'] === lesson.lesson);
  if (own.length > 1) found.wrong.push(`${own.length} reflections of one lesson`);
  return own[0];
}

/** Records and outbox say the same: one is never without the other. */
async function fits(window: BrowserWindow, person: DemoPerson, found: Crashes): Promise<void> {
  // Sent at this moment, an entry may go between two looks: it is asked again before anything is called wrong.
  const broken = async (): Promise<string[]> => {
    const outbox = await window.run(rowsOf, person.id, 'outbox');
    const rows = await window.run(rowsOf, person.id, 'reflection');
    const waiting = new Set(outbox.map((entry) => String(entry['rid'])));
    const pending = new Set(rows.filter((row) => row['_p'] === 1).map(({ id }) => id));
    return [...waiting, ...pending].filter((id) => waiting.has(id) !== pending.has(id));
  };
  let last: string[] = [];
  for (let tries = 0; tries < 25; tries += 1) {
    last = await broken();
    if (last.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  found.wrong.push(`outbox and records differ in ${last.join(', ')}`);
}

async function compareWithSchool(
  window: BrowserWindow,
  school: School,
  person: DemoPerson,
  lesson: Lesson,
  found: Crashes,
): Promise<void> {
  const here = theReflection(await window.run(rowsOf, person.id, 'reflection'), person, lesson, found);
  const there = arrived(school, person.id, 'reflection').filter((row) => row.lesson === lesson.lesson);
  if (there.length !== 1) found.wrong.push(`the school has ${there.length} reflections of the lesson`);
  for (const field of FIELDS)
    if (there[0]?.[field] !== here?.[field]) found.wrong.push(`${field} at school: ${there[0]?.[field]}`);
  const refused = await window.run(rowsOf, person.id, 'quarantine');
  if (refused.length > 0) found.wrong.push(`${refused.length} changes were refused`);
}
