// 単元を写す, through the school: which units there are, and what one of them teaches. "Not yours" is answered as "not there".
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { id } from '#domain/id.ts';
import { INVALID, NOT_FOUND, refuse } from '#server/http/refuse.ts';
import { callerOf } from '#server/session/caller.ts';
import type { SchoolServer } from '#server/sync/school-server.ts';
import { partsToCopy, unitsToCopy } from '#server/teaching/copies.repo.ts';

const askedSchema = z.object({ unit: id() });
/** As often as a person looks through a list. */
const OFTEN = { config: { rateLimit: { max: 60, timeWindow: 60_000 } } };

export function addCopyRoutes(app: FastifyInstance, school: SchoolServer): void {
  app.get('/api/copies', OFTEN, async (request, reply) => {
    const { person } = callerOf(request);
    const list = await school.readAs(person, (ledger, { viewer }) => unitsToCopy(ledger, viewer));
    return list ?? refuse(reply, NOT_FOUND);
  });

  app.get('/api/copies/:unit', OFTEN, async (request, reply) => {
    const asked = z.safeParse(askedSchema, request.params);
    if (!asked.success) return refuse(reply, INVALID);
    const { person } = callerOf(request);
    const parts = await school.readAs(person, (ledger, { viewer }) => partsToCopy(ledger, viewer, asked.data.unit));
    return parts ? { parts } : refuse(reply, NOT_FOUND);
  });
}
