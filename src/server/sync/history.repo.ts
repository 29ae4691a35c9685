// What every version said, and the words that late edits grew from.
import type { MergeResult } from '#domain/merge.ts';
import type { Mutation } from '#domain/mutation.ts';
import type { Kept, Ledger } from '#server/sync/ledger.ts';

/** Words of the text fields that `m` edits, as of the versions it grew from: loaded ahead, because merging is pure. */
export async function loadWords(
  ledger: Ledger,
  before: Kept | null,
  m: Mutation,
): Promise<(field: string, rv: number) => string | undefined> {
  const known = new Map<string, string>();
  for (const [field, { baseRv }] of Object.entries(m.text ?? {})) {
    if (!before || (before.frv[field] ?? 0) <= baseRv) continue;
    const row = await ledger.trx
      .selectFrom('words')
      .select('words')
      .where('school', '=', ledger.school)
      .where('record', '=', m.rid)
      .where('field', '=', field)
      .where('rv', '<=', baseRv)
      .orderBy('rv', 'desc')
      .limit(1)
      .executeTakeFirst();
    // Before its first words a field was empty.
    known.set(`${field}@${baseRv}`, row ? (JSON.parse(row.words) as string) : '');
  }
  return (field, rv) => known.get(`${field}@${rv}`);
}

export interface Signature {
  readonly author: string;
  readonly client: string;
  readonly mid: string;
}

/** @param m what was asked, in the form of a mutation */
export async function keepRevision(
  { trx, school, now }: Ledger,
  m: Omit<Mutation, 'ts' | 'off'>,
  after: MergeResult,
  by: Signature,
): Promise<void> {
  const { op, set, text, sets, maps } = m;
  const { id } = after.record;
  await trx
    .insertInto('revision')
    .values({
      school,
      record: id,
      rv: after.rv,
      base: m.base,
      ...by,
      at: now,
      patch: JSON.stringify({ op, set, text, sets, maps }),
      lost: JSON.stringify(after.lost),
    })
    .execute();
  const fields = Object.keys(text ?? {});
  if (fields.length === 0) return;
  // As JSON: PostgreSQL's text holds no NUL and no half of a surrogate pair, and a child's paste may.
  const rows = fields.map((field) => ({
    school,
    record: id,
    field,
    rv: after.rv,
    words: JSON.stringify(after.record[field] ?? ''),
  }));
  await trx.insertInto('words').values(rows).execute();
}
