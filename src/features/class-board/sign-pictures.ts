// The signs of a cell as one picture behind it, in the colours of today's tokens. As elements they were a thousand drawings, each
// turned and scaled on its own: what a browser has to sort anew whenever a row of the board comes into view.
import { useSyncExternalStore } from 'react';
import { FEEDBACK, PARTS, SHAPES } from '#features/class-board/three-parts.tsx';
import type { BoardCell } from '#store/board.ts';

export type Signed = Pick<BoardCell, 'done' | 'isAnswered' | 'isStuck'>;
export interface SignPictures {
  /** A CSS `url()`: the three parts at the left, at the right the teacher's word and the raised hand, each in its own place. */
  readonly of: (cell: Signed) => string;
  /** A CSS `url()`: a diamond, this teacher has not opened it yet. */
  readonly fresh: string;
}

/** Of the contrast that the person reads in; others as soon as that changes. */
export const useSignPictures = (): SignPictures => useSyncExternalStore(watchContrast, picturesNow);

const ROOT = document.documentElement;
const drawn = new Map<string, SignPictures>();
const hearers = new Set<() => void>();
const observer = new MutationObserver(() => {
  for (const tell of hearers) tell();
});

function watchContrast(tell: () => void): () => void {
  if (hearers.size === 0) observer.observe(ROOT, { attributeFilter: ['data-contrast'] });
  hearers.add(tell);
  return () => {
    hearers.delete(tell);
    if (hearers.size === 0) observer.disconnect();
  };
}

function picturesNow(): SignPictures {
  const contrast = ROOT.dataset['contrast'] ?? '';
  const known = drawn.get(contrast) ?? picturesIn(getComputedStyle(ROOT));
  drawn.set(contrast, known);
  return known;
}

function picturesIn(tokens: CSSStyleDeclaration): SignPictures {
  const ink = (name: string) => tokens.getPropertyValue(`--${name}`).trim();
  const colours: Colours = { done: ink('take'), open: ink('line-strong'), answered: ink('shu'), stuck: ink('yama') };
  const known = new Map<string, string>();
  const of = (cell: Signed): string => {
    const what = [...PARTS.map((part) => cell.done[part]), cell.isAnswered, cell.isStuck].join();
    const picture = known.get(what) ?? picture41(signsOf(cell, colours));
    known.set(what, picture);
    return picture;
  };
  const diamond = `<path d="M20.5 4 38 22 20.5 40 3 22z" stroke-width="4" fill="${ink('ai')}" stroke="${ink('surface')}"/>`;
  return { of, fresh: picture41(diamond) };
}

type Colours = Readonly<Record<'done' | 'open' | 'answered' | 'stuck', string>>;

function signsOf({ done, isAnswered, isStuck }: Signed, its: Colours): string {
  const parts = PARTS.map((part, at) => {
    const inks = done[part] ? `fill="${its.done}" stroke="${its.done}"` : `stroke="${its.open}"`;
    return `<path d="M0 ${at * 16}${SHAPES[part]}" ${inks}/>`;
  });
  const word = `<path d="${FEEDBACK}" transform="translate(23 3) scale(1.28)" stroke="${its.answered}" stroke-width="1.75"/>`;
  const hand = `<path d="${HAND}" transform="translate(20.8 23) scale(.825)" stroke="${its.stuck}" stroke-width="2" stroke-linecap="round"/>`;
  return [...parts, isAnswered && word, isStuck && hand].filter(Boolean).join('');
}

const picture41 = (inside: string): string =>
  `url("data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 41 44" fill="none" stroke-width="1.5" stroke-linejoin="round">${inside}</svg>`,
  )}")`;

/** Lucide's `Hand`, its four strokes as one path. */
const HAND =
  'M18 11V6a2 2 0 0 0-4 0M14 10V4a2 2 0 0 0-4 0v2M10 10.5V6a2 2 0 0 0-4 0v8M18 8a2 2 0 1 1 4 0v6a8 8 0 0 1-8 8h-2c-2.8 0-4.5-.86-5.99-2.34l-3.6-3.6a2 2 0 0 1 2.83-2.82L7 15';
