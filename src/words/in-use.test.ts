// A sentence that nothing says is thrown out: the catalogue is what people read, no more.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { japanese } from '#words/japanese.ts';

const SRC = new URL('../', import.meta.url);
const source = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !/^words\/(ja|en)\//.test(path))
  .map((path) => readFileSync(new URL(path, SRC), 'utf8'))
  .join('\n');

test('every sentence is said somewhere', () => {
  const literal = new Set(source.match(/[a-z]+(\.[A-Za-z0-9-]+)+/g));
  // `refusal.${code}` and `shell.contact${standing}Short` say a whole family.
  const families = [...source.matchAll(/[`'"]([a-z]+\.[\w.-]*)\$\{/g)].map(([, start = '']) => start);
  const unused = Object.keys(japanese).filter(
    (key) => !literal.has(key) && !families.some((start) => key.startsWith(start)),
  );
  expect(unused).toEqual([]);
});
