// Answers relation keys (domain/relation.ts) from this device's tables.
import { relationsOf } from '#domain/placement.ts';
import type { LooseRecord, Related } from '#domain/record.ts';
import { isTypeName, TYPE_NAMES, type TypeName } from '#domain/records/kinds.ts';
import type { Database } from '#store/database.ts';

/** Loads all that rights and placements of `records` hang on, however deep, and answers from it. */
export async function loadRelated(db: Database, records: readonly LooseRecord[]): Promise<Related> {
  const known = new Map<string, LooseRecord[]>();
  let open = records.flatMap((record) => relationsOf(record));
  while (open.length > 0) {
    const keys = [...new Set(open)].filter((key) => !known.has(key));
    const answers = await Promise.all(keys.map((key) => lookUp(db, key)));
    for (const [at, key] of keys.entries()) known.set(key, answers[at] ?? []);
    const found = answers.flat();
    open = found.flatMap((record) => relationsOf(record)).filter((key) => !known.has(key));
  }
  return (key) => known.get(key) ?? [];
}

async function lookUp(db: Database, key: string): Promise<LooseRecord[]> {
  const [noun = '', first = '', second = ''] = key.split('/');
  if (noun === 'works') return db.table<LooseRecord>('work').where('[owner+lesson]').equals([first, second]).toArray();
  if (noun === 'pins') return db.table<LooseRecord>('pin').where('root').equals(first).toArray();
  if (noun === 'enrollments') return db.table<LooseRecord>('enrollment').where('person').equals(first).toArray();
  // Only the school knows who left a class, and where a unit lies for them.
  if (noun === 'left') return [];
  const types: readonly TypeName[] = isTypeName(noun) ? [noun] : TYPE_NAMES;
  const found = await Promise.all(types.map((type) => db.table<LooseRecord>(type).get(first)));
  return found.filter((record) => record !== undefined);
}
