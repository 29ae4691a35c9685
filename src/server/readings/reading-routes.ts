// ふりがなを つけなおす: the one thing that a teacher asks of the analyser. Texts stay here: it names a unit, and the new readings
// come with the next pull like everything else.
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { decideReadings } from '#domain/access.ts';
import { id, type RecordId } from '#domain/id.ts';
import type { Session } from '#domain/protocol.ts';
import { busy, INVALID, NOT_FOUND, refuse } from '#server/http/refuse.ts';
import type { DraftReadings } from '#server/readings/draft-readings.ts';
import { textsOfUnit } from '#server/readings/readings.repo.ts';
import { callerOf } from '#server/session/caller.ts';
import { recordById } from '#server/sync/record.repo.ts';
import type { SchoolServer } from '#server/sync/school-server.ts';

export interface ReadingRouteParts {
  readonly school: SchoolServer;
  readonly drafts: DraftReadings;
}
const askedSchema = z.object({ unit: id() });
/** A unit is some dozens of texts: as often as a person presses, not as often as a program can. */
const OFTEN = { config: { rateLimit: { max: 12, timeWindow: 60_000 } } };
/** One unit at a time: the thread that reads is one, and drafts of everybody wait behind it. */
const MOST_RECORDS = 300;
const LATER_S = 5;

export function addReadingRoutes(app: FastifyInstance, { school, drafts }: ReadingRouteParts): void {
  let reading = false;
  app.post('/api/readings', OFTEN, async (request, reply) => {
    const asked = z.safeParse(askedSchema, request.body);
    if (!asked.success) return refuse(reply, INVALID);
    const caller = callerOf(request);
    const ids = await textsOf(school, caller, asked.data.unit);
    if (ids === null) return refuse(reply, NOT_FOUND);
    if (reading) return refuse(reply, busy(LATER_S));
    reading = true;
    try {
      return { read: await drafts.readAgain(caller.school, ids) };
    } finally {
      reading = false;
    }
  });
}

/** The unit and all that hangs on it; null when it is not this person's to shape. */
function textsOf(
  school: SchoolServer,
  { person }: Pick<Session, 'person'>,
  unit: RecordId,
): Promise<RecordId[] | null> {
  return school.readAs(person, async (ledger, { viewer }) => {
    const record = (await recordById(ledger, unit))?.record;
    if (decideReadings(viewer, record)) return null;
    return textsOfUnit(ledger, unit, MOST_RECORDS);
  });
}
