// Bytes that came in whole: are they what they claim, may this person bring them, and do they belong to a record by now.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { mostBytesOf, type Variant, type VariantFacts } from '#domain/records/media.ts';
import type { HttpRefusal } from '#server/http/refuse.ts';
import { busy, NOT_FOUND, TOO_LARGE } from '#server/http/refuse.ts';
import { confirmArrived, variantsOf } from '#server/media/arrived.repo.ts';
import { type BlobStore, flush } from '#server/media/blob-store.ts';
import { mimesOf, SNIFF_BYTES } from '#server/media/sniff.ts';
import type { Caller } from '#server/session/session.repo.ts';
import type { Ledger } from '#server/sync/ledger.ts';
import { recordById } from '#server/sync/record.repo.ts';
import type { SchoolServer } from '#server/sync/school-server.ts';

export interface MediaParts {
  readonly school: SchoolServer;
  readonly store: BlobStore;
}
export interface Brought {
  readonly media: string;
  readonly variant: Variant;
  /** What the sender says they are; null = nothing said. */
  readonly mime: string | null;
  /** The resumable upload that brings them; null: all are in one request. */
  readonly upload: string | null;
}
const NOT_MEDIA = { refused: 'not-media', status: 415 } as const satisfies HttpRefusal;
const WRONG_HASH = { refused: 'wrong-hash', status: 422 } as const satisfies HttpRefusal;

/** Keeps the file's bytes, or says why not; either way the file is gone afterwards. */
export async function takeInFile(
  { school, store }: MediaParts,
  caller: Caller,
  brought: Brought,
  file: string,
): Promise<HttpRefusal | null> {
  try {
    // What is hashed is what the disk holds, and what will be told as arrived.
    await flush(file);
    const mimes = mimesOf(await headOf(file));
    const { hash, bytes } = await hashOf(file);
    const wrong = await mayBring(school, caller, brought, { hash, bytes, mimes });
    if (wrong) return wrong;
    // First the bytes, then the word that they are there: a crash between the two costs an upload, not a picture.
    await store.adopt(caller.school, hash, file);
    const arrived = { hash, bytes, mime: brought.mime ?? mimes[0] ?? '' };
    return await school.write(caller.school, async (ledger) => {
      // Nothing is collected while this transaction runs; the same bytes, orphaned, may have been just before it.
      if ((await store.sizeOf(caller.school, hash)) !== bytes) return busy(1);
      await noteArrived(ledger, caller, brought, arrived);
      return null;
    });
  } finally {
    await rm(file, { force: true });
  }
}

interface Found {
  readonly hash: string;
  readonly bytes: number;
  readonly mimes: readonly string[];
}

async function mayBring(
  school: SchoolServer,
  caller: Caller,
  { media, variant, mime }: Brought,
  found: Found,
): Promise<HttpRefusal | null> {
  if (found.mimes.length === 0 || (mime !== null && !found.mimes.includes(mime))) return NOT_MEDIA;
  if (found.bytes > mostBytesOf(variant, mime ?? found.mimes[0] ?? '')) return TOO_LARGE;
  const known = await announced(school, caller, media, variant);
  if (known === 'nothing yet') return null;
  if (known === 'not yours') return NOT_FOUND;
  if (known.hash !== found.hash || known.bytes !== found.bytes) return WRONG_HASH;
  return found.mimes.includes(known.mime) ? null : NOT_MEDIA;
}

/** What the media record, if it came already, says of the variant. Bytes may arrive before their record. */
export async function announced(
  school: SchoolServer,
  caller: Caller,
  media: string,
  variant: Variant,
): Promise<VariantFacts | 'nothing yet' | 'not yours'> {
  const answer = await school.readAs(caller.person, async (ledger) => {
    const record = (await recordById(ledger, media))?.record;
    if (!record) return 'nothing yet';
    const facts = record.type === 'media' ? variantsOf(record)[variant] : undefined;
    return facts && record.author === caller.person ? facts : 'not yours';
  });
  return answer ?? 'not yours';
}

async function noteArrived(
  ledger: Ledger,
  { person, school }: Caller,
  { media, variant, upload }: Brought,
  arrived: { readonly hash: string; readonly bytes: number; readonly mime: string },
): Promise<void> {
  const values = { ...arrived, upload, at: ledger.now };
  await ledger.trx
    .insertInto('media_bytes')
    .values({ school, media, variant, person, ...values })
    .onConflict((clash) => clash.columns(['school', 'media', 'variant', 'person']).doUpdateSet(values))
    .execute();
  await confirmArrived(ledger, media);
}

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(SNIFF_BYTES), 0, SNIFF_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function hashOf(file: string): Promise<{ hash: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).byteLength;
  }
  return { hash: hash.digest('hex'), bytes };
}
