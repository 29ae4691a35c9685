// Larger bytes, resumable by tus 1.0. An upload's name begins with its person, so that nobody goes on with another's, and
// says which variant it brings, so that each piece may have to wait its turn (turns.ts).
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { FileStore } from '@tus/file-store';
import { type Locker, Server } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { LIMITS } from '#domain/limits.ts';
import { mostBytesOf, VARIANTS, type Variant } from '#domain/records/media.ts';
import type { HttpRefusal } from '#server/http/refuse.ts';
import { INVALID, NOT_FOUND, refuse, TOO_LARGE } from '#server/http/refuse.ts';
import { type EndedUploads, endUploads, factsSchema } from '#server/media/ended-uploads.ts';
import { announced, type MediaParts } from '#server/media/take-in.ts';
import type { Turns } from '#server/media/turns.ts';
import { callerOf } from '#server/session/caller.ts';
import type { Caller } from '#server/session/session.repo.ts';

const PATH = '/api/uploads';
/** No page can be told to load what only such requests bring; a kilobyte of guards behind each piece takes the class's line. */
const NO_PAGE = false;

export interface UploadParts extends MediaParts {
  /** Unfinished uploads lie here; on the same disk as the store. */
  readonly uploads: string;
  readonly turns: Turns;
  readonly locker: Locker;
}

export function addUploadRoutes(app: FastifyInstance, parts: UploadParts): void {
  const coming = new WeakMap<IncomingMessage, Coming>();
  const store = new FileStore({ directory: parts.uploads });
  const ended = endUploads(parts, store);
  const tus = tusServer(parts, store, ended.end, (raw) => coming.get(raw));
  const handle = async (request: FastifyRequest, reply: FastifyReply, upload: string): Promise<FastifyReply> => {
    coming.set(request.raw, { caller: callerOf(request), upload });
    reply.hijack();
    await tus.handle(request.raw, reply.raw);
    return reply;
  };
  // tus reads the body itself, as it comes.
  app.addContentTypeParser('application/offset+octet-stream', (_request, _body, done) => done(null));

  app.route({
    method: ['POST', 'HEAD', 'PATCH', 'DELETE', 'OPTIONS'],
    url: PATH,
    helmet: NO_PAGE,
    handler: async (request, reply) => {
      if (request.method !== 'POST') return handle(request, reply, '');
      const caller = callerOf(request);
      const facts = z.safeParse(factsSchema, pairsOf(String(request.headers['upload-metadata'] ?? '')));
      if (!facts.success) return refuse(reply, INVALID);
      const upload = `${caller.person}.${facts.data.variant}.${randomBytes(16).toString('hex')}`;
      const no =
        (await mayBegin(parts, caller, facts.data, Number(request.headers['upload-length']))) ??
        (await parts.turns.mayGo(request, reply, facts.data.variant, upload));
      return no ? refuse(reply, no) : handle(request, reply, upload);
    },
  });
  app.route<{ Params: { upload: string } }>({
    method: ['HEAD', 'PATCH', 'DELETE'],
    url: `${PATH}/:upload`,
    helmet: NO_PAGE,
    handler: async (request, reply) => {
      const { upload } = request.params;
      if (!upload.startsWith(`${callerOf(request).person}.`) || !NAME.test(upload)) return refuse(reply, NOT_FOUND);
      const stand = request.method === 'HEAD' ? await ended.standOf(callerOf(request), upload) : null;
      if (typeof stand === 'number') return reply.headers(allHere(stand)).send();
      // Also to whoever asks how far it came: told only at the next piece, that piece would have gone for nothing.
      const goesOn = request.method === 'PATCH' || stand === 'begun';
      const no = goesOn && (await parts.turns.mayGo(request, reply, variantIn(upload), upload));
      if (no) return refuse(reply, no);
      await handle(request, reply, upload);
      if (request.method === 'DELETE') parts.turns.over(upload);
      return reply;
    },
  });
}

interface Coming {
  readonly caller: Caller;
  /** Its name; '' where it has none. */
  readonly upload: string;
}

const NAME = /^[\w-]+\.[a-z]\.[0-9a-f]{32}$/;
const variantIn = (upload: string): Variant => VARIANTS.find((variant) => variant === upload.split('.')[1]) ?? 'o';

/** What tus answers to HEAD, and that the bytes were found good: only then a device may let go of them. */
const allHere = (bytes: number): Record<string, string> => ({
  'tus-resumable': '1.0.0',
  'cache-control': 'no-store',
  'upload-offset': String(bytes),
  'upload-length': String(bytes),
  'x-ashiato-arrived': '1',
});

function tusServer(
  parts: UploadParts,
  store: FileStore,
  end: EndedUploads['end'],
  comingBy: (raw: IncomingMessage) => Coming | undefined,
): Server {
  type TusRequest = Parameters<NonNullable<Server['options']['onIncomingRequest']>>[0];
  const coming = (request: TusRequest): Coming => {
    const raw = request.runtime?.node?.req;
    const found = raw && comingBy(raw as IncomingMessage);
    if (!found) throw new Error('an upload came by no route of ours');
    return found;
  };
  return new Server({
    path: PATH,
    datastore: store,
    locker: parts.locker,
    relativeLocation: true,
    maxSize: LIMITS.originalBytes,
    namingFunction: (request) => coming(request).upload,
    onUploadFinish: async (request, upload) => {
      const no = await end(coming(request).caller, upload);
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
  { media, variant }: z.output<typeof factsSchema>,
  bytes: number,
): Promise<HttpRefusal | null> {
  if (bytes > (variant === 't' ? LIMITS.singlePutBytes : LIMITS.originalBytes)) return TOO_LARGE;
  if (!(bytes > 0)) return INVALID;
  const known = await announced(school, caller, media, variant);
  if (known === 'nothing yet') return null;
  if (known === 'not yours') return NOT_FOUND;
  if (bytes > mostBytesOf(variant, known.mime)) return TOO_LARGE;
  return known.bytes === bytes ? null : { refused: 'wrong-hash', status: 422 };
}

/** `Upload-Metadata` of tus: names with base64 values, by commas. */
function pairsOf(header: string): Record<string, string> {
  const pairs = header.split(',').map((pair) => pair.trim().split(' '));
  return Object.fromEntries(
    pairs.map(([name = '', value = '']) => [name, Buffer.from(value, 'base64').toString('utf8')]),
  );
}
