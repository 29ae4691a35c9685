// Whom the board had erased, by id: a backup from before would bring them back. One line for each order, beside the data.
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { id } from '#domain/id.ts';

const erasureSchema = z.object({ school: id(), person: id(), at: z.number() });
type Erasure = z.output<typeof erasureSchema>;
const fileIn = (data: string): string => join(data, 'erased.ndjson');

/** Before anything is erased: an order that was carried out twice does no harm, one that was forgotten does. */
export async function noteErasure(data: string, erasure: Erasure): Promise<void> {
  await appendFile(fileIn(data), `${JSON.stringify(erasure)}\n`, { mode: 0o600, flush: true });
}

export async function erasuresIn(data: string): Promise<Erasure[]> {
  const text = await readFile(fileIn(data), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => z.parse(erasureSchema, JSON.parse(line)));
}
