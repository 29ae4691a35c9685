// A piece on the screen of somebody who reads without furigana, so that what is seen and what is named are the same words.
import { render } from '@testing-library/react';
import type { ReactElement, ReactNode } from 'react';
import { ReadingProvider } from '#pieces/reading-context.tsx';
import { JAPANESE } from '#words/catalogue.ts';

const PLAIN = { language: 'ja', catalogue: JAPANESE, mode: { show: 'none' }, aloud: false } as const;

export function ReadsPlain({ children }: { readonly children: ReactNode }) {
  return <ReadingProvider value={PLAIN}>{children}</ReadingProvider>;
}
export const renderPlain = (piece: ReactElement) => render(piece, { wrapper: ReadsPlain });
