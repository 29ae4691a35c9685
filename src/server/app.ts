// The school's HTTP server, ready to listen or to be tested by `inject`.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyRateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { addRosterRoutes } from '#server/admin/roster-routes.ts';
import { cookieSecret } from '#server/db/cookie-secret.ts';
import type { NodeLine } from '#server/db/node-line.ts';
import type { OpenedDatabase } from '#server/db/open-database.ts';
import { addDeviceRoutes } from '#server/devices/device-routes.ts';
import { createDeviceEar } from '#server/devices/listen-to-device.ts';
import { createAdmission } from '#server/http/admission.ts';
import { readJsonBodies } from '#server/http/json-body.ts';
import { secureHeaders } from '#server/http/secure-headers.ts';
import { serveApp } from '#server/http/static-app.ts';
import { answerTrouble } from '#server/http/trouble.ts';
import type { BlobStore } from '#server/media/blob-store.ts';
import { addMediaRoutes } from '#server/media/media-routes.ts';
import { openStore } from '#server/media/open-store.ts';
import { createTurns } from '#server/media/turns.ts';
import { createUploadLocker } from '#server/media/upload-locker.ts';
import { addUploadRoutes } from '#server/media/upload-routes.ts';
import { DEFAULT_MEDIUM_SLOTS, DEFAULT_PROXIES, DEFAULT_UPLOAD_SLOTS, type MediaConfig } from '#server/media-config.ts';
import { createDraftReadings, type DraftReadings } from '#server/readings/draft-readings.ts';
import { noticedPush } from '#server/readings/noticed-push.ts';
import { createReader } from '#server/readings/reader.ts';
import { addReadingRoutes } from '#server/readings/reading-routes.ts';
import { guardApi, tokenOf } from '#server/session/caller.ts';
import { cookieSigner } from '#server/session/cookie-signer.ts';
import { liveSessions, tokenHash } from '#server/session/session.repo.ts';
import { addSessionRoutes } from '#server/session/session-routes.ts';
import { createPokeHub, type PokeHub } from '#server/sync/poke-hub.ts';
import { createSchoolServer, type SchoolServer } from '#server/sync/school-server.ts';
import { addSyncRoutes } from '#server/sync/sync-routes.ts';
import { addCopyRoutes } from '#server/teaching/copy-routes.ts';

export interface AppParts extends Partial<MediaConfig> {
  readonly opened: OpenedDatabase;
  /** Where bytes lie: `media/` and `uploads/` below it. */
  readonly data: string;
  /** Under which the browser reaches us: `https://…` makes cookies and headers strict. */
  readonly origin: string;
  /** Folder of the built app; null = the API only. */
  readonly dist: string | null;
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  /** Where log lines go; null = nowhere. */
  readonly log: { write: (line: string) => void } | null;
}
export interface App {
  readonly http: FastifyInstance;
  readonly school: SchoolServer;
  readonly store: BlobStore;
  readonly pokes: PokeHub;
  readonly uploads: string;
  readonly drafts: DraftReadings;
  /** To the other servers of the school; null: there can be none. */
  readonly line: NodeLine | null;
}

const SYNCS_AT_ONCE = { sqlite: 8, postgres: 32 } as const;
const SYNC_QUEUE = 100;
/** Requests of one session, or of one address without any, in a minute. */
const MOST_A_MINUTE = 3000;

export async function createApp(parts: AppParts): Promise<App> {
  const { opened, now, random, origin } = parts;
  const pokes = createPokeHub((sessions) => liveSessions(opened.database, sessions, now()));
  const line = (await opened.nodeLine?.()) ?? null;
  line?.hear('news', (scopes) => pokes.news(scopes));
  const onNews = (scopes: readonly string[]): void => {
    pokes.news(scopes);
    line?.tell('news', scopes);
  };
  const school = createSchoolServer({ ...opened, now, random, onNews });
  const uploads = join(parts.data, 'uploads');
  await mkdir(uploads, { recursive: true });
  const store = await openStore(parts);

  const http = fastify({
    logger: parts.log ? { stream: parts.log, serializers: SILENT } : false,
    // Addresses hold ids of children's records: a line names the route, never the address (see logLines).
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: parts.proxies ?? DEFAULT_PROXIES,
    forceCloseConnections: true,
    // A request that trickles in for ever holds a place; a large piece on a slow line still gets through.
    requestTimeout: 300_000,
  });
  answerTrouble(http);
  logLines(http);
  await secureHeaders(http, origin);
  await http.register(fastifyCookie, { secret: cookieSigner(await cookieSecret(opened.database, random)) });
  await http.register(fastifyRateLimit, {
    max: MOST_A_MINUTE,
    timeWindow: 60_000,
    // By session: forty children behind the school's one address are forty.
    keyGenerator: (request) => {
      const token = tokenOf(request);
      return token === null ? request.ip : tokenHash(token);
    },
    // Nobody reads them, and each answer would carry them.
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  });
  await http.register(fastifyCompress, { threshold: 1024, encodings: ['br', 'gzip'], globalDecompression: false });
  guardApi(http, opened.database, now);
  readJsonBodies(http);

  http.get('/api/health', async () => ({ fine: true }));
  const encrypted = origin.startsWith('https:');
  addSessionRoutes(http, { database: opened.database, school, pokes, now, random, encrypted });
  const admission = createAdmission(SYNCS_AT_ONCE[opened.dialect], SYNC_QUEUE);
  const failed = () => http.log.error('readings failed');
  const drafts = createDraftReadings({ database: opened.database, school, reader: createReader(), failed });
  const noticing = { ...school, push: noticedPush(opened.database, school, drafts) };
  addSyncRoutes(http, { school: noticing, admission, pokes, ear: createDeviceEar(opened.database, now) });
  addReadingRoutes(http, { school, drafts });
  addCopyRoutes(http, school);
  addRosterRoutes(http, school);
  addDeviceRoutes(http, { database: opened.database, school, now });
  const most = { m: parts.mediumSlots ?? DEFAULT_MEDIUM_SLOTS, o: parts.uploadSlots ?? DEFAULT_UPLOAD_SLOTS };
  const turns = createTurns({ school, most, now, random, nodeLine: line });
  addMediaRoutes(http, { school, store, turns, incoming: uploads });
  addUploadRoutes(http, { school, store, turns, uploads, locker: createUploadLocker(line) });
  await serveApp(http, parts.dist);
  http.addHook('preClose', async () => pokes.close());
  http.addHook('onClose', async () => drafts.close());
  http.addHook('onClose', async () => line?.close());
  return { http, school, store, pokes, uploads, drafts, line };
}

/** What Fastify itself would write of a request or an error may hold addresses and words. */
const SILENT = {
  req: () => ({}),
  err: (error: { name: string }) => ({ type: error.name, message: '', stack: '' }),
};

function logLines(http: FastifyInstance): void {
  http.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const line = { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    request.log.info(line, 'answered');
  });
}
