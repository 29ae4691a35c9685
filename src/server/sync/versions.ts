// Gives every row of news its own version, last thing in the transaction (sync.md 2.3). One version shared by a whole
// transaction would be wrong: a page that ends inside the group would skip the rest.
import { addSum, rowSum, subtractSum } from '#domain/checksum.ts';
import type { ScopeId } from '#domain/id.ts';
import { readEpoch } from '#server/db/open-database.ts';
import type { PlacementTable, ScopeTable } from '#server/db/tables.ts';
import type { Ledger } from '#server/sync/ledger.ts';
import { loadRecords } from '#server/sync/record.repo.ts';

const MANY = 400;

/** @returns the scopes that have news */
export async function assignVersions(ledger: Ledger): Promise<ScopeId[]> {
  const scopes = [...ledger.settled.keys()].sort();
  if (scopes.length === 0) return [];
  await loadRecords(
    ledger,
    [...ledger.settled.values()].flatMap((rows) => Array.from(rows.keys())),
  );
  const heads = await scopeRows(ledger, scopes);
  for (const id of scopes) {
    const scope = heads.get(id) ?? (await newScope(ledger, id));
    await giveVersions(ledger, scope, [...(ledger.settled.get(id) ?? [])]);
  }
  return scopes;
}

async function scopeRows({ trx, school }: Ledger, ids: readonly ScopeId[]): Promise<Map<string, ScopeTable>> {
  const found = new Map<string, ScopeTable>();
  for (let at = 0; at < ids.length; at += MANY) {
    const query = trx.selectFrom('scope').selectAll().where('school', '=', school);
    for (const row of await query.where('id', 'in', ids.slice(at, at + MANY)).execute()) found.set(row.id, row);
  }
  return found;
}

async function newScope({ trx, school }: Ledger, id: ScopeId): Promise<ScopeTable> {
  const row = { school, id, head: 0, floor: 0, epoch: await readEpoch(trx), sum: 0 };
  await trx.insertInto('scope').values(row).execute();
  return row;
}

async function giveVersions(ledger: Ledger, scope: ScopeTable, news: readonly [string, 0 | 1][]): Promise<void> {
  let { head, sum } = scope;
  for (let at = 0; at < news.length; at += MANY) {
    const some = news.slice(at, at + MANY);
    const before = await placementRows(
      ledger,
      scope.id,
      some.map(([record]) => record),
    );
    const rows: PlacementTable[] = [];
    for (const [record, op] of some) {
      const had = before.get(record);
      // Came and went within this transaction: nobody ever heard of it.
      if (op === 0 && !had) continue;
      const rv = ledger.records.get(record)?.rv ?? 0;
      head += 1;
      if (had?.op === 1) sum = subtractSum(sum, rowSum(record, had.rv));
      if (op === 1) sum = addSum(sum, rowSum(record, rv));
      rows.push({ school: ledger.school, scope: scope.id, record, ver: head, op, rv, at: ledger.now });
    }
    if (rows.length > 0) await putPlacements(ledger, rows);
  }
  const query = ledger.trx.updateTable('scope').set({ head, sum });
  await query.where('school', '=', ledger.school).where('id', '=', scope.id).execute();
}

async function placementRows({ trx, school }: Ledger, scope: string, records: readonly string[]) {
  const rows = await trx
    .selectFrom('placement')
    .select(['record', 'op', 'rv'])
    .where('school', '=', school)
    .where('scope', '=', scope)
    .where('record', 'in', [...records])
    .execute();
  return new Map(rows.map((row) => [row.record, row]));
}

async function putPlacements({ trx }: Ledger, rows: readonly PlacementTable[]): Promise<void> {
  await trx
    .insertInto('placement')
    .values([...rows])
    .onConflict((clash) =>
      clash.columns(['school', 'scope', 'record']).doUpdateSet((eb) => ({
        ver: eb.ref('excluded.ver'),
        op: eb.ref('excluded.op'),
        rv: eb.ref('excluded.rv'),
        at: eb.ref('excluded.at'),
      })),
    )
    .execute();
}
