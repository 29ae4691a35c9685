// A record on this device has two sides: what the school says, and what the person sees with their unsent changes on top.
// [Note: Two sides]
import type { ScopeId } from '#domain/id.ts';
import { foldMutations } from '#domain/merge.ts';
import { merge3 } from '#domain/merge3.ts';
import type { Session } from '#domain/protocol.ts';
import type { LooseRecord } from '#domain/record.ts';
import type { LooseKept, OutboxEntry } from '#store/database.ts';

export interface ServerSide {
  /** null: the school knows no such record, as far as this device has heard. */
  readonly record: LooseRecord | null;
  readonly rv: number;
  readonly scopes: readonly ScopeId[];
}

/** The record without what this device notes about it. */
export function bare(kept: LooseKept): LooseRecord {
  const { _rv, _s, _p, _base, ...record } = kept;
  return record as LooseRecord;
}

export function serverSideOf(kept: LooseKept | null | undefined): ServerSide {
  if (!kept) return { record: null, rv: 0, scopes: [] };
  return { record: kept._p ? (kept._base ?? null) : bare(kept), rv: kept._rv, scopes: kept._s };
}

/**
 * What lies in the table for a record.
 * @param waiting its entries in the outbox, oldest first
 * @returns null when it has nothing to lie there for: in no scope of this person, and nothing waits
 */
export function keptOf(
  side: ServerSide,
  waiting: readonly OutboxEntry[],
  who: Pick<Session, 'school' | 'person'>,
): LooseKept | null {
  const notes = { _rv: side.rv, _s: side.scopes };
  if (waiting.length === 0) {
    return side.record && side.scopes.length > 0 ? ({ ...side.record, ...notes, _p: 0 } as LooseKept) : null;
  }
  const view = foldMutations(
    side.record,
    waiting.map((entry) => entry.mutation),
    { school: who.school, author: who.person },
  );
  return view && ({ ...view, ...notes, _p: 1, _base: side.record } as LooseKept);
}

/**
 * Unsent words, carried over to what the record now says. While something frozen of the record is on its way nothing is
 * touched: the words stand on what that will have made of the record, and its answer brings it.
 * @param waiting the record's entries, oldest first
 * @returns the same entries, those that changed made anew
 */
export function rebase(waiting: readonly OutboxEntry[], record: LooseRecord | null, rv: number): OutboxEntry[] {
  if (!record || waiting.some((entry) => entry.frozen)) return [...waiting];
  const now = new Map<string, string>();
  return waiting.map((entry) => {
    const { mutation, grew = {} } = entry;
    if (!mutation.text) return entry;
    const text: NonNullable<typeof mutation.text> = {};
    const grown: Record<string, string> = {};
    for (const [name, edit] of Object.entries(mutation.text)) {
      const stands = now.get(name) ?? String(record[name] ?? '');
      const { text: to } = merge3(grew[name] ?? '', edit.to, stands);
      text[name] = { to, baseRv: rv };
      grown[name] = stands;
      now.set(name, to);
    }
    return { ...entry, mutation: { ...mutation, text }, grew: grown };
  });
}
