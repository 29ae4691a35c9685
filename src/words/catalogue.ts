// The catalogue: every sentence that a person reads has a key here. Japanese is always at hand; another language is a
// file like english.ts and a line in LOADERS. Leaving out a key, or a sentence's parameter, does not compile.
// [Note: First words] A pupil's first load carries the words of its own screens alone (first-japanese.ts). The rest is one
// file that comes beside the first other screen: pieces/lazy-screen.tsx shows none before its words are here.
import type { ReadPart } from '#domain/readings.ts';
import { firstJapanese } from '#words/first-japanese.ts';
import type { japanese } from '#words/japanese.ts';

export type MessageKey = keyof typeof japanese;
export type Language = 'ja' | 'en';
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** The names in braces of one message: `'{count}まい'` → `'count'`. */
export type ParamsIn<M extends string> = M extends `${string}{${infer P}}${infer Rest}` ? P | ParamsIn<Rest> : never;
export type ParamsOf<K extends MessageKey> = ParamsIn<(typeof japanese)[K]>;
/** What may stand in a message: words as they are, a number, a teacher's words with their readings, or another message. */
export type ParamValue =
  | string
  | number
  | { readonly parts: readonly ReadPart[] }
  | { readonly say: MessageKey; readonly with?: Readonly<Record<string, ParamValue>> | undefined };
/** The values that the messages `K` need: nothing may be left out. */
export type ParamsFor<K extends MessageKey> = Readonly<Record<ParamsOf<K>, ParamValue>>;
/** For a function that says `K`: no second argument where there is nothing to fill in. */
export type ParamsArgument<K extends MessageKey> = [ParamsOf<K>] extends [never] ? [] : [values: ParamsFor<K>];

const LOADERS: Record<Exclude<Language, 'ja'>, () => Promise<Catalogue>> = {
  en: async () => (await import('#words/english.ts')).english,
};

const here: Partial<Record<MessageKey, string>> = { ...firstJapanese };
/** Japanese as far as it is here: the words of the first load; all of them once `bringWords` is done. */
export const JAPANESE = here as Catalogue;
/** Brings the words that the first load leaves out. They only ever grow, so that nothing on the screen is drawn again. */
export async function bringWords(): Promise<void> {
  Object.assign(here, (await import('#words/japanese.ts')).japanese);
}

/** The catalogue of a language; other than Japanese it is fetched on first use. */
export const loadCatalogue = async (language: Language): Promise<Catalogue> =>
  language === 'ja' ? JAPANESE : LOADERS[language]();
