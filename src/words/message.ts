// How a message is written: `[学校|がっこう]` is 学校 with its reading, `{count}` is filled in. Nothing else is special.
import type { ReadPart } from '#domain/readings.ts';
import type { Catalogue, MessageKey, ParamValue } from '#words/catalogue.ts';

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'ruby'; readonly base: string; readonly reading: string }
  | { readonly kind: 'param'; readonly name: string };
/** A part with nothing left to fill in. */
export type Phrase = Exclude<Part, { kind: 'param' }>;

const PATTERN = /\[([^[\]|]+)\|([^[\]|]+)\]|\{([A-Za-z]\w*)\}/g;
const parsed = new Map<string, readonly Part[]>();

/** The parts of a message, in order. Parsed once for each message. */
export function parseMessage(message: string): readonly Part[] {
  const known = parsed.get(message);
  if (known) return known;
  const parts: Part[] = [];
  let at = 0;
  for (const match of message.matchAll(PATTERN)) {
    if (match.index > at) parts.push({ kind: 'text', text: message.slice(at, match.index) });
    const [whole, base, reading, name] = match;
    if (name !== undefined) parts.push({ kind: 'param', name });
    else parts.push({ kind: 'ruby', base: base ?? '', reading: reading ?? '' });
    at = match.index + whole.length;
  }
  if (at < message.length) parts.push({ kind: 'text', text: message.slice(at) });
  parsed.set(message, parts);
  return parts;
}

/** The message of `key` with its values filled in. A value is never read as markup: it may be a child's own words. */
export function phrasesOf(
  catalogue: Catalogue,
  key: MessageKey,
  values: Readonly<Record<string, ParamValue>> = {},
): Phrase[] {
  return parseMessage(catalogue[key]).flatMap((part): Phrase[] => {
    if (part.kind !== 'param') return [part];
    const value = values[part.name];
    if (value === undefined) return [];
    if (typeof value !== 'object') return [{ kind: 'text', text: String(value) }];
    return 'parts' in value ? value.parts.map(setPart) : phrasesOf(catalogue, value.say, value.with);
  });
}

export const setPart = ({ base, reading }: ReadPart): Phrase =>
  reading === null ? { kind: 'text', text: base } : { kind: 'ruby', base, reading };

export const plainText = (phrases: readonly Phrase[]): string =>
  phrases.map((p) => (p.kind === 'ruby' ? p.base : p.text)).join('');
/** As it is spoken: readings in place of kanji. */
export const readingText = (phrases: readonly Phrase[]): string =>
  phrases.map((p) => (p.kind === 'ruby' ? p.reading : p.text)).join('');
