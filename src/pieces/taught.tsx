// What a teacher wrote for children, with its readings as this person reads: `<Taught by={lesson} at="title" />`. Readings that are
// another text's (it was changed since) are not shown. [Note: Readings]
import { type ReadPart, readingsFor } from '#domain/readings.ts';
import { Phrases } from '#pieces/say.tsx';
import { phrasesIn } from '#ui/short-phrases.ts';
import { type Phrase, plainText, setPart } from '#words/message.ts';

/** A record with texts of a teacher. From before there were readings, or from a school without them, it has none. */
interface Read {
  readonly readings?: Readonly<Record<string, string>>;
}
export interface TaughtProps<R extends Read> {
  readonly by: R;
  /** A text of it: a field, or `prompts-goal` for a part of one. */
  readonly at: (keyof R & string) | `${keyof R & string}-${string}`;
}

/** For a sentence that names it: 「光」の あしあと. */
export function taughtWords<R extends Read>(by: R, at: TaughtProps<R>['at']): { readonly parts: readonly ReadPart[] } {
  const [field = '', part] = at.split('-');
  const value = (by as Readonly<Record<string, unknown>>)[field];
  const text = String((part === undefined ? value : (value as Readonly<Record<string, unknown>>)[part]) ?? '');
  return { parts: readingsFor(text, by.readings?.[at]) ?? [{ base: text, reading: null }] };
}

export const taughtPhrases = <R extends Read>(by: R, at: TaughtProps<R>['at']): Phrase[] =>
  taughtWords(by, at).parts.map(setPart);

export function Taught<R extends Read>({ by, at }: TaughtProps<R>) {
  const phrases = taughtPhrases(by, at);
  return (
    <span data-phrases={phrasesIn(plainText(phrases))}>
      <Phrases of={phrases} />
    </span>
  );
}
