// The devices of people, as the school last heard of them. Counts and times: nothing of what anybody wrote.
import type { ClassDevice, DeviceReport, OwnDevice, Wiped } from '#domain/devices.ts';
import type { ClientId, PersonId, SchoolId } from '#domain/id.ts';
import type { Transaction } from '#server/db/store-engine.ts';
import { HERE } from '#server/sync/client.repo.ts';
import type { Ledger } from '#server/sync/ledger.ts';

/** One device, of the person that it belongs to. */
export interface DeviceOf {
  readonly school: SchoolId;
  readonly person: PersonId;
  readonly id: ClientId;
}

const DAY = 86_400_000;
/** A device that held nothing and was silent for so long is no longer told of. */
const SILENT_MS = 400 * DAY;
/** So long it is told of something that is gone for good. */
const WIPED_MS = 30 * DAY;
/** No device sends it: a client that never pushed has no token before its first. */
const NO_TOKEN = '-';
/** A contact is written down at most so often where nothing else is new: a pull that brings nothing should cost no write. */
const CONTACT_MS = 60_000;

const COLUMNS = ['id', 'kind', 'browser', 'app', 'pending', 'made_at', 'last_seen', 'oldest', 'wiped_at'] as const;
type ToldRow = Awaited<ReturnType<typeof toldRows>>[number];

function toldRows({ trx, school, now }: Ledger, people: readonly PersonId[]) {
  return trx
    .selectFrom('client')
    .select([...COLUMNS, 'person', 'name'])
    .where('school', '=', school)
    .where('person', 'in', [...people])
    .where('revoked_at', 'is', null)
    .where('left_at', 'is', null)
    .where((eb) => eb.or([eb('last_seen', '>', now - SILENT_MS), eb('pending', '>', 0)]))
    .where((eb) => eb.or([eb('wiped_at', 'is', null), eb('wiped_at', '>', now - WIPED_MS)]))
    .orderBy('last_seen', 'desc')
    .orderBy('id')
    .execute();
}

const standingOf = (row: ToldRow): Omit<OwnDevice, 'name'> => ({
  id: row.id,
  kind: (row.kind === '' ? 'other' : row.kind) as OwnDevice['kind'],
  browser: (row.browser === '' ? 'other' : row.browser) as OwnDevice['browser'],
  app: row.app,
  madeAt: row.made_at,
  lastContactAt: row.last_seen,
  pending: row.pending,
  oldestAt: row.oldest,
  wipedAt: row.wiped_at,
});

export async function ownDevices(ledger: Ledger, person: PersonId): Promise<OwnDevice[]> {
  const rows = await toldRows(ledger, [person]);
  return rows.map((row) => Object.assign(standingOf(row), { name: row.name }));
}

/** Names that their owners gave are not told. */
export async function devicesOfPeople(ledger: Ledger, people: readonly PersonId[]): Promise<ClassDevice[]> {
  if (people.length === 0) return [];
  return (await toldRows(ledger, people)).map((row) => Object.assign(standingOf(row), { person: row.person }));
}

/** @returns false: there is no such device of this person */
export async function nameDevice(trx: Transaction, { school, person, id }: DeviceOf, name: string): Promise<boolean> {
  const query = trx.updateTable('client').set({ name }).where('school', '=', school).where('id', '=', id);
  return (await query.where('person', '=', person).executeTakeFirst()).numUpdatedRows > 0n;
}

/** Its sessions are over; what it still holds stays there, and goes up when its person signs in on it again. */
export async function forgetDevice(trx: Transaction, { school, person, id }: DeviceOf, now: number): Promise<boolean> {
  const query = trx.updateTable('client').set({ revoked_at: now }).where('school', '=', school).where('id', '=', id);
  const { numUpdatedRows } = await query.where('person', '=', person).executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await trx.deleteFrom('session').where('client', '=', id).where('person', '=', person).execute();
  return true;
}

/**
 * Given up by its person, who has not signed in on it since.
 * @param session the hash of the session's token under which it asks
 */
