// The answer to one mutation as it travels: with the record as it now is and its scopes, if the viewer may see it.

import * as z from 'zod/mini';
import type { PushResult } from '#domain/protocol.ts';
import { refusalCode } from '#domain/refusal.ts';
import type { StoredResult } from '#server/sync/client.repo.ts';
import type { Kept, Ledger } from '#server/sync/ledger.ts';
import { recordById } from '#server/sync/record.repo.ts';
import type { Asking } from '#server/sync/viewer.repo.ts';

/** @param repeated it was applied before; this time nothing changed */
export async function resultFor(
  ledger: Ledger,
  asking: Asking,
  stored: StoredResult,
  repeated: boolean,
): Promise<PushResult> {
  const { seq, mid, field } = stored;
  const applied = stored.st === 'ok' || stored.st === 'merged';
  const st = applied && repeated ? 'dup' : (stored.st as PushResult['st']);
  const code = z.safeParse(refusalCode(), stored.code);
  const said = { seq, mid, st, ...(code.success ? { code: code.data } : {}), ...(field === null ? {} : { field }) };
  const kept = stored.rid === '' ? null : await recordById(ledger, stored.rid);
  return kept ? { ...said, ...visible(kept, asking) } : said;
}

/** Without `s` a record that was just saved would vanish between this answer and the next pull (sync.md 2.6). */
function visible(kept: Kept, { scopes }: Asking): Pick<PushResult, 'row' | 's'> {
  const s = kept.placed.filter((scope) => scopes.includes(scope));
  return s.length > 0 ? { row: { ...kept.record, rv: kept.rv }, s } : {};
}
