// When a page goes: what is still unsent sets out once more, in one request that outlives the page. It is the same claim as
// for every push (frozen, with its seq), so whoever sends it again later says nothing twice. [Note: Frozen]
import { LIMITS } from '#domain/limits.ts';
import type { SyncWire } from '#remote/wire.ts';
import type { Device } from '#store/device.ts';
import { type Fence, FencedOff } from '#store/engine-transaction.ts';
import { type BatchLimits, claimBatch } from '#store/outbox.ts';
import { requestOf } from '#sync/push.ts';

/** Browsers let 64 KB go on behind a page, and the envelope needs some of it. */
const LAST_LIMITS: BatchLimits = { count: LIMITS.mutationsPerPush, bytes: 56_000, strict: true };

export interface LastWordParts {
  readonly device: Device;
  readonly wire: Pick<SyncWire, 'push'>;
  readonly fence: Fence;
}

/** Nobody is left to hear the answer: the next page asks again, and is told that it was done. */
export async function sayLastWord({ device, wire, fence }: LastWordParts): Promise<void> {
  try {
    const batch = await claimBatch(device, fence, LAST_LIMITS);
    if (batch) await wire.push(requestOf(batch, device.surroundings.now()), true);
  } catch (error) {
    // Another tab leads and says it; or the account was left and its database is closed.
    const isOver = error instanceof FencedOff || (error instanceof Error && error.name === 'DatabaseClosedError');
    if (!isOver) throw error;
  }
}
