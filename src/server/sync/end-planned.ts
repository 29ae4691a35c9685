// [Note: Last day] A last day that is known ahead is only a plan (`until`): the person stays in the class to its end. Once it is
// over the school writes it down as the last one (`to`), and what hangs on it moves: what lies in the class, and the class's
// units under the path of a child who left. By the calendar in Japan, whatever the server's own clock says of its place.
import { PLANNED_ENDS } from '#domain/relation.ts';
import { isOver } from '#domain/viewer.ts';
import type { Ledger } from '#server/sync/ledger.ts';
import { loadRelated } from '#server/sync/relation.repo.ts';
import { schoolDay } from '#server/sync/viewer.repo.ts';
import { writeOneAsSchool } from '#server/sync/write-as-school.ts';

export async function endPlanned(ledger: Ledger): Promise<void> {
  const today = schoolDay(ledger.now);
  const related = await loadRelated(ledger, [], [PLANNED_ENDS]);
  for (const record of related(PLANNED_ENDS)) {
    const { id, author, madeAt, trashed } = record;
    const until = record['until'] as string | null;
    if (trashed || !isOver({ until }, today)) continue;
    const values = { to: until, until: null };
    await writeOneAsSchool(ledger, { type: 'enrollment', id, owner: null, author, madeAt, values });
  }
}

/** Once for each school and day, before anybody is answered. What fails is tried again with the next question. */
export function onceADay(
  now: () => number,
  work: (school: string) => Promise<void>,
): (school: string) => Promise<void> {
  const done = new Map<string, { readonly day: string; readonly doing: Promise<void> }>();
  return async (school) => {
    const day = schoolDay(now());
    const last = done.get(school);
    if (last?.day === day) return last.doing;
    const doing = work(school);
    done.set(school, { day, doing });
    await doing.catch((error: unknown) => {
      done.delete(school);
      throw error;
    });
  };
}
