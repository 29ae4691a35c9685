// Whom a command is about: an id, or a name that only one person of the school has. Anybody else is nobody: it stops there.
import { stop } from '#server/admin/command.ts';
import { schoolIdOf } from '#server/admin/enroll.ts';
import type { OpenedDatabase } from '#server/db/open-database.ts';

export async function findPerson({ database }: OpenedDatabase, schoolName: string, asked: string) {
  const school = schoolIdOf(schoolName);
  const people = await database
    .selectFrom('record')
    .select(['id', 'data'])
    .where('school', '=', school)
    .where('type', '=', 'person')
    .execute();
  const found = people.filter(({ id, data }) => id === asked || JSON.parse(data).displayName === asked);
  const [one] = found;
  if (!one || found.length > 1)
    return stop([`${schoolName} に「${asked}」は ${found.length} 人います。`, ...found.map(({ id }) => id)]);
  const count = database.selectFrom('record').select((eb) => eb.fn.countAll<number>().as('n'));
  const { n } = await count.where('school', '=', school).where('owner', '=', one.id).executeTakeFirstOrThrow();
  return { school, person: one.id, records: Number(n) };
}
