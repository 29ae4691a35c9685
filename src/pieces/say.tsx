// Every sentence on the screen goes through here: `<Say k="today.title" />`, with furigana as this person reads;
// `useSay()` where only a plain string will do (a label, a placeholder).
import { Fragment, useCallback } from 'react';
import { type Reading, useReading } from '#pieces/reading-context.tsx';
import { Ruby } from '#ui/ruby.tsx';
import type { MessageKey, ParamsArgument, ParamsFor, ParamsOf, ParamValue } from '#words/catalogue.ts';
import { shownAs } from '#words/furigana.ts';
import { type Phrase, phrasesOf, plainText, readingText } from '#words/message.ts';

export type SayProps<K extends MessageKey> = { readonly k: K } & ([ParamsOf<K>] extends [never]
  ? { readonly with?: never }
  : { readonly with: ParamsFor<K> });

/** One sentence of the catalogue. */
export function Say<K extends MessageKey>(props: SayProps<K>) {
  return <SayWords say={props.k} with={props.with} />;
}

/** A sentence that was chosen elsewhere, with its values (see words/day-words.ts). */
export function SayWords({ say, with: values }: ChosenWords) {
  const { catalogue } = useReading();
  return <Phrases of={phrasesOf(catalogue, say, values)} />;
}

export function Phrases({ of }: { readonly of: readonly Phrase[] }) {
  const reading = useReading();
  return of.map((phrase, at) => (
    // The parts of one message never change places.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={at}>{setPhrase(phrase, reading)}</Fragment>
  ));
}
/** What a teacher wrote, in its parts (pieces/taught.tsx); not a sentence of the catalogue. */
export const isPhrases = (words: ChosenWords | readonly Phrase[]): words is readonly Phrase[] => Array.isArray(words);

export type ChosenWords = Extract<ParamValue, { readonly say: MessageKey }>;

export type SayFunction = <K extends MessageKey>(key: K, ...values: ParamsArgument<K>) => string;

/** @returns a function that gives a sentence as a plain string, as this person sees it */
export function useSay(): SayFunction {
  const { catalogue, mode } = useReading();
  return useCallback(
    (key, ...[values]) => {
      const phrases = phrasesOf(catalogue, key, values);
      return mode.show === 'kana' ? readingText(phrases) : plainText(phrases);
    },
    [catalogue, mode],
  );
}

/** One phrase with its furigana, as this person reads. */
export function setPhrase(phrase: Phrase, { mode }: Reading) {
  if (phrase.kind === 'text') return phrase.text;
  const shown = shownAs(phrase.base, mode);
  if (shown === 'both') return <Ruby base={phrase.base} reading={phrase.reading} />;
  return shown === 'base' ? phrase.base : phrase.reading;
}
