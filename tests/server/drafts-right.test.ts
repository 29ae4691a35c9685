// How often the drafts are right: every sentence of the interface has readings that people wrote by hand. [Note: Readings]
import { afterAll, expect, it } from 'vitest';
import { readParts } from '#domain/readings.ts';
import { createReader } from '#server/readings/reader.ts';
import { KNOWN_WORDS } from '#server/readings/words.ts';
import { japanese } from '#words/japanese.ts';

const reader = createReader();
afterAll(() => reader.close());

/** `まだ [送|おく]れて…`: where each kanji of the text gets which reading, as one line. */
const soundOf = (marked: string): string =>
  readParts(marked)
    .map(({ base, reading }) => reading ?? base)
    .join('');
const plainOf = (marked: string): string =>
  readParts(marked)
    .map(({ base }) => base)
    .join('');

it('reads at least 97 of 100 sentences of the interface as people wrote them', async () => {
  const byHand = Object.values(japanese).filter((sentence) => sentence.includes('|') && !sentence.includes('{'));
  const drafts = await reader.read({ texts: byHand.map(plainOf), known: KNOWN_WORDS });
  const wrong = byHand.filter((sentence, at) => soundOf(drafts[at] ?? '') !== soundOf(sentence));
  expect(byHand.length).toBeGreaterThan(200);
  expect(1 - wrong.length / byHand.length).toBeGreaterThan(0.97);
});
