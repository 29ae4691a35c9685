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
    const asked = await question(db, limit);
    const report = await deviceReport(db);
    return report ? { ...asked, report } : asked;
  });

/** @param ahead an answer that is being put away: asks for what comes after it */
async function question(db: Database, limit: number, ahead?: PullAnswer): Promise<PullRequest> {
  const gen = ((await readMeta(db, 'gen')) ?? 0) + 1;
  await putMeta(db, 'gen', gen);
  const states = await db.scopes.toArray();
  const held = await db.outbox.where('state').equals('held').toArray();
  return {
    proto: PROTO,
    schema: SCHEMA,
    clientId: (await readMeta(db, 'clientId')) ?? '',
    serverEpoch: (await readMeta(db, 'serverEpoch')) ?? '',
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
  readonly left: readonly ScopeId[];
  /** Generation of the newest question, or what the answer left behind when none was asked since. */
  readonly newest: number;
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
  taken: TakenAnswer,
  step: (name: string) => Promise<void>,
): Promise<boolean> {
  for (const scope of taken.left) {
    let more = true;
    while (more) {
      await step('leave');
      more = await engineTransaction(db, fence, db.tables, () => leaveScope(db, scope));
    }
  }
  if (taken.answer.pages.length === 0) return true;
  await step('page');
  return applyPages(device, db, fence, taken);
}

export interface Taken {
  /** Scopes that this person has no longer. */
  readonly left: readonly ScopeId[];
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
    if ((await readMeta(db, 'gen')) !== answer.gen) return null;
    await putMeta(db, 'gen', answer.gen + 1);
    if (settles) await settleResults(device, answer.results ?? [], answer.serverNow);
    const known = new Map((await db.scopes.toArray()).map((state) => [state.id, state]));
    const listed = new Set(answer.scopes);
    const states = answer.scopes.map((id, place): ScopeState => ({ ...(known.get(id) ?? fresh(id)), place }));
    await db.scopes.bulkPut(states.filter((state) => known.get(state.id)?.place !== state.place));
    const left = [...known.keys()].filter((id) => !listed.has(id));
    return { left, ahead: answer.more && left.length === 0 ? await question(db, limit, answer) : null };
  });
}

/** Heard of only now: no record of this device can stand in it. */
const fresh = (id: ScopeId): Omit<ScopeState, 'place'> => ({ id, cursor: 0, epoch: '', sweeping: 0, blank: 1 });

/** All pages in one transaction: a first contact is hundreds of them, and each transaction costs as much as many rows. */
async function applyPages(device: Device, db: Database, fence: Fence, taken: TakenAnswer): Promise<boolean> {
  const { answer, newest, arrived } = taken;
  const tables = await tablesFor(db, answer.pages);
  return engineTransaction(db, fence, tables, async () => {
    if ((await readMeta(db, 'gen')) !== newest) return false;
    const states = await statesOf(db, answer.pages);
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
async function tablesFor(db: Database, pages: readonly Page[]): Promise<Table[]> {
  const states = await statesOf(db, pages);
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
