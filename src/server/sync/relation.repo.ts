// The index of relation keys (domain/relation.ts): who is found under a key, and who hangs on it.
import { announcedBy, relationsOf } from '#domain/placement.ts';
import type { LooseRecord, Related } from '#domain/record.ts';
import { isTypeName, type TypeName } from '#domain/records/kinds.ts';
import type { Ledger } from '#server/sync/ledger.ts';
import { loadRecords } from '#server/sync/record.repo.ts';

const MANY = 500;

/** Everybody who is or was in a class. Only the server asks for this: it finds the portfolios that a teacher sees. */
export const membersOf = (classGroup: string): string => `members/${classGroup}`;
/** Media records that name these bytes: as long as there is one, the bytes stay. */
export const bytesOf = (hash: string): string => `bytes/${hash}`;

/** Loads all that rights and placements of `records` hang on, however deep, and answers from it. */
export async function loadRelated(
  ledger: Ledger,
  records: readonly LooseRecord[],
  further: readonly string[] = [],
): Promise<Related> {
  const seen = new Set<string>();
  let open = [...further, ...records.flatMap((record) => relationsOf(record))];
  while (open.length > 0) {
    const keys = [...new Set(open)].filter((key) => !seen.has(key));
    for (const key of keys) seen.add(key);
    await loadKeys(ledger, keys);
    open = keys.flatMap((key) => answer(ledger, key)).flatMap((record) => relationsOf(record));
  }
  // Forty goals of a lesson ask for the same works. It is asked before the next write, so nothing grows old.
  const answers = new Map<string, readonly LooseRecord[]>();
  return (key) => {
    const found = answers.get(key) ?? answer(ledger, key);
    answers.set(key, found);
    return found;
  };
}

/** The id in a key that names one record (`unit/<id>`, `*` and an id), else null. */
function idIn(key: string): string | null {
  const [noun = '', id = ''] = key.split('/');
  return noun === '*' || isTypeName(noun) ? id : null;
}

async function loadKeys(ledger: Ledger, keys: readonly string[]): Promise<void> {
  const named = keys.filter((key) => idIn(key) === null && !ledger.announced.has(key));
  for (let at = 0; at < named.length; at += MANY) {
    const some = named.slice(at, at + MANY);
    const rows = await ledger.trx
      .selectFrom('announced')
      .select(['key', 'record'])
      .where('school', '=', ledger.school)
      .where('key', 'in', some)
      .orderBy('record')
      .execute();
    for (const [key, found] of Map.groupBy(rows, (row) => row.key)) {
      ledger.announced.set(
        key,
        found.map((row) => row.record),
      );
    }
    for (const key of some) if (!ledger.announced.has(key)) ledger.announced.set(key, []);
  }
  await loadRecords(
    ledger,
    keys.flatMap((key) => idIn(key) ?? ledger.announced.get(key) ?? []),
  );
}

function answer(ledger: Ledger, key: string): readonly LooseRecord[] {
  const id = idIn(key);
  const ids = id === null ? (ledger.announced.get(key) ?? []) : [id];
  return ids
    .map((found) => ledger.records.get(found)?.record)
    .filter((record) => record !== undefined)
    .filter((record) => id === null || key.startsWith('*/') || key.startsWith(`${record.type}/`));
}

/** Everything that hangs on one of the keys, or what of these kinds does. */
export async function dependentsOf(
  { trx, school }: Ledger,
  keys: readonly string[],
  types?: readonly TypeName[],
): Promise<string[]> {
  const found = new Set<string>();
  for (let at = 0; at < keys.length; at += MANY) {
    const some = keys.slice(at, at + MANY);
    let query = trx.selectFrom('depended').select('depended.record').distinct().where('depended.school', '=', school);
    query = query.where('key', 'in', some).orderBy('depended.record');
    if (types)
      query = query
        .innerJoin('record', (on) => on.on('record.school', '=', school).onRef('record.id', '=', 'depended.record'))
        .where('record.type', 'in', [...types]);
    for (const { record } of await query.execute()) found.add(record);
  }
  return [...found];
}

/** All keys under which a record is found. */
export function keysOf(record: LooseRecord): string[] {
  return [...announcedBy(record), ...ownKeys(record)];
}

function ownKeys(record: LooseRecord): string[] {
  if (record.type === 'enrollment') return [membersOf(String(record['classGroup']))];
  if (record.type !== 'media') return [];
  const variants = Object.values(record['variants'] as Record<string, { hash: string }>);
  return variants.map(({ hash }) => bytesOf(hash));
}

/** Keys that stand in the index: an id needs none. */
const found = (record: LooseRecord): string[] => keysOf(record).filter((key) => idIn(key) === null);

/** Brings the index in line with a record that changed from `before` to `after`. */
export async function indexRelations(ledger: Ledger, before: LooseRecord | null, after: LooseRecord): Promise<void> {
  for (const key of [...(before ? found(before) : []), ...found(after)]) ledger.announced.delete(key);
  await replace(ledger, 'announced', after.id, before ? found(before) : [], found(after));
  await replace(ledger, 'depended', after.id, before ? relationsOf(before) : [], relationsOf(after));
}

async function replace(
  { trx, school }: Ledger,
  table: 'announced' | 'depended',
  record: string,
  had: readonly string[],
  has: readonly string[],
): Promise<void> {
  const gone = had.filter((key) => !has.includes(key));
  const come = [...new Set(has)].filter((key) => !had.includes(key));
  if (gone.length > 0) {
    await trx
      .deleteFrom(table)
      .where('school', '=', school)
      .where('record', '=', record)
      .where('key', 'in', gone)
      .execute();
  }
  if (come.length > 0) {
    const rows = come.map((key) => ({ school, key, record }));
    await trx
      .insertInto(table)
      .values(rows)
      .onConflict((clash) => clash.doNothing())
      .execute();
  }
}
