// `demo.json` in the demo's folder: who lives there and by which link they come in. For people and for browser tests.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { id } from '#domain/id.ts';
import { ROLES } from '#domain/viewer.ts';

const demoSchema = z.object({
  origin: z.string(),
  people: z.array(
    z.object({ id: id(), role: z.enum(ROLES), name: z.string(), classGroup: z.string(), joinUrl: z.string() }),
  ),
});
type Demo = z.output<typeof demoSchema>;
export type DemoPerson = Demo['people'][number];

const pathIn = (folder: string): string => join(folder, 'demo.json');

/** Nobody, when the file is not there or is not ours. */
export async function readDemo(folder: string): Promise<readonly DemoPerson[]> {
  const text = await readFile(pathIn(folder), 'utf8').catch(() => 'null');
  return z.safeParse(demoSchema, JSON.parse(text)).data?.people ?? [];
}

export async function writeDemo(
  folder: string,
  demo: { origin: string; people: readonly DemoPerson[] },
): Promise<void> {
  // Links open accounts: for nobody else on this machine.
  await writeFile(pathIn(folder), `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
}
