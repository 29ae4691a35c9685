// Does this device hold what the school has? Asked when nothing else is on the way, by one number per scope, each scope once
// a week. Where the numbers differ, the scope is listed anew and nobody has to notice. [Note: Self-check]
import { addSum, rowSum } from '#domain/checksum.ts';
import type { ScopeId } from '#domain/id.ts';
import type { Page } from '#domain/protocol.ts';
import { TYPE_NAMES } from '#domain/records/kinds.ts';
import type { Database, LooseKept, ScopeState } from '#store/database.ts';
import { type Device, putMeta, readMeta, schoolNow } from '#store/device.ts';
import { engineTransaction, type Fence } from '#store/engine-transaction.ts';

const WEEK_MS = 7 * 86_400_000;
/** A teacher has a scope for each pupil: not all of them in one go. */
const AT_ONCE = 8;
const REPAIRS_KEPT = 20;

/** The scopes to ask a sum for, those longest unchecked first. What is unsent is no part of any sum, so it may wait. */
export async function scopesToCheck(device: Device): Promise<ScopeId[]> {
  const now = await schoolNow(device);
  const due = (await device.db.scopes.toArray()).filter((state) => isDue(state, now));
  return due
    .sort((a, b) => (a.checkedAt ?? 0) - (b.checkedAt ?? 0))
    .slice(0, AT_ONCE)
    .map((state) => state.id);
}

/** A moment in the future is no moment of the past week: the clock was wrong then, or is now. */
const isDue = ({ cursor, sweeping, checkedAt = 0 }: ScopeState, now: number): boolean =>
  cursor > 0 && sweeping === 0 && Math.abs(now - checkedAt) >= WEEK_MS;

/**
 * Compares the sums that came with an answer which left nothing to fetch.
 * @param serverNow the school's clock, ms
 * @returns true when a scope has to be listed anew
 */
export async function compareSums(
  device: Device,
  fence: Fence,
  pages: readonly Page[],
  serverNow: number,
): Promise<boolean> {
  let wrong = false;
  for (const page of pages) {
    if (page.more || page.sum === undefined) continue;
    const found = await device.db.transaction('r', device.db.tables, () => look(device.db, page, serverNow));
    if (!found) continue;
    const isRight = found.sum === page.sum;
    const counts = await engineTransaction(device.db, fence, [device.db.scopes], () =>
      conclude(device.db, page, serverNow, isRight ? null : found.had),
    );
    wrong ||= counts && !isRight;
  }
  return wrong;
}

/** Reading only, so that no screen has to wait for it. Null when it is not the time, or the scope has moved on. */
async function look(db: Database, page: Page, now: number): Promise<{ sum: number; had: number } | null> {
  const state = await db.scopes.get(page.scope);
  if (!state || !standsAt(state, page) || !isDue(state, now)) return null;
  let sum = 0;
  let had = 0;
  for (const type of [...TYPE_NAMES, 'unknown'] as const) {
    for (const { id, _rv } of await db.table<LooseKept>(type).where('_s').equals(page.scope).toArray()) {
      sum = addSum(sum, rowSum(id, _rv));
      had += 1;
    }
  }
  return { sum, had };
}

const standsAt = (state: ScopeState, page: Page): boolean => state.cursor === page.next && state.epoch === page.epoch;

/** @param had null = all is well */
async function conclude(db: Database, page: Page, at: number, had: number | null): Promise<boolean> {
  const state = await db.scopes.get(page.scope);
  if (!state || !standsAt(state, page)) return false;
  const checked: ScopeState = { ...state, checkedAt: at };
  await db.scopes.put(had === null ? checked : { ...checked, cursor: 0, epoch: '' });
  if (had === null) return true;
  const before = (await readMeta(db, 'repairs')) ?? [];
  await putMeta(db, 'repairs', [...before, { scope: page.scope, at, had }].slice(-REPAIRS_KEPT));
  return true;
}
