// What a pupil's device loads before the first screen stands.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { atMost, type Figure } from './figure.ts';
import { built } from './measured-app.ts';

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

export async function sizeBench(): Promise<readonly Figure[]> {
  built();
  const chunks = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Record<string, Chunk>;
  const entry = Object.keys(chunks).find((key) => chunks[key]?.isEntry);
  const needed = new Set<string>();
  const visit = (key: string): void => {
    if (needed.has(key)) return;
    needed.add(key);
    for (const next of chunks[key]?.imports ?? []) visit(next);
  };
  visit(entry ?? '');
  const scripts = [...needed].map((key) => chunks[key]?.file ?? '');
  const styles = new Set([...needed].flatMap((key) => chunks[key]?.css ?? []));
  return [
    atMost('first-load JS of a pupil, gzip', kilobytes(scripts), 'kB', 180),
    atMost('first-load CSS of a pupil, gzip', kilobytes(styles), 'kB', 20),
  ];
}

function kilobytes(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(`dist/${file}`)).length, 0) / 1000;
}
