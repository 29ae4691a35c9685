// Records in the database, read and written through the ledger. What an older version wrote is read as today's, and stays as it
// is until somebody changes it.
import { SCHEMA } from '#domain/protocol.ts';
import type { LooseRecord } from '#domain/record.ts';
import { recordToday } from '#domain/schema-steps.ts';
import type { RecordTable } from '#server/db/tables.ts';
import type { Kept, Ledger } from '#server/sync/ledger.ts';

const MANY = 500;

/** Loads those that the ledger does not hold yet. */
export async function loadRecords(ledger: Ledger, ids: Iterable<string>): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !ledger.records.has(id));
  for (let at = 0; at < missing.length; at += MANY) {
    const some = missing.slice(at, at + MANY);
    const rows = await ledger.trx
      .selectFrom('record')
      .selectAll()
      .where('school', '=', ledger.school)
      .where('id', 'in', some)
      .execute();
    for (const id of some) ledger.records.set(id, null);
    for (const row of rows) ledger.records.set(row.id, keptOf(row));
  }
}

export async function recordById(ledger: Ledger, id: string): Promise<Kept | null> {
  await loadRecords(ledger, [id]);
  return ledger.records.get(id) ?? null;
}

/** Our own rows, written from parsed records: trusted. */
export function keptOf(row: RecordTable): Kept {
  return {
    record: recordIn(row),
    rv: row.rv,
    frv: JSON.parse(row.frv) as Kept['frv'],
    fts: JSON.parse(row.fts) as Kept['fts'],
    placed: JSON.parse(row.placed) as Kept['placed'],
  };
}

/** As it is read today, whatever version wrote it. */
export const recordIn = ({ data, schema }: Pick<RecordTable, 'data' | 'schema'>): LooseRecord =>
  recordToday(JSON.parse(data) as LooseRecord, schema);

export async function putRecord(ledger: Ledger, kept: Kept): Promise<void> {
  const { record } = kept;
  const values = {
    type: record.type,
    owner: record.owner,
    author: record.author,
    rv: kept.rv,
    data: JSON.stringify(record),
    frv: JSON.stringify(kept.frv),
    fts: JSON.stringify(kept.fts),
    placed: JSON.stringify(kept.placed),
    schema: SCHEMA,
  };
  await ledger.trx
    .insertInto('record')
    .values({ school: ledger.school, id: record.id, ...values })
    .onConflict((clash) => clash.columns(['school', 'id']).doUpdateSet(values))
    .execute();
  ledger.records.set(record.id, kept);
}

export async function putPlaced(ledger: Ledger, kept: Kept): Promise<void> {
  await ledger.trx
    .updateTable('record')
    .set({ placed: JSON.stringify(kept.placed) })
    .where('school', '=', ledger.school)
    .where('id', '=', kept.record.id)
    .execute();
  ledger.records.set(kept.record.id, kept);
}
