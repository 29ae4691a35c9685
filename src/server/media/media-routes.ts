// Bytes in and out by media record and variant. Who may see the record may see its bytes, asked anew each time; the hash
// is never a key to anything.
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { authorize } from '#domain/access.ts';
import { FILE_ENDINGS } from '#domain/file-kind.ts';
import { id, type PersonId } from '#domain/id.ts';
import { LIMITS } from '#domain/limits.ts';
import { MIME_TYPES, mediaKindOf, VARIANTS, type Variant, type VariantFacts } from '#domain/records/media.ts';
import { INVALID, NOT_FOUND, refuse } from '#server/http/refuse.ts';
import { variantsOf } from '#server/media/arrived.repo.ts';
import { rangeOf } from '#server/media/byte-range.ts';
import { type MediaParts, takeInFile } from '#server/media/take-in.ts';
import type { Turns } from '#server/media/turns.ts';
import { callerOf } from '#server/session/caller.ts';
import { recordById } from '#server/sync/record.repo.ts';
import type { SchoolServer } from '#server/sync/school-server.ts';

const whereSchema = z.object({ media: id(), variant: z.enum(VARIANTS) });

export interface MediaRouteParts extends MediaParts {
  /** On the same disk as the store. */
  readonly incoming: string;
  readonly turns: Turns;
}

export function addMediaRoutes(app: FastifyInstance, parts: MediaRouteParts): void {
  const asBuffer = { parseAs: 'buffer', bodyLimit: LIMITS.singlePutBytes } as const;
  app.addContentTypeParser([...MIME_TYPES], asBuffer, (_request, body, done) => done(null, body));

  app.put('/api/media/:media/:variant', async (request, reply) => {
    const where = z.safeParse(whereSchema, request.params);
    if (!where.success || !Buffer.isBuffer(request.body) || request.body.length === 0) return refuse(reply, INVALID);
    const wait = await parts.turns.mayGo(request, reply, where.data.variant, null);
    if (wait) return refuse(reply, wait);
    const file = join(parts.incoming, randomBytes(12).toString('hex'));
    await writeFile(file, request.body);
    const mime = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? null;
    const no = await takeInFile(parts, callerOf(request), { ...where.data, mime, upload: null }, file);
    return no ? refuse(reply, no) : reply.code(204).send();
  });

  app.get('/api/media/:media/:variant', { compress: false }, async (request, reply) => {
    const where = z.safeParse(whereSchema, request.params);
    const facts = where.success
      ? await factsFor(parts.school, callerOf(request).person, where.data.media, where.data.variant)
      : null;
    return facts ? send(parts, request, reply, facts) : refuse(reply, NOT_FOUND);
  });
}

/** Not there, not yours, not yet here: one answer for all. */
export async function factsFor(
  school: SchoolServer,
  person: PersonId,
  media: string,
  variant: Variant,
): Promise<VariantFacts | null> {
  return school.readAs(person, async (ledger, { scopes }) => {
    const kept = await recordById(ledger, media);
    const record = authorize(kept?.record, kept?.placed ?? [], new Set(scopes));
    if ('refused' in record || record.type !== 'media') return null;
    const up = record['up'] as Partial<Record<Variant, number>>;
    return up[variant] === undefined ? null : (variantsOf(record)[variant] ?? null);
  });
}

async function send({ store }: MediaParts, request: FastifyRequest, reply: FastifyReply, facts: VariantFacts) {
  const { school } = callerOf(request);
  const size = await store.sizeOf(school, facts.hash);
  if (size === null) return refuse(reply, NOT_FOUND);
  const etag = `"${facts.hash}"`;
  void reply.headers({
    etag,
    'accept-ranges': 'bytes',
    // Asked again each time, although bytes under a hash never change: a share may have been taken back, and a brother on
    // the same tablet would be given from the browser's cache what only his sister may see. Mostly it is "not modified".
    'cache-control': 'private, no-cache',
    'content-type': facts.mime,
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': dispositionOf(facts),
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  // A film of which pieces are here, but of another version: all of it.
  const isHead = request.method === 'HEAD';
  const same = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
  const range = same && !isHead ? rangeOf(request.headers.range, size) : null;
  if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${size}`).send();
  const stream = isHead ? Readable.from([]) : await store.read(school, facts.hash, range ?? undefined);
  if (!range) return reply.header('content-length', size).send(stream);
  void reply.code(206).header('content-range', `bytes ${range.first}-${range.last}/${size}`);
  return reply.header('content-length', range.last - range.first + 1).send(stream);
}

/** A file that we do not show is only ever saved: nothing in it runs under our address. */
function dispositionOf({ mime, hash }: VariantFacts): string {
  if (mediaKindOf(mime) !== 'file') return 'inline';
  return `attachment; filename="ashiato-${hash.slice(0, 8)}.${FILE_ENDINGS[mime] ?? 'bin'}"`;
}
