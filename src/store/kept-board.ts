// Boards as they were shown last, each whole in one row: a class of 34 with 12 lessons is 2,500 records, which a slow Chromebook
// reads for a second, and a teacher with four minutes is to see the class at once. What is shown from here is read from the
// records a moment later, unless nothing has been written since. When a record leaves this device, what it left on a board
// leaves with it, in the same transaction.
import { SCHEMA } from '#domain/protocol.ts';
import type { Database } from '#store/database.ts';
import { putMeta, readMeta } from '#store/device.ts';
import type { FoundBoard } from '#store/found-board.ts';

interface KeptBoard {
  /** Of what it looks like inside: grows when a board holds something else than before. */
  readonly shape: typeof SHAPE;
  readonly day: string;
  /** When it was kept, ms: the oldest gives way. */
  readonly at: number;
  readonly found: FoundBoard;
  readonly state: string;
}
const SHAPE = 2;
/** Of a teacher of many classes the rest is read as ever. */
const AT_MOST = 6;
const KEYS = 'board:';

/** @returns undefined where there is none of this day: which lesson the class is at depends on it */
export function readBoard(
  db: Database,
  name: string,
  day: string,
): Promise<(BoardMoment & { readonly found: FoundBoard; readonly isTrue: boolean }) | undefined> {
  return db.transaction('r', stateTables(db), async () => {
    const kept = (await db.meta.get(KEYS + name))?.value as KeptBoard | undefined;
    if (kept?.shape !== SHAPE || kept.day !== day) return undefined;
    const moment = await momentOf(db);
    return { ...moment, found: kept.found, isTrue: kept.state === moment.state };
  });
}

/** What a board was read from. */
export interface BoardMoment {
  readonly leaves: number;
  readonly state: string;
}
/** To be asked before the board is read: what is written in between then counts as later than the board. */
export const boardMoment = (db: Database): Promise<BoardMoment> =>
  db.transaction('r', stateTables(db), async () => momentOf(db));

const momentOf = async (db: Database): Promise<BoardMoment> => ({
  leaves: await leavesOf(db),
  state: await stateOf(db),
});

/** What was read before another leaving may not be kept. */
export async function keepBoard(
  db: Database,
  name: string,
  { found, day, at, leaves, state }: BoardMoment & Pick<KeptBoard, 'found' | 'day' | 'at'>,
): Promise<void> {
  const small = 'board' in found ? { ...found, board: { ...found.board, footprints: null } } : found;
  await db.transaction('rw', db.meta, async () => {
    if ((await leavesOf(db)) !== leaves) return;
    await db.meta.put({ key: KEYS + name, value: { shape: SHAPE, day, at, found: small, state } satisfies KeptBoard });
    await db.meta.bulkDelete(await overdue(db, day));
  });
}

/** Of another day nobody asks for one; of this one the newest stay. */
async function overdue(db: Database, day: string): Promise<string[]> {
  const rows = await db.meta.where('key').startsWith(KEYS).toArray();
  const all = rows.map(({ key, value }) => ({ key, board: value as KeptBoard }));
  const today = all.filter(({ board }) => board.shape === SHAPE && board.day === day);
  const kept = new Set(today.toSorted((a, b) => b.board.at - a.board.at).slice(0, AT_MOST));
  return all.filter((each) => !kept.has(each)).map(({ key }) => key);
}

const stateTables = (db: Database) => [db.meta, db.scopes, db.outbox, db.quarantine, db.acked, db.outOfSight];

/**
 * Names what the records of this device are like without reading them: equal only if none was written in between. Each own
 * change moves the clock; each row of the school a cursor; each verdict takes an entry out of the outbox and puts one among the
 * accepted or the refused; each repair is noted; each leaving is counted.
 */
async function stateOf(db: Database): Promise<string> {
  const [scopes, waiting, refused, accepted, hidden, ...notes] = await Promise.all([
    db.scopes.toArray(),
    db.outbox.toCollection().primaryKeys(),
    db.quarantine.toCollection().primaryKeys(),
    db.acked.orderBy(':id').lastKey(),
    db.outOfSight.count(),
    ...(['hlc', 'leaves', 'repairs', 'clientId', 'serverEpoch'] as const).map((key) => readMeta(db, key)),
  ]);
  const cursors = scopes.map(({ id, cursor, epoch, sweeping }) => [id, cursor, epoch, sweeping]);
  return JSON.stringify([SCHEMA, cursors, waiting, refused, accepted ?? 0, hidden, notes]);
}

/** How often something left. */
const leavesOf = async (db: Database): Promise<number> => (await readMeta(db, 'leaves')) ?? 0;

/** Something leaves. Only inside a transaction over all tables. */
export async function dropBoards(db: Database): Promise<void> {
  await db.meta.bulkDelete(await keptKeys(db));
  await putMeta(db, 'leaves', (await leavesOf(db)) + 1);
}

const keptKeys = async ({ meta }: Database): Promise<string[]> =>
  (await meta.where('key').startsWith(KEYS).primaryKeys()) as string[];
