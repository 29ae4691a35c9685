// The catalogue: every sentence that a person reads has a key here. Japanese is always at hand; another language is a
// file like english.ts and a line in LOADERS. Leaving out a key, or a sentence's parameter, does not compile.
import { japanese } from '#words/japanese.ts';

export type MessageKey = keyof typeof japanese;
export type Language = 'ja' | 'en';
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** The names in braces of one message: `'{count}まい'` → `'count'`. */
export type ParamsIn<M extends string> = M extends `${string}{${infer P}}${infer Rest}` ? P | ParamsIn<Rest> : never;
export type ParamsOf<K extends MessageKey> = ParamsIn<(typeof japanese)[K]>;
/** What may stand in a message: words as they are, a number, or another message. */
export type ParamValue =
  | string
  | number
  | { readonly say: MessageKey; readonly with?: Readonly<Record<string, ParamValue>> | undefined };
/** The values that the messages `K` need: nothing may be left out. */
export type ParamsFor<K extends MessageKey> = Readonly<Record<ParamsOf<K>, ParamValue>>;
/** For a function that says `K`: no second argument where there is nothing to fill in. */
export type ParamsArgument<K extends MessageKey> = [ParamsOf<K>] extends [never] ? [] : [values: ParamsFor<K>];

const LOADERS: Record<Exclude<Language, 'ja'>, () => Promise<Catalogue>> = {
  en: async () => (await import('#words/english.ts')).english,
};

export const JAPANESE: Catalogue = japanese;
/** The catalogue of a language; other than Japanese it is fetched on first use. */
export const loadCatalogue = async (language: Language): Promise<Catalogue> =>
  language === 'ja' ? JAPANESE : LOADERS[language]();
