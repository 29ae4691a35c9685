// One round: what this device has to say first, then the school's news. Push before pull: the answer to an edit should not
// be an older version of it.
import { leavePast } from '#store/past-scopes.ts';
import type { EngineParts, Outcome } from '#sync/engine-parts.ts';
import { pullAll } from '#sync/pull.ts';
import { pushAll } from '#sync/push.ts';

/** @param withNews false: only send. A word that was just written does not have to wait for a pull, nor to cause one */
export async function syncRound(parts: EngineParts, withNews = true): Promise<Outcome> {
  await leavePast(parts.device, parts.fence, parts.step);
  const pushed = await pushAll(parts);
  if (pushed.kind !== 'done' || !withNews) return pushed;
  const pulled = await pullAll(parts);
  if (pulled.kind !== 'done') return pulled;
  // What waited for news (a restored school's versions, a parent's record) can go now.
  return pushAll(parts);
}
