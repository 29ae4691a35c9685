// Whether the signs and spaces of a text are places enough to break its lines at. The browser's guess at phrases fails in kana
// (とびばこ「か・いきゃくとび」): it is asked only where a phrase is too long for a narrow line.

/** Characters that fit on a line of the narrowest card. */
const FITS = 9;
const SIGNS = /[\s、。！？・「」『』（）]+/;

/** For `data-phrases` (ui/base.css): nothing where the browser is to guess. */
export function phrasesIn(text: unknown): 'short' | undefined {
  const isShort = typeof text === 'string' && text.split(SIGNS).every((phrase) => phrase.length <= FITS);
  return isShort ? 'short' : undefined;
}
