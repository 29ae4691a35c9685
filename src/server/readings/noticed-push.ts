// A push as it always is; what it brought is then noted for the analyser, after the commit and after the answer is made.
import * as z from 'zod/mini';
import { id } from '#domain/id.ts';
import type { Transaction } from '#server/db/store-engine.ts';
import type { DraftReadings } from '#server/readings/draft-readings.ts';
import type { SchoolServer } from '#server/sync/school-server.ts';
import { schoolOf } from '#server/sync/viewer.repo.ts';

/** Only what names a record; the push itself has judged the rest. */
const broughtSchema = z.object({ muts: z.array(z.object({ m: z.object({ type: z.string(), rid: id() }) })) });

export function noticedPush(
  database: Transaction,
  school: SchoolServer,
  drafts: DraftReadings,
): Pick<SchoolServer, 'push'>['push'] {
  return async (viewer, body) => {
    const answer = await school.push(viewer, body);
    const brought = 'refused' in answer ? null : z.safeParse(broughtSchema, body);
    if (brought?.success) {
      const records = brought.data.muts.map(({ m }) => ({ type: m.type, id: m.rid }));
      const where = await schoolOf(database, viewer);
      if (where !== null) drafts.noticed(where, records);
    }
    return answer;
  };
}
