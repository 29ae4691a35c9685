// What one leading engine works with. The simulation builds the same with its own wire, clock and steps.
import type { PushAnswer } from '#domain/protocol.ts';
import type { Later, RefusedAnswer } from '#remote/answer.ts';
import type { SyncWire } from '#remote/wire.ts';
import { noteContact } from '#store/contact.ts';
import type { ContactNote, Database, Trouble } from '#store/database.ts';
import { type Device, putMeta, readMeta } from '#store/device.ts';
import { engineTransaction, type Fence } from '#store/engine-transaction.ts';
import type { Pace } from '#sync/pace.ts';

/** Passed before everything that waits. A test may stop the world there; a stopped engine throws there. */
export type Step = (name: string) => Promise<void>;

export interface EngineParts {
  readonly device: Device;
  /** A second connection to the same database for what is fetched in bulk; may be the device's own. */
  readonly bulk: Database;
  readonly wire: SyncWire;
  readonly fence: Fence;
  readonly step: Step;
  readonly pace: Pace;
  /** Rows to ask for in one pull. */
  readonly pullRows: number;
}

/** How a round ended. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'later'; readonly retryAfterMs?: number }
  /** Trying again does not help by itself: somebody has to sign in, or to take the update. */
  | { readonly kind: 'stopped'; readonly trouble: Trouble };

export const DONE: Outcome = { kind: 'done' };

/** What a "no" or a silence means for the round, and noted for the badge. */
export async function unanswered(parts: EngineParts, answer: Later | RefusedAnswer): Promise<Outcome> {
  if (answer.kind === 'later') {
    // A busy school is there all the same.
    await noteTry(parts, { online: answer.why === 'busy' });
    const { retryAfterMs } = answer;
    return retryAfterMs === undefined ? { kind: 'later' } : { kind: 'later', retryAfterMs };
  }
  const trouble = troubleOf(answer);
  const { status } = answer;
  await noteTry(parts, { online: true, lastContactAt: parts.device.surroundings.now(), trouble, status });
  // Of another no it cannot be known what would help: it is asked again, at longer and longer intervals, and shown.
  return trouble === null || trouble === 'refused' ? { kind: 'later' } : { kind: 'stopped', trouble };
}

/** The epoch that the school now counts from; null: its no is about something else, as of a school that is older than this app. */
export const otherEpoch = ({ status, serverEpoch }: RefusedAnswer, asked: string): string | null =>
  status === 409 && serverEpoch !== undefined && serverEpoch !== asked ? serverEpoch : null;

function troubleOf({ refused, status }: RefusedAnswer): Trouble | null {
  if (refused === 'account-closed') return 'closed';
  if (status === 426 || refused === 'old-app') return 'oldApp';
  if (status === 401 || status === 403 || refused === 'sign-in') return 'signIn';
  return refused === 'later' || refused === 'too-many' ? null : 'refused';
}

export function noteTry({ device, fence }: EngineParts, change: Partial<ContactNote>): Promise<void> {
  return engineTransaction(device.db, fence, [], () => noteContact(device.db, change));
}

/**
 * What it differs by less is the line's doing. Each step is a change of the school's day to whoever asks for it: きょう was read
 * anew, whole, at every contact.
 */
const CLOCK_STEP_MS = 1000;

/** The school answered: the badge may say so, and the clock is set by it. */
export async function noteAnswer(parts: EngineParts, { serverNow }: Pick<PushAnswer, 'serverNow'>): Promise<void> {
  const { db, surroundings } = parts.device;
  const now = surroundings.now();
  await engineTransaction(db, parts.fence, [], async () => {
    const [offset, before] = [serverNow - now, await readMeta(db, 'clockOffset')];
    if (before === undefined || Math.abs(offset - before) >= CLOCK_STEP_MS) await putMeta(db, 'clockOffset', offset);
    await noteContact(db, { online: true, lastContactAt: now, trouble: null });
  });
}
