// Who is in a はん with the child of this device.
import type { PersonId } from '#domain/id.ts';
import type { Device } from '#store/device.ts';

/** Without the child itself; of all はん that it is in. */
export async function groupMatesOf({ db, session }: Device): Promise<ReadonlySet<PersonId>> {
  const all = await db.records('group').toArray();
  const own = all.filter(({ trashed, members }) => !trashed && members.includes(session.person));
  return new Set(own.flatMap(({ members }) => members).filter((member) => member !== session.person));
}
