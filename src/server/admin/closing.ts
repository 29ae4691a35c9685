// Closes the account of somebody who left the school. Nothing that they made is touched: it stays until the board has it erased
// (sync/erase.ts). A roster that names them again opens it again, with a new link.
import type { PersonId, SchoolId } from '#domain/id.ts';
import { endAll } from '#server/admin/enroll.ts';
import { endLinks } from '#server/admin/join-links.ts';
import { recordById } from '#server/sync/record.repo.ts';
import type { SchoolServer } from '#server/sync/school-server.ts';
import { writeOneAsSchool } from '#server/sync/write-as-school.ts';

/**
 * No class any more, no way in, and whatever their devices ask is answered “account closed”: upon which a device shuts away
 * what it holds (sync.md 2.12). So sessions open nothing from now on, but go only when their device has heard of it, or after
 * 90 days: a device that found none would ask for a new sign-in and keep its copies meanwhile.
 * @returns null when there is no such person; `sessions`: how many devices have yet to hear of it
 */
export function closeAccount(
  server: SchoolServer,
  school: SchoolId,
  person: PersonId,
): Promise<{ readonly sessions: number } | null> {
  return server.write(school, async (ledger) => {
    const found = (await recordById(ledger, person))?.record;
    if (found?.type !== 'person') return null;
    await endAll(ledger, person);
    const { owner, author, madeAt } = found;
    await writeOneAsSchool(ledger, { type: 'person', id: person, owner, author, madeAt, values: {}, trashed: true });
    const { trx } = ledger;
    await endLinks(trx, { school, person });
    const left = trx.selectFrom('session').select((eb) => eb.fn.countAll<number>().as('n'));
    const { n } = await left.where('school', '=', school).where('person', '=', person).executeTakeFirstOrThrow();
    return { sessions: Number(n) };
  });
}
