// A pupil's first load carries the words of its own screens alone: none of them may say a word that comes later.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { firstJapanese } from '#words/first-japanese.ts';
import { japanese } from '#words/japanese.ts';
import { firstLoad, lazyWithoutWords, wordsTooEarly } from './helpers/first-load.ts';
import type { SourceFile } from './helpers/house.ts';

const SRC = join(import.meta.dirname, '..', 'src');
const ENTRY = 'app/main.tsx';
const file = (path: string, text: string): SourceFile => ({ path, room: path.split('/')[0] ?? '', text });
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  // The words themselves say nothing; a test is loaded by nobody.
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|^words\/(ja|en)\//.test(path))
  .map((path) => file(path, readFileSync(join(SRC, path), 'utf8')));
const later = Object.keys(japanese).filter((key) => !(key in firstJapanese));

it('finds the first load', () => {
  const paths = firstLoad(files, ENTRY).map(({ path }) => path);
  expect(paths).toContain('features/today/today-page.tsx');
  expect(paths).not.toContain('features/class-board/class-board-page.tsx');
});
it('no screen of the first load says a word that comes later', () => {
  expect(wordsTooEarly(files, ENTRY, later)).toEqual([]);
});
it('whatever the first load opens later waits for its words', () => {
  expect(lazyWithoutWords(files, ENTRY)).toEqual([]);
});
it('no area comes with the first load for nothing', () => {
  const said = firstLoad(files, ENTRY)
    .map(({ text }) => text)
    .join('\n');
  const areas = new Set(Object.keys(firstJapanese).map((key) => key.split('.')[0] ?? ''));
  expect([...areas].filter((area) => !new RegExp(`['"\`]${area}\\.`).test(said))).toEqual([]);
});
it('bites', () => {
  const seeded = [
    file('app/main.tsx', "import { A } from '#app/a.tsx';\nimport type { C } from '#app/c.tsx';\n"),
    file('app/a.tsx', "const B = lazy(() => import('#app/b.tsx'));\nsay('board.late');\nsay(`path.${way}`);\n"),
    file('app/b.tsx', "say('board.other');\n"),
    file('app/c.tsx', "say('board.other');\n"),
  ];
  expect(wordsTooEarly(seeded, ENTRY, ['board.late', 'board.other', 'path.up'])).toEqual([
    'app/a.tsx: board.late',
    'app/a.tsx: path.up',
  ]);
  expect(lazyWithoutWords(seeded, ENTRY)).toEqual(['app/a.tsx']);
});
