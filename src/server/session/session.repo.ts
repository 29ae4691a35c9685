// Sessions and join links in the database. Only hashes of tokens are kept: who reads the database can sign in as nobody.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { PersonId, SchoolId } from '#domain/id.ts';
import type { Transaction } from '#server/db/store-engine.ts';

export interface Caller {
  readonly person: PersonId;
  readonly school: SchoolId;
  /** Until when the session lives without being used (ms). */
  readonly until: number;
}
const DAY = 86_400_000;
/** A term's holiday and some: a device that was away for a summer is still signed in. */
const SESSION_DAYS = 90;

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

export interface JoinLink extends Omit<Caller, 'until'> {
  readonly token: string;
  /** How often it opens; null = as often as wanted. */
  readonly uses: number | null;
  readonly until: number;
}

export async function putJoinLink(trx: Transaction, { token, ...link }: JoinLink): Promise<void> {
  const row = { token_hash: tokenHash(token), ...link };
  const { uses, until } = link;
  const query = trx.insertInto('join_token').values(row);
  await query.onConflict((clash) => clash.column('token_hash').doUpdateSet({ uses, until })).execute();
}

/** Takes one use of the link. Null: it opens nothing, or no longer. */
export async function takeJoinLink(
  trx: Transaction,
  token: string,
  now: number,
): Promise<Omit<Caller, 'until'> | null> {
  const taken = await trx
    .updateTable('join_token')
    .set({ uses: sql`uses - 1` })
    .where('token_hash', '=', tokenHash(token))
    .where('until', '>', now)
    .where((eb) => eb.or([eb('uses', 'is', null), eb('uses', '>', 0)]))
    .where('person', 'not in', (eb) => eb.selectFrom('account').select('person').where('closed_at', 'is not', null))
    .returning(['person', 'school'])
    .executeTakeFirst();
  return taken ?? null;
}

export async function openSession(
  trx: Transaction,
  { person, school }: Omit<Caller, 'until'>,
  token: string,
  now: number,
  client: string | null = null,
): Promise<Caller> {
  const until = now + SESSION_DAYS * DAY;
  const row = { token_hash: tokenHash(token), school, person, made_at: now, seen_at: now, until, client };
  await trx.insertInto('session').values(row).execute();
  return { person, school, until };
}

export interface FoundSession extends Caller {
  /** It opens nothing any more, and is there only so that its device hears why (admin/closing.ts). */
  readonly isClosed: boolean;
}

/** Null: no such session, or it was not used for too long. Using it makes it live on. */
export async function findSession(trx: Transaction, token: string, now: number): Promise<FoundSession | null> {
  const hash = tokenHash(token);
  const sessions = trx.selectFrom('session').leftJoin('account', 'account.person', 'session.person');
  const query = sessions.selectAll('session').select('account.closed_at').where('token_hash', '=', hash);
  const row = await query.executeTakeFirst();
  if (!row || row.until <= now) return null;
  const { person, school } = row;
  const isClosed = row.closed_at !== null;
  if (isClosed || now - row.seen_at < DAY) return { person, school, until: row.until, isClosed };
  const until = now + SESSION_DAYS * DAY;
  await trx.updateTable('session').set({ seen_at: now, until }).where('token_hash', '=', hash).execute();
  return { person, school, until, isClosed };
}

/** The client that last asked for news under it; null where none did. */
export async function deviceOfSession(trx: Transaction, token: string): Promise<string | null> {
  const query = trx.selectFrom('session').select('client').where('token_hash', '=', tokenHash(token));
  return (await query.executeTakeFirst())?.client ?? null;
}

export async function closeSession(trx: Transaction, token: string): Promise<void> {
  await trx.deleteFrom('session').where('token_hash', '=', tokenHash(token)).execute();
}

/** Which of these sessions (by the hash of their token) still open something. */
export async function liveSessions(
  trx: Transaction,
  hashes: readonly string[],
  now: number,
): Promise<ReadonlySet<string>> {
  const query = trx
    .selectFrom('session')
    .leftJoin('account', 'account.person', 'session.person')
    .select('token_hash')
    .where('token_hash', 'in', [...hashes])
    .where('account.closed_at', 'is', null);
  const rows = await query.where('until', '>', now).execute();
  return new Set(rows.map((row) => row.token_hash));
}
