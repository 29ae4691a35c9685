// When records go out of this person's sight: un-shared, another class, a scope that is no longer theirs. What lies in no
// scope leaves the device, media too; only what the person has not sent yet keeps it here, and out of sight. [Note: Out of sight]
import type { ScopeId } from '#domain/id.ts';
import { TYPE_NAMES } from '#domain/records/kinds.ts';
import type { Database, LooseKept } from '#store/database.ts';
import { forgetRecords } from '#store/forget.ts';
import { putWhereSeen } from '#store/out-of-sight.ts';

const LEAVE_ROWS = 500;
const TABLES = [...TYPE_NAMES, 'unknown'] as const;

/** Takes the scope off the named records, wherever they lie. Only inside a transaction over all tables. */
export async function takeOut(db: Database, scope: ScopeId, ids: readonly string[]): Promise<void> {
  for (const type of TABLES) {
    const table = db.table<LooseKept>(type);
    const here = (await table.bulkGet([...ids])).filter((kept) => kept?._s.includes(scope)) as LooseKept[];
    if (here.length === 0) continue;
    const without = here.map((kept) => Object.assign({}, kept, { _s: kept._s.filter((id) => id !== scope) }));
    await putWhereSeen(db, type, without.filter(stays));
    const gone = without.filter((kept) => !stays(kept)).map((kept) => kept.id);
    if (gone.length > 0) await forgetRecords(db, type, gone);
  }
}

const stays = (kept: LooseKept): boolean => kept._s.length > 0 || kept._p === 1;

/**
 * Leaves a scope, at most LEAVE_ROWS records of each kind at a time; the scope's own row goes last, so that a tab killed
 * in between goes on with it.
 * @returns true while there is more to do
 */
export async function leaveScope(db: Database, scope: ScopeId): Promise<boolean> {
  let more = false;
  for (const type of TABLES) {
    const ids = await db.table(type).where('_s').equals(scope).limit(LEAVE_ROWS).primaryKeys();
    if (ids.length > 0) await takeOut(db, scope, ids as string[]);
    more ||= ids.length === LEAVE_ROWS;
  }
  const state = await db.scopes.get(scope);
  // Whoever comes back to it starts from the beginning.
  if (more && state) await db.scopes.put({ ...state, cursor: 0, epoch: '' });
  else await db.scopes.delete(scope);
  return more;
}
