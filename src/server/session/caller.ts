// Who is calling: the person of the session whose token a signed cookie holds. Nothing else about a request says who it is.
// [Note: Several on one device] Brothers and sisters share a tablet, so each has a cookie of their own. A request that says
// for whom it is (`x-ashiato-person`, or `?person=` where no header can be set) is taken only with that person's: the words
// of one child are never sent in under another's name. One that says nothing is the last one's who came in: the browser
// sends that one's cookie only where it is asked who this is, since every edit would carry it.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PersonId } from '#domain/id.ts';
import type { Transaction } from '#server/db/store-engine.ts';
import { ACCOUNT_CLOSED, refuse, SIGN_IN } from '#server/http/refuse.ts';
import { type Caller, type FoundSession, findSession } from '#server/session/session.repo.ts';

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null;
  }
}

export const COOKIE = 'ashiato_session';
/** Where a request need not say for whom it is. */
export const COOKIE_PATH = '/api/session';
const OPEN_TO_ALL = new Set(['/api/health', '/api/session/join', '/api/session/leave']);
/** They tell of a closed account themselves, in the words of the version that asks (sync/older-proto.ts). */
const TELL_THEMSELVES = new Set(['/api/sync/push', '/api/sync/pull']);
const HARMLESS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** In front of all of `/api`: no session, no answer; and nothing changes by a request that another page could send. */
export function guardApi(app: FastifyInstance, database: Transaction, now: () => number): void {
  app.decorateRequest('caller', null);
  app.addHook('onRequest', async (request, reply) => {
    const route = request.routeOptions.url ?? '';
    if (!route.startsWith('/api/')) return;
    // A form or a link of another site cannot set a header of ours.
    const forged = !HARMLESS.has(request.method) && request.headers['x-ashiato'] !== '1';
    if (forged) return refuse(reply, { refused: 'forbidden', status: 403 });
    const found = await callerFrom(request, database, now());
    request.caller = found;
    if (OPEN_TO_ALL.has(route)) return;
    if (!found) return refuse(reply, SIGN_IN);
    if (found.isClosed && !TELL_THEMSELVES.has(route)) return refuse(reply, ACCOUNT_CLOSED);
  });
}

async function callerFrom(request: FastifyRequest, database: Transaction, now: number): Promise<FoundSession | null> {
  const token = tokenOf(request);
  const caller = token === null ? null : await findSession(database, token, now);
  const asked = personAsked(request);
  return asked === null || caller?.person === asked ? caller : null;
}

export function personAsked({ headers, query }: FastifyRequest): string | null {
  const said = headers['x-ashiato-person'] ?? (query as Record<string, unknown> | undefined)?.['person'];
  return typeof said === 'string' ? said : null;
}

const cookieOf = (person: PersonId): string => `${COOKIE}_${person}`;
const pathOf = (name: string): string => (name === COOKIE ? COOKIE_PATH : '/api');

export function tokenOf(request: FastifyRequest, person: PersonId | null = personAsked(request)): string | null {
  const raw = request.cookies[person === null ? COOKIE : cookieOf(person)];
  const unsigned = raw === undefined ? null : request.unsignCookie(raw);
  return unsigned?.valid ? unsigned.value : null;
}

/** For routes behind `guardApi`. */
export function callerOf(request: FastifyRequest): Caller {
  if (!request.caller) throw new Error('a route that is open to all asked who is calling');
  return request.caller;
}

/** Also for requests that do not say for whom they are, unless another one came in since. */
export function putCookies(
  request: FastifyRequest,
  reply: FastifyReply,
  session: { readonly caller: Caller; readonly token: string; readonly encrypted: boolean; readonly cameIn: boolean },
): void {
  const { caller, token, encrypted, cameIn } = session;
  const last = cameIn || tokenOf(request, null) === token ? [COOKIE] : [];
  const common = { httpOnly: true, sameSite: 'lax', signed: true, secure: encrypted } as const;
  for (const name of [...last, cookieOf(caller.person)]) {
    void reply.setCookie(name, token, { ...common, path: pathOf(name), expires: new Date(caller.until) });
  }
}

export function clearCookies(request: FastifyRequest, reply: FastifyReply, person: PersonId): void {
  // Another one may have come in since: their cookie stays.
  if (tokenOf(request, null) === tokenOf(request, person)) void reply.clearCookie(COOKIE, { path: pathOf(COOKIE) });
  void reply.clearCookie(cookieOf(person), { path: pathOf(cookieOf(person)) });
}
