// Puts a person's settings to work for everything below: the language and furigana of sentences, and the size, contrast
// and motion that the styles read from the attributes of <html>.
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { type Reading, ReadingProvider } from '#pieces/reading-context.tsx';
import { useLive } from '#pieces/use-live.ts';
import { type Choices, readerOf } from '#store/settings.ts';
import { PageSkeleton } from '#ui/skeleton.tsx';
import { type Catalogue, JAPANESE, type Language, loadCatalogue } from '#words/catalogue.ts';
import { readingMode } from '#words/furigana.ts';

/** For the account that is open. */
export function ReadingSettings({ children }: { readonly children: ReactNode }) {
  const { choices, grade, child } = useLive(readerOf, []) ?? { choices: null, grade: null, child: false };
  useAppearance(choices, child);
  return (
    <ReadingIn
      language={choices?.language ?? null}
      furigana={choices?.furigana ?? 'auto'}
      // Until the roster has come, a pupil is taken for a young one.
      grade={child ? (grade ?? 1) : null}
      aloud={choices?.readAloud ?? false}
    >
      {children}
    </ReadingIn>
  );
}

/** Where nobody is signed in: the device's language, every kanji with its reading. */
export function ReadingOfDevice({ children }: { readonly children: ReactNode }) {
  const japanese = navigator.languages.length === 0 || navigator.languages.some((l) => l.startsWith('ja'));
  return (
    <ReadingIn language={japanese ? 'ja' : 'en'} furigana="all" grade={null} aloud={false}>
      {children}
    </ReadingIn>
  );
}

interface ReadingInProps {
  /** null: not known yet. */
  readonly language: Language | null;
  readonly furigana: Choices['furigana'];
  readonly grade: number | null;
  readonly aloud: boolean;
  readonly children: ReactNode;
}
function ReadingIn({ language, furigana, grade, aloud, children }: ReadingInProps) {
  const loaded = useCatalogue(language);
  const reading = useMemo(
    (): Reading | null => loaded && { ...loaded, mode: readingMode(furigana, grade), aloud },
    [loaded, furigana, grade, aloud],
  );
  const spoken = reading?.language;
  useEffect(() => {
    if (spoken) document.documentElement.lang = spoken;
  }, [spoken]);
  if (!reading) return <PageSkeleton />;
  return <ReadingProvider value={reading}>{children}</ReadingProvider>;
}

interface LoadedCatalogue {
  readonly language: Language;
  readonly catalogue: Catalogue;
}
const AT_HAND: LoadedCatalogue = { language: 'ja', catalogue: JAPANESE };

/** The words of the language; while another is fetched, the last ones stay. Where it cannot be had: Japanese. */
function useCatalogue(language: Language | null): LoadedCatalogue | null {
  const [fetched, setFetched] = useState<LoadedCatalogue | null>(null);
  // Without any words the whole screen would be taken down, and put up anew when they come.
  if (language === 'ja' && fetched !== AT_HAND) setFetched(AT_HAND);
  useEffect(() => {
    if (language === null || language === 'ja') return undefined;
    let gone = false;
    loadCatalogue(language)
      .then((catalogue) => !gone && setFetched({ language, catalogue }))
      .catch(() => !gone && setFetched(AT_HAND));
    return () => {
      gone = true;
    };
  }, [language]);
  return language === 'ja' ? AT_HAND : fetched;
}

function useAppearance(choices: Choices | null, child: boolean): void {
  useEffect(() => {
    if (!choices) return undefined;
    const { dataset } = document.documentElement;
    dataset['text'] = choices.textSize;
    dataset['contrast'] = choices.contrast;
    dataset['motion'] = choices.motion;
    dataset['hand'] = choices.hand;
    dataset['reader'] = child ? 'child' : 'grown-up';
    return () => {
      for (const name of ['text', 'contrast', 'motion', 'hand', 'reader']) delete dataset[name];
    };
  }, [choices, child]);
}
