// ふりがな of what a teacher wrote for children: beside each text lies the same text with its readings, `[手本|てほん]と くらべる`.
// It counts only for that very text: what was changed since is shown plain until new readings are there. [Note: Readings]
import * as z from 'zod/mini';
import { map } from '#domain/field.ts';
import { LIMITS } from '#domain/limits.ts';

/** Key of a text (see `taughtTexts`) → the text with its readings. */
export const readings = () => map(z.string().check(z.maxLength(LIMITS.textChars)));

export interface ReadPart {
  readonly base: string;
  /** null: it has none, and needs none. */
  readonly reading: string | null;
}

const WORD = /\[([^[\]|]+)\|([^[\]|]+)\]/g;

export function readParts(marked: string): ReadPart[] {
  const parts: ReadPart[] = [];
  let at = 0;
  for (const { index, 0: whole, 1: base = '', 2: reading = '' } of marked.matchAll(WORD)) {
    if (index > at) parts.push({ base: marked.slice(at, index), reading: null });
    parts.push({ base, reading });
    at = index + whole.length;
  }
  if (at < marked.length) parts.push({ base: marked.slice(at), reading: null });
  return parts;
}

/** The parts of `text` as `marked` has them; null when they are another text's. A text that itself looks like this has none. */
export function readingsFor(text: string, marked: string | undefined): ReadPart[] | null {
  if (marked === undefined) return null;
  const parts = readParts(marked);
  return parts.map(({ base }) => base).join('') === text ? parts : null;
}

export const markedText = (parts: readonly ReadPart[]): string =>
  parts.map(({ base, reading }) => (reading === null ? base : `[${base}|${reading}]`)).join('');

/** かな alone, some at least: what a reading is written in. */
export const isKana = (reading: string): boolean => /^[ぁ-ゖァ-ヺー・ ]{1,40}$/.test(reading);
export const hasKanji = (text: string): boolean => /[\p{Script=Han}々〆]/u.test(text);

type Texts = Readonly<Record<string, string>>;
interface Taught {
  readonly type: string;
}
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  unit: ['title'],
  lesson: ['title', 'note', 'prompts'],
  point: ['words', 'stages'],
  model: ['title', 'caption'],
  feedback: ['words'],
  signal: ['answer'],
  absence: ['words'],
};
export const READ_KINDS: readonly string[] = Object.keys(FIELDS);

/** What a teacher wrote in the record for children, by key: a field's name, or `prompts-goal` for a part of a map. */
export function taughtTexts(record: Taught): Texts {
  const texts = (FIELDS[record.type] ?? []).flatMap((name): [string, unknown][] => {
    const value: unknown = Reflect.get(record, name);
    if (typeof value !== 'object' || value === null) return [[name, value]];
    return Object.entries(value).map(([key, words]) => [`${name}-${key}`, words]);
  });
  return Object.fromEntries(texts.filter((each): each is [string, string] => typeof each[1] === 'string'));
}
