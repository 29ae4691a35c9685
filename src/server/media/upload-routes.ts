// Larger bytes, resumable by tus 1.0. An upload's name begins with its person, so that nobody goes on with another's.
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { id } from '#domain/id.ts';
import { LIMITS } from '#domain/limits.ts';
import { VARIANTS } from '#domain/records/media.ts';
import type { HttpRefusal } from '#server/http/refuse.ts';
import { INVALID, NOT_FOUND, refuse } from '#server/http/refuse.ts';
import { announced, type MediaParts, takeInFile } from '#server/media/take-in.ts';
import { callerOf } from '#server/session/caller.ts';
import type { Caller } from '#server/session/session.repo.ts';

const PATH = '/api/uploads';
const factsSchema = z.object({ media: id(), variant: z.enum(VARIANTS) });

export interface UploadParts extends MediaParts {
  /** Unfinished uploads lie here; on the same disk as the store. */
  readonly uploads: string;
}

export function addUploadRoutes(app: FastifyInstance, parts: UploadParts): void {
  const callers = new WeakMap<IncomingMessage, Caller>();
  const tus = tusServer(parts, (raw) => callers.get(raw));
  // tus reads the body itself, as it comes.
  app.addContentTypeParser('application/offset+octet-stream', (_request, _body, done) => done(null));

  app.route({
    method: ['POST', 'HEAD', 'PATCH', 'DELETE', 'OPTIONS'],
    url: PATH,
    handler: async (request, reply) => {
      const caller = callerOf(request);
      if (request.method === 'POST') {
        const no = await mayBegin(parts, caller, request.headers['upload-metadata'], request.headers['upload-length']);
        if (no) return refuse(reply, no);
      }
      callers.set(request.raw, caller);
      reply.hijack();
      await tus.handle(request.raw, reply.raw);
      return reply;
    },
  });
  app.route<{ Params: { upload: string } }>({
    method: ['HEAD', 'PATCH', 'DELETE'],
    url: `${PATH}/:upload`,
    handler: async (request, reply) => {
      const caller = callerOf(request);
      if (!request.params.upload.startsWith(`${caller.person}.`)) return refuse(reply, NOT_FOUND);
      callers.set(request.raw, caller);
      reply.hijack();
      await tus.handle(request.raw, reply.raw);
      return reply;
    },
  });
}

function tusServer(parts: UploadParts, callerFor: (raw: IncomingMessage) => Caller | undefined): Server {
  const store = new FileStore({ directory: parts.uploads });
  type TusRequest = Parameters<NonNullable<Server['options']['onIncomingRequest']>>[0];
  const caller = (request: TusRequest): Caller => {
    const raw = request.runtime?.node?.req;
    const found = raw && callerFor(raw as IncomingMessage);
    if (!found) throw new Error('an upload came by no route of ours');
    return found;
  };
  return new Server({
    path: PATH,
    datastore: store,
    relativeLocation: true,
    maxSize: LIMITS.originalBytes,
    namingFunction: (request) => `${caller(request).person}.${randomBytes(16).toString('hex')}`,
    onUploadFinish: async (request, upload) => {
      const facts = z.safeParse(factsSchema, upload.metadata);
      const file = join(parts.uploads, upload.id);
      const no = facts.success
        ? await takeInFile(parts, caller(request), { ...facts.data, mime: null }, file)
        : INVALID;
      // Taken in or refused: what tus noted about it is of no more use.
      await store.configstore.delete(upload.id);
      return no ? answerOf(no) : {};
    },
  });
}

function answerOf({ status, ...said }: HttpRefusal) {
  return { status_code: status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(said) };
}

/** Says no before the first byte where that is known already. */
async function mayBegin(
  { school }: MediaParts,
  caller: Caller,
  metadata: unknown,
  length: unknown,
): Promise<HttpRefusal | null> {
  const bytes = Number(length);
  if (bytes > LIMITS.originalBytes) return { refused: 'too-large', status: 413 };
  const facts = z.safeParse(factsSchema, pairsOf(String(metadata ?? '')));
  if (!facts.success || !(bytes > 0)) return INVALID;
  const known = await announced(school, caller, facts.data.media, facts.data.variant);
  if (known === 'nothing yet') return null;
  if (known === 'not yours') return NOT_FOUND;
  return known.bytes === bytes ? null : { refused: 'wrong-hash', status: 422 };
}

/** `Upload-Metadata` of tus: names with base64 values, by commas. */
function pairsOf(header: string): Record<string, string> {
  const pairs = header.split(',').map((pair) => pair.trim().split(' '));
  return Object.fromEntries(
    pairs.map(([name = '', value = '']) => [name, Buffer.from(value, 'base64').toString('utf8')]),
  );
}
