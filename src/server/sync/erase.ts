// Deletes a person for ever, by order of the board (sync.md 2.10): data, every earlier version, words, bytes, the account. What
// stays are ids: of tombstones, so that devices throw their copies away, and of mutations that were answered.
import type { PersonId, SchoolId } from '#domain/id.ts';
import type { LooseRecord } from '#domain/record.ts';
import type { BlobStore } from '#server/media/blob-store.ts';
import { removeUnneeded } from '#server/media/collect-garbage.ts';
import { noteErased } from '#server/sync/erased.repo.ts';
import { type Ledger, note } from '#server/sync/ledger.ts';
import { keptOf } from '#server/sync/record.repo.ts';
import type { SchoolServer } from '#server/sync/school-server.ts';

const MANY = 200;

/**
 * Everything in the person's portfolio, whoever wrote it there; of a pupil also what they wrote in others'. Units, models and
 * words to children of a teacher belong to the class and to the children: they stay, without the name.
 * @returns how many records went; null when there is no such person
 */
export async function erasePerson(
  server: SchoolServer,
  school: SchoolId,
  person: PersonId,
  store: BlobStore,
): Promise<number | null> {
  const done = await server.write(school, async (ledger) => {
    const records = await allOf(ledger, person);
    if (!records) return null;
    const ids = records.map(({ id }) => id);
    const hashes = await bytesFor(ledger, records);
    for (let at = 0; at < ids.length; at += MANY) await wipe(ledger, ids.slice(at, at + MANY));
    await wipeAccount(ledger, person);
    return { records: ids.length, hashes };
  });
  if (!done) return null;
  // The bytes of others that look the same stay.
  await removeUnneeded(server, school, store, done.hashes);
  return done.records;
}

async function allOf({ trx, school }: Ledger, person: PersonId): Promise<LooseRecord[] | null> {
  const records = trx.selectFrom('record').selectAll().where('school', '=', school);
  const self = await records.where('id', '=', person).where('type', '=', 'person').executeTakeFirst();
  if (!self) return null;
  const isPupil = keptOf(self).record['role'] === 'pupil';
  const own = await records.where((eb) => eb.or([eb('owner', '=', person), eb('author', '=', person)])).execute();
  const stays = await records.where('type', '=', 'enrollment').execute();
  const about = (record: LooseRecord): boolean =>
    record.owner === person ||
    record.id === person ||
    record['person'] === person ||
    record.type === 'seen' ||
    (record.type === 'settings' && record.owner === null) ||
    (isPupil && record.owner !== null);
  const all = own.map((row) => keptOf(row).record).filter(about);
  all.push(...stays.map((row) => keptOf(row).record).filter((record) => record['person'] === person));
  return [...new Map([keptOf(self).record, ...all].map((record) => [record.id, record])).values()];
}

async function bytesFor({ trx, school }: Ledger, records: readonly LooseRecord[]): Promise<string[]> {
  const media = records.filter(({ type }) => type === 'media');
  const named = media.flatMap((one) => Object.values(one['variants'] as Record<string, { hash: string }>));
  const come = trx.selectFrom('media_bytes').select('hash').where('school', '=', school);
  const hashes = named.map(({ hash }) => hash);
  for (let at = 0; at < media.length; at += MANY) {
    const ids = media.slice(at, at + MANY).map(({ id }) => id);
    hashes.push(...(await come.where('media', 'in', ids).execute()).map(({ hash }) => hash));
  }
  return hashes;
}

async function wipe(ledger: Ledger, ids: readonly string[]): Promise<void> {
  const { trx, school } = ledger;
  const placed = trx
    .selectFrom('placement')
    .select(['scope', 'record'])
    .where('school', '=', school)
    .where('op', '=', 1);
  for (const { scope, record } of await placed.where('record', 'in', ids).execute()) note(ledger, scope, record, 0);
  const letters = trx.selectFrom('mutation_result').select('mid').where('school', '=', school).where('rid', 'in', ids);
  await trx.deleteFrom('dead_letter').where('school', '=', school).where('mid', 'in', letters).execute();
  const held = trx.updateTable('mutation_result').set({ st: 'rejected', code: 'gone' }).where('school', '=', school);
  await held.where('rid', 'in', ids).where('st', '=', 'held').execute();
  for (const table of ['revision', 'words', 'announced', 'depended'] as const) {
    await trx.deleteFrom(table).where('school', '=', school).where('record', 'in', ids).execute();
  }
  await trx.deleteFrom('media_bytes').where('school', '=', school).where('media', 'in', ids).execute();
  await trx.deleteFrom('record').where('school', '=', school).where('id', 'in', ids).execute();
  for (const id of ids) ledger.records.set(id, null);
  ledger.announced.clear();
  await noteErased(ledger, ids);
}

async function wipeAccount({ trx, school }: Ledger, person: PersonId): Promise<void> {
  for (const table of ['session', 'join_token', 'client', 'dead_letter', 'media_bytes', 'account'] as const) {
    await trx.deleteFrom(table).where('school', '=', school).where('person', '=', person).execute();
  }
}
