// One installation of the app for one person, and the answers that it got.
import type { ResultTable } from '#server/db/tables.ts';
import type { Ledger } from '#server/sync/ledger.ts';

export interface ClientState {
  readonly id: string;
  readonly lastSeq: number;
  /** The token to send with the next push. */
  readonly token: string;
}

/**
 * Checks that the client lives once. Its token changes with each push; the one before is taken too, because an answer
 * may be lost. Any other one comes from a copy of it.
 * @returns null for a copy
 */
export async function greetClient(
  ledger: Ledger,
  asked: { readonly id: string; readonly person: string; readonly token: string },
  newToken: string,
): Promise<ClientState | null> {
  const { trx, school } = ledger;
  const query = trx.selectFrom('client').selectAll().where('school', '=', school);
  const row = await query.where('id', '=', asked.id).executeTakeFirst();
  if (!row) {
    if (asked.token !== '') return null;
    const made = { school, id: asked.id, person: asked.person, last_seq: 0, token: newToken, prev_token: '' };
    const unsaid = { kind: '', browser: '', app: '', name: '', oldest: null, succeeds: null };
    await trx
      .insertInto('client')
      .values({ ...made, ...unsaid, ...HERE, made_at: ledger.now, last_seen: ledger.now, pending: 0 })
      .execute();
    return { id: asked.id, lastSeq: 0, token: newToken };
  }
  // The answer to the last push was lost: say the same again, else a late copy of that push would look like a clone.
  if (asked.token === row.prev_token) return { id: row.id, lastSeq: row.last_seq, token: row.token };
  if (asked.token !== row.token) return null;
  await trx
    .updateTable('client')
    .set({ token: newToken, prev_token: row.token })
    .where('school', '=', school)
    .where('id', '=', row.id)
    .execute();
  return { id: row.id, lastSeq: row.last_seq, token: newToken };
}

/** The installation was another person's: this session must not speak for it. */
export async function isAnothers({ trx, school }: Ledger, client: string, person: string): Promise<boolean> {
  const query = trx.selectFrom('client').select('person').where('school', '=', school).where('id', '=', client);
  const row = await query.executeTakeFirst();
  return row !== undefined && row.person !== person;
}

/** What is true of each device that was just heard of. */
export const HERE = { revoked_at: null, wiped_at: null, left_at: null } as const;

/** @param holds what it still holds after this push, and since when (ms, the school's clock) */
export async function noteClient(
  ledger: Ledger,
  id: string,
  lastSeq: number,
  holds: { readonly pending: number; readonly oldest: number | null },
): Promise<void> {
  await ledger.trx
    .updateTable('client')
    .set({ last_seq: lastSeq, last_seen: ledger.now, ...holds, ...HERE })
    .where('school', '=', ledger.school)
    .where('id', '=', id)
    .execute();
}

export type StoredResult = Omit<ResultTable, 'school' | 'at'>;

export async function resultsFor(ledger: Ledger, client: string, seqs: readonly number[]): Promise<StoredResult[]> {
  if (seqs.length === 0) return [];
  return ledger.trx
    .selectFrom('mutation_result')
    .selectAll()
    .where('school', '=', ledger.school)
    .where('client', '=', client)
    .where('seq', 'in', [...seqs])
    .orderBy('seq')
    .execute();
}

/** What this person's mutations were answered, under whatever client and seq they came. */
export async function resultsByMid(
  ledger: Ledger,
  person: string,
  mids: readonly string[],
): Promise<Map<string, StoredResult>> {
  if (mids.length === 0) return new Map();
  const query = ledger.trx.selectFrom('mutation_result').selectAll().where('school', '=', ledger.school);
  const rows = await query
    .where('mid', 'in', [...mids])
    .where('person', '=', person)
    .execute();
  return new Map(rows.map((row) => [row.mid, row]));
}

export async function keepResults({ trx, school, now }: Ledger, results: readonly StoredResult[]): Promise<void> {
  if (results.length === 0) return;
  const rows = results.map((result): ResultTable => ({ ...result, school, at: now }));
  await trx.insertInto('mutation_result').values(rows).execute();
}
