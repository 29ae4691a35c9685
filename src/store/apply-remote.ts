// News from the school into the tables. Rows and cursors change in one transaction; an answer counts only if
// it is to the newest question, a page only if it goes on where this device stands. [Note: Compare and set]
import type { Table } from 'dexie';
import type { ScopeId } from '#domain/id.ts';
import type { Page, PullAnswer, PullRequest } from '#domain/protocol.ts';
import { PROTO, SCHEMA } from '#domain/protocol.ts';
import { TYPE_NAMES } from '#domain/records/kinds.ts';
import { type Arrived, applyRows } from '#store/apply-rows.ts';
import type { Database, ScopeState } from '#store/database.ts';
import { type Device, putMeta, readMeta } from '#store/device.ts';
import { engineTransaction, type Fence } from '#store/engine-transaction.ts';
import { deviceReport } from '#store/holdings.ts';
import { leaveScope, takeOut } from '#store/leave-scope.ts';
import { settleResults } from '#store/settle-push.ts';

/**
 * What this device asks the school for: everything after the cursors that it holds.
 * @param db may be less durable than the device's own: a question that is forgotten is asked again
 */
export const beginPull = (db: Database, fence: Fence, limit: number): Promise<PullRequest> =>
  engineTransaction(db, fence, [db.scopes, db.outbox, db.uploads], async () => {
    const [gen, states, report] = await Promise.all([readMeta(db, 'gen'), db.scopes.toArray(), deviceReport(db)]);
    const asked = await question(db, limit, (gen ?? 0) + 1, states);
    return report ? { ...asked, report } : asked;
  });

/** @param ahead an answer that is being put away: asks for what comes after it */
async function question(
  db: Database,
  limit: number,
  gen: number,
  states: readonly ScopeState[],
  ahead?: PullAnswer,
): Promise<PullRequest> {
  const [held, clientId, serverEpoch] = await Promise.all([
    db.outbox.where('state').equals('held').toArray(),
    readMeta(db, 'clientId'),
    readMeta(db, 'serverEpoch'),
    putMeta(db, 'gen', gen),
  ]);
  return {
    proto: PROTO,
    schema: SCHEMA,
    clientId: clientId ?? '',
    serverEpoch: serverEpoch ?? '',
    gen,
    scopes: cursorsOf(states, ahead?.pages ?? []),
    limit,
    ...(held.length > 0 ? { held: held.map((entry) => entry.seq ?? 0) } : {}),
  };
}

function cursorsOf(states: readonly ScopeState[], ahead: readonly Page[]): PullRequest['scopes'] {
  const pages = new Map(ahead.map((page) => [page.scope, page]));
  return Object.fromEntries(
    states.map((state) => {
      const page = pages.get(state.id);
      return [state.id, page && goesOn(page, state) ? [page.epoch, page.next] : [state.epoch, state.cursor]] as const;
    }),
  );
}

export interface TakenAnswer {
  readonly answer: PullAnswer;
  /** What `takeAnswer` said. */
  readonly taken: Taken;
  readonly arrived: Arrived | null;
}

/**
 * Puts an answer away that `takeAnswer` let through.
 * @param db connection for the rows: may be less durable than the device's own, since rows can be fetched again
 * @param step passed between two transactions
 * @returns false when some of its pages did not go on where this device stands: they are to be asked for again
 */
export async function applyAnswer(
  device: Device,
  db: Database,
  fence: Fence,
  { answer, taken, arrived }: TakenAnswer,
  step: (name: string) => Promise<void>,
): Promise<boolean> {
  for (const scope of taken.left) {
    let more = true;
    while (more) {
      await step('leave');
      more = await engineTransaction(db, fence, db.tables, () => leaveScope(db, scope));
    }
  }
  if (answer.pages.length === 0) return true;
  await step('page');
  return applyPages(device, db, fence, { answer, taken, arrived });
}

export interface Taken {
  /** Generation that the answer left behind: that of `ahead`, where it was asked. */
  readonly newest: number;
  /** Scopes that this person has no longer. */
  readonly left: readonly ScopeId[];
  /** The others. */
  readonly states: readonly ScopeState[];
  /** The question for what comes after this answer, asked while it is put away; null: none yet. */
  readonly ahead: PullRequest | null;
}

/**
 * Uses the answer up, so that no copy of it counts again, and learns the list of scopes.
 * @param limit of rows, in the next question
 * @returns null when the answer does not count
 */
