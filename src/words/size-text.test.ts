import { expect, test } from 'vitest';
import { sizeText } from '#words/size-text.ts';

test.each([
  [1, '1 KB'],
  [319_600, '320 KB'],
  [999_700, '1 MB'],
  [1_440_000, '1.4 MB'],
  [48_000_000, '48 MB'],
  [2_000_000_000, '2 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
