// What a backup consists of, so that it can be told whether all of it is there: `manifest.json`, written last.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { contentHash, id } from '#domain/id.ts';
import type { Variant, VariantFacts } from '#domain/records/media.ts';
import type { Transaction } from '#server/db/store-engine.ts';

const neededBlob = z.object({ school: id(), hash: contentHash(), bytes: z.int() });
/** A blob that the database tells of as arrived. */
export type NeededBlob = z.output<typeof neededBlob>;

const manifestSchema = z.object({
  version: z.literal(1),
  /** ISO 8601. */
  at: z.string(),
  database: z.object({ sha256: contentHash(), rows: z.int() }),
  /** False: the bytes were left out, because their store is backed up by itself. */
  withMedia: z.boolean(),
  media: z.array(neededBlob),
});
export type Manifest = z.output<typeof manifestSchema>;

export const placesIn = (folder: string) => ({
  manifest: join(folder, 'manifest.json'),
  database: join(folder, 'database.ndjson.gz'),
  media: join(folder, 'media'),
});

export async function readManifest(folder: string): Promise<Manifest | null> {
  const text = await readFile(placesIn(folder).manifest, 'utf8').catch(() => 'null');
  return z.safeParse(manifestSchema, JSON.parse(text)).data ?? null;
}

/** Every blob that was told of as arrived, of all schools. */
export async function neededBlobs(trx: Transaction): Promise<NeededBlob[]> {
  const needed = new Map<string, NeededBlob>();
  const note = (school: string, { hash, bytes }: { hash: string; bytes: number }): void => {
    needed.set(`${school}/${hash}`, { school, hash, bytes });
  };
  for (const row of await trx.selectFrom('media_bytes').select(['school', 'hash', 'bytes']).execute()) {
    note(row.school, row);
  }
  const records = trx.selectFrom('record').select(['school', 'data']).where('type', '=', 'media');
  for (const { school, data } of await records.execute()) {
    for (const facts of Object.values(arrivedIn(JSON.parse(data)))) note(school, facts);
  }
  return [...needed.values()];
}

/** Variants of a media record of our own tables whose bytes have come. */
export function arrivedIn(record: {
  readonly variants: Partial<Record<Variant, VariantFacts>>;
  readonly up: Partial<Record<Variant, number>>;
}): Partial<Record<Variant, VariantFacts>> {
  return Object.fromEntries(
    Object.entries(record.variants).filter(([name]) => record.up[name as Variant] !== undefined),
  );
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