export function takeAnswer(
  device: Device,
  bulk: Database,
  fence: Fence,
  answer: PullAnswer,
  limit: number,
): Promise<Taken | null> {
  // A verdict on somebody's words is settled for good; without one nothing here is worth waiting for the disk.
  const settles = (answer.results ?? []).length > 0;
  const db = settles ? device.db : bulk;
  return engineTransaction(db, fence, settles ? db.tables : [db.scopes, db.outbox], async () => {
    // Each wait for the disk holds up the next answer: what can be asked at once is.
    const [gen, before] = await Promise.all([readMeta(db, 'gen'), db.scopes.toArray()]);
    if (gen !== answer.gen) return null;
    if (settles) await settleResults(device, answer.results ?? [], answer.serverNow);
    // A verdict may have put records into scopes.
    const known = new Map((settles ? await db.scopes.toArray() : before).map((state) => [state.id, state]));
    const listed = new Set(answer.scopes);
    const states = answer.scopes.map((id, place): ScopeState => ({ ...(known.get(id) ?? fresh(id)), place }));
    const left = [...known.keys()].filter((id) => !listed.has(id));
    const newest = answer.gen + 1;
    const asksOn = answer.more && left.length === 0;
    const [ahead] = await Promise.all([
      asksOn ? question(db, limit, newest, states, answer) : null,
      asksOn ? undefined : putMeta(db, 'gen', newest),
      db.scopes.bulkPut(states.filter((state) => known.get(state.id)?.place !== state.place)),
    ]);
    return { newest, left, states, ahead };
  });
}

/** Heard of only now: no record of this device can stand in it. */
const fresh = (id: ScopeId): Omit<ScopeState, 'place'> => ({ id, cursor: 0, epoch: '', sweeping: 0, blank: 1 });

/** All pages in one transaction: a first contact is hundreds of them, and each transaction costs as much as many rows. */
async function applyPages(
  device: Device,
  db: Database,
  fence: Fence,
  { answer, taken, arrived }: TakenAnswer,
): Promise<boolean> {
  const tables = tablesFor(db, answer.pages, taken.states);
  return engineTransaction(db, fence, tables, async () => {
    const [gen, states] = await Promise.all([readMeta(db, 'gen'), statesOf(db, answer.pages)]);
    // None was asked since; so the states too are those by which the tables were chosen.
    if (gen !== taken.newest) return false;
    const going = answer.pages.flatMap((page) => {
      const state = states.get(page.scope);
      return state && goesOn(page, state) ? [{ page, state }] : [];
    });
    const unseen = await Promise.all(going.map(({ page, state }) => unseenOf(db, page, state)));
    const pages = going.map(({ page }) => page);
    await applyRows(db, device.session, pages, arrived);
    const after: ScopeState[] = [];
    for (const [at, { page, state }] of going.entries()) {
      const listed = new Set(page.rows.map((row) => row.id));
      const rest = unseen[at]?.filter((id) => !listed.has(id)) ?? [];
      // Mark and sweep: what lay here before and was not listed up to the end lies here no longer.
      if (!page.more && rest.length > 0) await takeOut(db, page.scope, rest);
      const { unseen: _done, blank: _known, ...base } = state;
      const goesOnSweeping = page.more && rest.length > 0;
      const moved = { ...base, cursor: page.next, epoch: page.epoch };
      after.push(goesOnSweeping ? { ...moved, sweeping: 1, unseen: rest } : { ...moved, sweeping: 0 });
    }
    await db.scopes.bulkPut(after);
    return going.length === answer.pages.length;
  });
}

async function statesOf(db: Database, pages: readonly Page[]): Promise<Map<ScopeId, ScopeState>> {
  const states = await db.scopes.bulkGet(pages.map((page) => page.scope));
  return new Map(states.flatMap((state) => (state ? [[state.id, state] as const] : [])));
}

const startsAnew = (page: Page, state: ScopeState): boolean => page.reset === true || state.cursor === 0;
const goesOn = (page: Page, state: ScopeState): boolean =>
  page.from === state.cursor && (startsAnew(page, state) || page.epoch === state.epoch);

/** What lay in the scope before its listing began and was not listed yet. */
async function unseenOf(db: Database, page: Page, state: ScopeState): Promise<readonly string[]> {
  if (!startsAnew(page, state)) return state.unseen ?? [];
  return state.blank ? [] : idsIn(db, page.scope);
}

/** As few as will do, so that screens can read the others meanwhile. */
function tablesFor(db: Database, pages: readonly Page[], taken: readonly ScopeState[]): Table[] {
  const states = new Map(taken.map((state) => [state.id, state]));
  const sweeps = pages.some((page) => {
    const state = states.get(page.scope);
    return state !== undefined && (state.sweeping === 1 || (startsAnew(page, state) && !state.blank));
  });
  // A row that is taken away does not say which table it lies in.
  const takes = pages.some((page) => page.rows.some((row) => row.op === 0));
  if (sweeps || takes) return db.tables;
  const types = new Set(pages.flatMap((page) => page.rows.map(({ row }) => row?.type)));
  return [
    db.scopes,
    db.outbox,
    db.outOfSight,
    db.unknown,
    ...TYPE_NAMES.filter((type) => types.has(type)).map((t) => db.table(t)),
  ];
}

async function idsIn(db: Database, scope: ScopeId): Promise<string[]> {
  const tables = [...TYPE_NAMES, 'unknown'] as const;
  const found = await Promise.all(tables.map((type) => db.table(type).where('_s').equals(scope).primaryKeys()));
  return found.flat() as string[];
}
