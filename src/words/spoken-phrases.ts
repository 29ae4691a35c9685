// Cuts words into what is said in one breath: sentences, and at their commas. Catalogue words are said by their readings;
// what a person wrote is said as it stands.
import { type Phrase, readingText } from '#words/message.ts';

export interface SpokenPhrase {
  /** As it stands on the screen, in order, with nothing left out. */
  readonly parts: readonly Phrase[];
  readonly spoken: string;
}

/** @returns nothing where there is nothing to say: 「…」, a smile */
export function spokenPhrases(parts: readonly Phrase[]): SpokenPhrase[] {
  const breaths: Phrase[][] = [];
  let open: Phrase[] = [];
  for (const piece of parts.flatMap(atBreaks)) {
    open.push(piece);
    if (piece.kind === 'text' && ENDS.test(piece.text)) {
      breaths.push(open);
      open = [];
    }
  }
  if (open.length > 0) breaths.push(open);
  return joined(breaths).map((each) => ({ parts: each, spoken: readingText(each).trim() }));
}

const PIECE = /[^。、，！？!?\n]*[。、，！？!?\n]+[」』）)]*|[^。、，！？!?\n]+/g;
const ENDS = /[。、，！？!?\n][」』）)]*$/;
const SAYABLE = /[\p{L}\p{N}]/u;

const atBreaks = (part: Phrase): Phrase[] =>
  part.kind === 'ruby' ? [part] : (part.text.match(PIECE) ?? []).map((text) => ({ kind: 'text', text }));

/** What has no sound of its own goes with what stands before it; at the very beginning, with what follows. */
function joined(breaths: readonly Phrase[][]): Phrase[][] {
  const found: Phrase[][] = [];
  let silent: Phrase[] = [];
  for (const breath of breaths) {
    const last = found.at(-1);
    if (SAYABLE.test(readingText(breath))) {
      found.push([...silent, ...breath]);
      silent = [];
    } else if (last) last.push(...breath);
    else silent.push(...breath);
  }
  return found;
}
