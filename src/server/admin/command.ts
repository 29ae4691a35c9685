// What every command of a helper at the school begins with: the environment, or a sentence for each wrong value of it.
import { mkdir } from 'node:fs/promises';
import { type Config, readConfig } from '#server/config.ts';
import { demandNode } from '#server/node-version.ts';

export async function environment(): Promise<Config> {
  demandNode();
  const config = readConfig(process.env);
  if ('wrong' in config) return stop(config.wrong);
  await mkdir(config.data, { recursive: true });
  return config;
}

export function stop(sentences: readonly string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}
