// What a pupil's device gets before anything is opened: the files that main.tsx needs at once, and the words they say.
import type { SourceFile } from './house.ts';

/** Static imports of values: a type and an `import(…)` bring nothing into the first load. */
const AT_ONCE = /(?:^|[;\n])\s*(?:import|export)\s(?!type\s)(?:[^'";]*?\sfrom\s*)?['"]#([^'"\n]+)['"]/g;
const WORDS = /[`'"]([a-z]+\.[\w.-]*)(\$\{|[`'"])/g;

/** @returns the files that `entry` needs before it runs, itself included */
export function firstLoad(files: readonly SourceFile[], entry: string): SourceFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const found = new Set<SourceFile>();
  const visit = (path: string): void => {
    const file = byPath.get(path);
    if (!file || found.has(file)) return;
    found.add(file);
    for (const [, target = ''] of file.text.matchAll(AT_ONCE)) visit(target);
  };
  visit(entry);
  return [...found];
}

/** Of `keys`, those that `text` says; `board.part.${part}` says a whole family. */
export function keysSaid(text: string, keys: readonly string[]): string[] {
  const said = [...text.matchAll(WORDS)];
  return keys.filter((key) =>
    said.some(([, start = '', end]) => (end === '${' ? key.startsWith(start) : key === start)),
  );
}

/** Words that a file of the first load would say before they are there. */
export function wordsTooEarly(files: readonly SourceFile[], entry: string, later: readonly string[]): string[] {
  return firstLoad(files, entry).flatMap((file) => keysSaid(file.text, later).map((key) => `${file.path}: ${key}`));
}

/** Files of the first load that open a screen without waiting for its words, `lazy` instead of `lazyScreen`. */
export const lazyWithoutWords = (files: readonly SourceFile[], entry: string): string[] =>
  firstLoad(files, entry)
    .filter((file) => file.path !== 'pieces/lazy-screen.tsx' && /\blazy\(/.test(file.text))
    .map((file) => file.path);
