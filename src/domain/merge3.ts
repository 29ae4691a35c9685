// Three-way merge of words by sentences: no sentence that either side added is lost. [Note: Sentences, not words]
// Japanese has no spaces to split at; a sentence is the smallest piece that two people do not write into at once.
import { diff3Merge } from 'node-diff3';

export interface Merged {
  readonly text: string;
  /** Both sides changed the same sentence: both are kept, and somebody should look. */
  readonly conflict: boolean;
}

/** Splits after 。！？!?. and line breaks; joining the pieces gives the text back. */
export const sentences = (text: string): string[] =>
  text.match(/[^。！？!?.\n]*[。！？!?.\n]+|[^。！？!?.\n]+$/g) ?? [];

/** What `mine` and `theirs`, both grown from `base`, become together. `mine` stands first where both are kept. */
export function merge3(base: string, mine: string, theirs: string): Merged {
  if (mine === theirs || base === theirs) return { text: mine, conflict: false };
  if (base === mine) return { text: theirs, conflict: false };
  const pieces = diff3Merge(sentences(mine), sentences(base), sentences(theirs), { excludeFalseConflicts: true });
  let conflict = false;
  const text = pieces
    .map((piece) => {
      if (piece.ok) return piece.ok.join('');
      const { a, b } = piece.conflict ?? { a: [], b: [] };
      const kept = keepBoth(a.join(''), b.join(''));
      conflict ||= kept.conflict;
      return kept.text;
    })
    .join('');
  return { text, conflict };
}

function keepBoth(mine: string, theirs: string): Merged {
  // One side only typed on from where the other stands: nothing is lost by the longer one.
  if (mine.startsWith(theirs)) return { text: mine, conflict: false };
  if (theirs.startsWith(mine)) return { text: theirs, conflict: false };
  const glue = /[。！？!?.\n]$/.test(mine) ? '' : '\n';
  return { text: mine + glue + theirs, conflict: true };
}
