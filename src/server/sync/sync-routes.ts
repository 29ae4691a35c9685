// Push, pull and the stream of pokes over HTTP.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PullRequest } from '#domain/protocol.ts';
import type { DeviceEar } from '#server/devices/listen-to-device.ts';
import type { Admission } from '#server/http/admission.ts';
import { sendPacked } from '#server/http/pack-answer.ts';
import { ACCOUNT_CLOSED, refuse, SIGN_IN } from '#server/http/refuse.ts';
import { callerOf, tokenOf } from '#server/session/caller.ts';
import { tokenHash } from '#server/session/session.repo.ts';
import { pullAnswerFor } from '#server/sync/older-proto.ts';
import type { PokeHub } from '#server/sync/poke-hub.ts';
import type { SchoolServer } from '#server/sync/school-server.ts';

export interface SyncParts {
  readonly school: SchoolServer;
  readonly admission: Admission;
  readonly pokes: PokeHub;
  readonly ear: DeviceEar;
}

/** They pack their answers themselves. */
const PACKED = { compress: false } as const;

export function addSyncRoutes(app: FastifyInstance, { school, admission, pokes, ear }: SyncParts): void {
  app.post('/api/sync/push', PACKED, async (request, reply) => {
    const { person } = callerOf(request);
    if (await ear.isForgotten(request)) return refuse(reply, SIGN_IN);
    const answer = await admission.run(() => school.push(person, request.body));
    return 'refused' in answer ? refuse(reply, answer) : sendPacked(request, reply, answer);
  });

  app.post('/api/sync/pull', PACKED, async (request, reply) => {
    const { person } = callerOf(request);
    if (await ear.isForgotten(request)) return refuse(reply, SIGN_IN);
    const answer = await admission.run(() => school.pull(person, request.body));
    if ('refused' in answer) return refuse(reply, answer);
    pokes.renew(person, answer.scopes);
    const wiped = await ear.heard(request);
    const hello = request.body as PullRequest;
    return sendPacked(request, reply, wiped ? pullAnswerFor(hello, { ...answer, wiped }) : answer);
  });

  app.get('/api/sync/events', (request, reply) => events(request, reply, school, pokes));
}

/** The first version did not say which it was. */
function protoOf({ query }: FastifyRequest): number {
  const { proto } = query as Record<string, unknown>;
  return Number(proto) > 1 ? Number(proto) : 1;
}

async function events(request: FastifyRequest, reply: FastifyReply, school: SchoolServer, pokes: PokeHub) {
  const { person } = callerOf(request);
  const scopes = await school.readAs(person, async (_ledger, asking) => asking.scopes);
  if (!scopes) return refuse(reply, ACCOUNT_CLOSED);
  reply.hijack();
  const stream = reply.raw;
  stream.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    // Proxies that gather before they pass on would make every poke late.
    'x-accel-buffering': 'no',
    connection: 'keep-alive',
  });
  const send = (event: string, data: string): void => {
    stream.write(`event: ${event}\ndata: ${data}\n\n`);
  };
  const session = tokenHash(tokenOf(request) ?? '');
  const gone = pokes.listen({ person, proto: protoOf(request), session, send, end: () => stream.end() }, scopes);
  stream.on('close', gone);
  stream.on('error', gone);
  return reply;
}
