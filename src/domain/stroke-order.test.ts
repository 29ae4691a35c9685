import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startOf, strokeCharactersOf, strokesPath, strokesSchema } from '#domain/stroke-order.ts';

const FOLDER = join(import.meta.dirname, '../../public/strokes');

describe('the characters whose order of strokes is shown', () => {
  it.each([
    ['光', ['光']],
    ['「友だち」、光', ['友', 'だ', 'ち', '光']],
    ['友友', ['友']],
    ['abc 123', []],
    ['一二三四五六七八九', ['一', '二', '三', '四', '五', '六', '七', '八']],
  ])('%s', (words, characters) => expect(strokeCharactersOf(words)).toEqual(characters));
});

describe('a stroke', () => {
  it('begins where its path begins', () => expect(startOf('M51.72,15.37c1.14,1.14')).toEqual([51.72, 15.37]));
  it('is a path and nothing else', () => {
    expect(strokesSchema.safeParse(['M1,2c3,4 5,6 7,8']).success).toBe(true);
    for (const no of [[], ['L1,2'], ['M1,2" onload="x'], [7]]) expect(strokesSchema.safeParse(no).success).toBe(false);
  });
  it('is what every file beside the app holds', () => {
    for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.svg'))) {
      const paths = [...readFileSync(join(FOLDER, name), 'utf8').matchAll(/ d="([^"]*)"/g)].map(([, d]) => d);
      expect(strokesSchema.safeParse(paths).success, name).toBe(true);
    }
  });
});

it('the strokes of a character lie in a file of their own', () => expect(strokesPath('光')).toBe('/strokes/05149.svg'));
