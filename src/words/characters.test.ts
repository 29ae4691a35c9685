// The interface is drawn in our own typeface, also offline: every character of every sentence is in the precached subset.
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { charactersOf } from '#ui/fonts/characters-of.ts';
import { english } from '#words/english.ts';
import { japanese } from '#words/japanese.ts';

type SubsetFont = (font: Uint8Array, text: string, how: { targetFormat: 'sfnt' }) => Promise<Uint8Array>;
// It comes without types.
const subsetFont: SubsetFont = createRequire(import.meta.url)('subset-font');

const FONTS = new URL('../../public/fonts/', import.meta.url);
const sentences = [...Object.values(japanese), ...Object.values(english)].join('');
const wanted = [...new Set(sentences)].filter((char) => char !== '\n').join('');

async function drawnBy(names: readonly string[]): Promise<Set<string>> {
  const drawn = new Set<string>();
  for (const name of names) {
    const font = await subsetFont(await readFile(new URL(name, FONTS)), wanted, { targetFormat: 'sfnt' });
    for (const char of charactersOf(font)) drawn.add(char);
  }
  return drawn;
}

test.each(['400', '700'])('weight %s draws every character of the catalogues', async (weight) => {
  const files = await readdir(FONTS);
  const drawn = await drawnBy(files.filter((f) => f === `ashiato-ui-${weight}.woff2` || f.includes('-ui-signs-')));
  const missing = [...wanted].filter((char) => !drawn.has(char)).join('');
  expect(missing, 'run: node src/ui/fonts/make-fonts.mjs').toBe('');
});

test('what is precached stays small', async () => {
  for (const weight of ['400', '700']) {
    const { length } = await readFile(new URL(`ashiato-ui-${weight}.woff2`, FONTS));
    expect(length).toBeLessThan(90_000);
  }
});