export async function isForgotten(
  trx: Transaction,
  { school, person, id }: DeviceOf,
  session: string,
): Promise<boolean> {
  const query = trx.selectFrom('client').innerJoin('session', 'session.person', 'client.person');
  const row = await query
    .select('client.id')
    .where('client.school', '=', school)
    .where('client.id', '=', id)
    .where('client.person', '=', person)
    .where('session.token_hash', '=', session)
    .whereRef('client.revoked_at', '>=', 'session.made_at')
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Writes down what a device says of itself.
 * @param session the hash of the session's token under which it asks
 * @returns what was lost with the device in whose place it came, if it did
 */
export async function hearFrom(
  trx: Transaction,
  device: DeviceOf,
  report: DeviceReport,
  { session, now }: { readonly session: string; readonly now: number },
): Promise<Wiped | null> {
  const { school, person, id } = device;
  const { about, pending, was } = report;
  const oldest = report.oldest === null ? null : Math.min(report.oldest, now);
  const rows = trx.selectFrom('client').selectAll().where('school', '=', school).where('person', '=', person);
  const row = await rows.where('id', '=', id).executeTakeFirst();
  // It may have pushed before its first pull; only a pull says what it is.
  const isNew = row === undefined || row.kind === '';
  const before = isNew ? await cameInstead(trx, device, { session, was: was?.id ?? null, now }) : null;
  const said = { ...about, pending, oldest, last_seen: now, ...HERE };
  const succeeds = before ?? row?.succeeds ?? null;
  if (!row) {
    const made = { school, id, person, last_seq: 0, token: '', prev_token: NO_TOKEN, made_at: now, name: '' };
    const query = trx.insertInto('client').values({ ...made, ...said, succeeds });
    await query.onConflict((clash) => clash.doNothing()).execute();
  } else if (isNew || now - row.last_seen >= CONTACT_MS || differs(row, { ...about, pending, oldest })) {
    const query = trx.updateTable('client').set({ ...said, succeeds });
    await query.where('school', '=', school).where('id', '=', id).execute();
  }
  if (isNew && was?.gone) await leave(trx, { ...device, id: was.id }, now);
  if (isNew) {
    await trx.updateTable('session').set({ client: id }).where('token_hash', '=', session).execute();
  }
  return succeeds === null ? null : wipedOf(await rows.where('id', '=', succeeds).executeTakeFirst());
}

interface KnownRow extends Pick<ToldRow, 'kind' | 'browser' | 'app' | 'pending' | 'oldest' | 'wiped_at'> {
  readonly left_at: number | null;
  readonly revoked_at: number | null;
}
/** More is new than the time of the contact. */
function differs(row: KnownRow, said: Pick<KnownRow, 'kind' | 'browser' | 'app' | 'pending' | 'oldest'>): boolean {
  const returned = row.wiped_at !== null || row.left_at !== null || row.revoked_at !== null;
  return returned || (Object.keys(said) as (keyof typeof said)[]).some((name) => row[name] !== said[name]);
}

/** @returns the device in whose place a new one came: the browser's session is still the same, its data are not */
async function cameInstead(
  trx: Transaction,
  device: DeviceOf,
  { session, was, now }: { readonly session: string; readonly was: string | null; readonly now: number },
): Promise<string | null> {
  const query = trx.selectFrom('session').select('client').where('token_hash', '=', session);
  const before = (await query.executeTakeFirst())?.client ?? null;
  if (before === null || before === device.id || before === was) return null;
  const held = await trx
    .updateTable('client')
    .set({ wiped_at: now })
    .where('school', '=', device.school)
    .where('id', '=', before)
    .where('person', '=', device.person)
    .where('pending', '>', 0)
    .executeTakeFirst();
  if (held.numUpdatedRows > 0n) return before;
  await leave(trx, { ...device, id: before }, now);
  return null;
}

async function leave(trx: Transaction, { school, person, id }: DeviceOf, now: number): Promise<void> {
  const query = trx.updateTable('client').set({ left_at: now }).where('school', '=', school).where('id', '=', id);
  await query.where('person', '=', person).execute();
}

const wipedOf = (row: Pick<ToldRow, 'wiped_at' | 'pending' | 'oldest'> | undefined): Wiped | null =>
  row && row.wiped_at !== null && row.pending > 0 ? { pending: row.pending, since: row.oldest } : null;
