// 「AIをつかった」 as a work keeps it: one text of the child. Its first line says what for, the rest what the child changed.
import { LIMITS } from '#domain/limits.ts';

export interface AiUse {
  /** What for. One line. */
  readonly purpose: string;
  /** What the child made their own of it. */
  readonly changed: string;
}

/** Null: not used, as far as anybody said. */
export function readAiUse(words: string): AiUse | null {
  if (words === '') return null;
  const end = words.indexOf('\n');
  return end < 0 ? { purpose: words, changed: '' } : { purpose: words.slice(0, end), changed: words.slice(end + 1) };
}

/** Never empty: that it was used is said before there is a word about it. */
export const aiUseWords = ({ purpose, changed }: AiUse): string =>
  `${purpose.replaceAll('\n', ' ').slice(0, LIMITS.shortChars)}\n${changed}`;
