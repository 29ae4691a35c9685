// What one write transaction of a school has read and written so far. Records go to the database at once; versions are
// given last (versions.ts). [Note: The ledger]
import type { SchoolId, ScopeId } from '#domain/id.ts';
import type { Stored } from '#domain/merge.ts';
import type { Transaction } from '#server/db/store-engine.ts';

export interface Kept extends Stored {
  readonly placed: readonly ScopeId[];
}
/** 1 = the record lies in the scope, 0 = it does no longer. */
export type News = Map<ScopeId, Map<string, 0 | 1>>;

export interface Ledger {
  readonly trx: Transaction;
  readonly school: SchoolId;
  /** ms since 1970, one moment for the whole transaction. */
  readonly now: number;
  /** Records as this transaction sees them; null = there is none. */
  readonly records: Map<string, Kept | null>;
  /** Relation key → ids of the records that announce it. */
  readonly announced: Map<string, readonly string[]>;
  /** Whether a record was erased, as far as it was asked: nothing is erased while a push is taken in. */
  readonly erased: Map<string, boolean>;
  /** News that stays. */
  readonly settled: News;
  /** News of the unit that is being tried. */
  fresh: News;
}

export function openLedger(trx: Transaction, school: SchoolId, now: number): Ledger {
  const read = { records: new Map(), announced: new Map(), erased: new Map() };
  return { trx, school, now, ...read, settled: new Map(), fresh: new Map() };
}

export function note(ledger: Ledger, scope: ScopeId, record: string, op: 0 | 1): void {
  const inScope = ledger.fresh.get(scope) ?? new Map<string, 0 | 1>();
  ledger.fresh.set(scope, inScope.set(record, op));
}

/** The unit succeeded: its news stays. */
export function settle(ledger: Ledger): void {
  for (const [scope, rows] of ledger.fresh) {
    const all = ledger.settled.get(scope) ?? new Map<string, 0 | 1>();
    for (const [record, op] of rows) all.set(record, op);
    ledger.settled.set(scope, all);
  }
  ledger.fresh = new Map();
}

/** The unit's writes were taken back in the database: forget what was read meanwhile. */
export function forget(ledger: Ledger): void {
  ledger.records.clear();
  ledger.announced.clear();
  ledger.fresh = new Map();
}
