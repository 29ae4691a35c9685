// What a teacher does not want to be offered any more, phrases and stamps: in their settings, so that it holds on every device of
// theirs. What was given stays as it is.
import { LIMITS } from '#domain/limits.ts';
import { settingsId } from '#domain/records/settings.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Device } from '#store/device.ts';
import { writeChanges } from '#store/write.ts';

type NotOffered = 'hiddenPhrases' | 'hiddenStamps';

/** The latest last. */
export async function notOffered({ db, session }: Device, what: NotOffered): Promise<readonly string[]> {
  const kept = await db.records('settings').get(settingsId(session.person));
  // A row of an older school says nothing about it.
  return kept && !kept.trashed ? ((kept[what] as readonly string[] | undefined) ?? []) : [];
}

/** Many years of them push out the oldest. */
export async function offerNoMore(device: Device, what: NotOffered, these: readonly string[]): Promise<Refused | null> {
  const owner = device.session.person;
  const id = settingsId(owner);
  const before = await notOffered(device, what);
  const values = { [what]: [...before.filter((each) => !these.includes(each)), ...these].slice(-LIMITS.setItems) };
  const kept = await device.db.records('settings').get(id);
  if (kept) return writeChanges(device, [{ op: 'patch', type: 'settings', id, values }]);
  return writeChanges(device, [{ op: 'create', type: 'settings', id, owner, values }]);
}
