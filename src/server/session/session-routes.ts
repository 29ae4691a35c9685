// Joining by a link, asking who this is, leaving.
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { joinRequestSchema, type Session } from '#domain/protocol.ts';
import type { Role } from '#domain/viewer.ts';
import type { Transaction } from '#server/db/store-engine.ts';
import { ACCOUNT_CLOSED, INVALID, refuse, SIGN_IN } from '#server/http/refuse.ts';
import { createAttempts } from '#server/session/attempts.ts';
import { callerOf, clearCookies, personAsked, putCookies, tokenOf } from '#server/session/caller.ts';
import {
  type Caller,
  closeSession,
  deviceOfSession,
  openSession,
  takeJoinLink,
  tokenHash,
} from '#server/session/session.repo.ts';
import type { PokeHub } from '#server/sync/poke-hub.ts';
import { recordById } from '#server/sync/record.repo.ts';
import type { SchoolServer } from '#server/sync/school-server.ts';

export interface SessionParts {
  readonly database: Transaction;
  readonly school: SchoolServer;
  readonly pokes: Pick<PokeHub, 'endSession'>;
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly encrypted: boolean;
}

export function addSessionRoutes(app: FastifyInstance, parts: SessionParts): void {
  const { database, school, pokes, now, random, encrypted } = parts;
  const attempts = createAttempts(database, now);
  const end = async (token: string): Promise<void> => {
    await closeSession(database, token);
    pokes.endSession(tokenHash(token));
  };

  app.post('/api/session/join', async (request, reply) => {
    const wait = await attempts.wait(request.ip);
    if (wait > 0) return refuse(reply, { refused: 'too-many', status: 429, retryAfter: wait });
    const asked = z.safeParse(joinRequestSchema, request.body);
    if (!asked.success) return refuse(reply, INVALID);
    const found = await takeJoinLink(database, asked.data.token, now());
    if (!found) {
      await attempts.failed(request.ip);
      return refuse(reply, { refused: 'join-link', status: 404 });
    }
    const before = tokenOf(request, found.person);
    // What the browser held before: should its data be gone, the school sees it by this (devices/device.repo.ts).
    const device = before === null ? null : await deviceOfSession(database, before);
    if (before !== null) await end(before);
    const token = Buffer.from(random(16)).toString('base64url');
    const caller = await openSession(database, found, token, now(), device);
    putCookies(request, reply, { caller, token, encrypted, cameIn: true });
    return (await sessionOf(database, school, caller)) ?? refuse(reply, SIGN_IN);
  });

  app.get('/api/session', async (request, reply) => {
    const caller = callerOf(request);
    const token = tokenOf(request);
    // The browser's copy lives on with the session.
    if (token !== null) putCookies(request, reply, { caller, token, encrypted, cameIn: false });
    return (await sessionOf(database, school, caller)) ?? refuse(reply, ACCOUNT_CLOSED);
  });

  app.post('/api/session/leave', async (request, reply) => {
    const token = tokenOf(request);
    if (token !== null) await end(token);
    // Also when the session was over before: a cookie that opens nothing should not lie about on a shared device.
    const person = request.caller?.person ?? personAsked(request);
    if (person !== null) clearCookies(request, reply, person);
    return reply.code(204).send();
  });
}

async function sessionOf(database: Transaction, school: SchoolServer, caller: Caller): Promise<Session | null> {
  const named = await database.selectFrom('school').select('name').where('id', '=', caller.school).executeTakeFirst();
  return school.readAs(caller.person, async (ledger, { viewer }) => {
    const record = (await recordById(ledger, caller.person))?.record;
    return {
      person: caller.person,
      school: caller.school,
      schoolName: named?.name ?? '',
      role: viewer.role satisfies Role,
      displayName: String(record?.['displayName'] ?? ''),
      kana: String(record?.['kana'] ?? ''),
      goodUntil: caller.until,
    };
  });
}
