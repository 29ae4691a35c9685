// A text with draft readings: what the school knows of its own words first, what the analyser thinks for the rest.
import { hasKanji, isKana, markedText, type ReadPart } from '#domain/readings.ts';
import { countedAt } from '#server/readings/counted.ts';
import { asHiragana, type KnownWord } from '#server/readings/words.ts';

/** A piece of the text as the analyser cut it; `reading` in katakana, if it knows one. */
export interface Token {
  readonly surface: string;
  readonly reading?: string | undefined;
}

/** @param tokens of `text`, whole and in order @returns the text with its readings (domain/readings.ts) */
export function draftOf(text: string, tokens: readonly Token[], known: readonly KnownWord[]): string {
  const cuts = new Map<number, Token>();
  let end = 0;
  for (const token of tokens) {
    cuts.set(end, token);
    end += token.surface.length;
  }
  const isCut = (at: number): boolean => cuts.has(at) || at >= end;
  const parts: ReadPart[] = [];
  let at = 0;
  while (at < text.length) {
    const word = longest(known, text, at, isCut);
    // What the school says itself stands above every rule.
    const counted = word?.ofSchool ? null : countedAt(text, at, isCut);
    if (counted) {
      parts.push(...counted);
      at += counted.reduce((length, { base }) => length + base.length, 0);
      continue;
    }
    const token = word ? { surface: word.word, reading: word.kana } : (cuts.get(at) ?? restOf(text, at, isCut));
    parts.push(...partsOf(token));
    at += Math.max(token.surface.length, 1);
  }
  return markedText(joined(parts));
}

function longest(known: readonly KnownWord[], text: string, at: number, isCut: (at: number) => boolean) {
  let best: KnownWord | undefined;
  for (const word of known) {
    if (word.word.length <= (best?.word.length ?? 0) || !text.startsWith(word.word, at)) continue;
    const end = at + word.word.length;
    if (word.ofPerson && !/^(さん|くん|君|ちゃん|さま|先生)/.test(text.slice(end))) continue;
    // 光 is no word in 日光: it begins and ends where the analyser cuts, or where the kanji begin and end.
    const whole = isCut(at) && isCut(end);
    if (whole || !(amongKanji(text, at) || amongKanji(text, end))) best = word;
  }
  return best;
}

const amongKanji = (text: string, at: number): boolean => hasKanji(text[at - 1] ?? '') && hasKanji(text[at] ?? '');

/** What a known word left of a token that reached beyond it. */
function restOf(text: string, at: number, isCut: (at: number) => boolean): Token {
  let end = at + 1;
  while (end < text.length && !isCut(end)) end += 1;
  return { surface: text.slice(at, end) };
}

/** 書き, カキ: only the kanji get their reading. */
function partsOf({ surface, reading }: Token): ReadPart[] {
  const kana = asHiragana(reading ?? '');
  if (!hasKanji(surface) || !isKana(kana)) return [{ base: surface, reading: null }];
  const runs = surface.match(/[\p{Script=Han}々〆]+|[^\p{Script=Han}々〆]+/gu) ?? [];
  const pattern = runs.map((run) => (hasKanji(run) ? '(.+?)' : escaped(asHiragana(run)))).join('');
  const found = new RegExp(`^${pattern}$`, 'u').exec(kana);
  if (!found) return [{ base: surface, reading: kana }];
  let nth = 0;
  return runs.map((base) => ({ base, reading: hasKanji(base) ? (found[(nth += 1)] ?? null) : null }));
}

const escaped = (kana: string): string => kana.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

/** Plain pieces that stand side by side are one. */
function joined(parts: readonly ReadPart[]): ReadPart[] {
  const all: ReadPart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last && last.reading === null && part.reading === null)
      all[all.length - 1] = { base: last.base + part.base, reading: null };
    else all.push(part);
  }
  return all;
}
