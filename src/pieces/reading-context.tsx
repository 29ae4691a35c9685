// How this person reads: which language, which kanji get their reading. Held here for every sentence on the screen.
import { createContext, useContext } from 'react';
import type { Catalogue, Language } from '#words/catalogue.ts';
import { JAPANESE } from '#words/catalogue.ts';
import type { ReadingMode } from '#words/furigana.ts';

export interface Reading {
  readonly language: Language;
  readonly catalogue: Catalogue;
  readonly mode: ReadingMode;
  /** A speaker stands beside what may be said aloud. */
  readonly aloud: boolean;
}

/** Until we know who reads, every kanji has its reading. */
const ReadingContext = createContext<Reading>({
  language: 'ja',
  catalogue: JAPANESE,
  mode: { show: 'all' },
  aloud: false,
});

export const ReadingProvider = ReadingContext;
export const useReading = (): Reading => useContext(ReadingContext);
