// The loop of the leading tab: a round whenever there is a reason, never two at once, and never giving up. Media go beside
// it in a lane of their own that lets text pass at every step. [Note: Two lanes]
import { FencedOff } from '#store/engine-transaction.ts';
import { backoffMs, safetyPullMs } from '#sync/backoff.ts';
import type { EngineParts, Outcome, Step } from '#sync/engine-parts.ts';
import { syncRound } from '#sync/round.ts';

/**
 * Why to go. `written`: this device has something to say. `news`: the school may have. `contact`: the network or the person
 * came back, so what failed before may work now. `media`: bytes are to be sent or fetched, words are not.
 */
export type Reason = 'written' | 'news' | 'contact' | 'media';

export interface EngineOptions {
  readonly parts: Omit<EngineParts, 'step'>;
  /** Sends and fetches bytes, as far as the line allows. Called again after each round that went well. */
  readonly media: (step: Step) => Promise<unknown>;
  readonly random: () => number;
  /** Another tab leads: this engine has stopped. */
  readonly onFenced: () => void;
}
export interface Engine {
  readonly wake: (reason: Reason, afterMs?: number) => void;
  readonly stop: () => void;
}

/** Thrown at the next step of whatever still runs when the engine is stopped. */
export class Stopped extends Error {}

export function startEngine({ parts, media, random, onFenced }: EngineOptions): Engine {
  let stopped = false;
  let failures = 0;
  /** The school asked for patience until then: nothing hurries that, not even the network coming back. */
  let patientUntil = 0;
  let round: Promise<void> | null = null;
  /** A reason came while a round was under way. */
  let again = false;
  let pullAt = Date.now();

  const step: Step = async () => {
    if (stopped) throw new Stopped();
  };
  const lane = mediaLane(async () => {
    // Between two pieces of media, words go first.
    if (round) await round;
    if (stopped) throw new Stopped();
  }, media);

  const turn = nextTurn(() => {
    if (stopped || round) return;
    round = run().finally(() => {
      round = null;
      if (again && failures === 0) planAt(Date.now());
      again = false;
    });
  });
  const planAt = (at: number): void => {
    if (!stopped) turn.planAt(at);
  };

  async function run(): Promise<void> {
    const withNews = Date.now() >= pullAt;
    // News that comes during this round may come too late for it: it sets the time of the next one.
    if (withNews) pullAt = Number.POSITIVE_INFINITY;
    try {
      settle(await syncRound({ ...parts, step }, withNews), withNews);
    } catch (error) {
      fail(error);
    }
  }

  function settle(outcome: Outcome, withNews: boolean): void {
    if (outcome.kind === 'done') {
      failures = 0;
      if (withNews) pullAt = Math.min(pullAt, Date.now() + safetyPullMs(random()));
      planAt(pullAt);
      lane.run();
      return;
    }
    failures += 1;
    pullAt = Date.now();
    const asked = outcome.kind === 'later' ? outcome.retryAfterMs : undefined;
    patientUntil = Date.now() + (asked ?? 0);
    const wait = outcome.kind === 'stopped' ? safetyPullMs(random()) : backoffMs(failures, random(), asked);
    planAt(Date.now() + wait);
  }

  function fail(error: unknown): void {
    if (error instanceof FencedOff) {
      stop();
      onFenced();
    } else if (!(error instanceof Stopped)) {
      // A bug, or the disk. Nothing was lost by it, and the outbox is still there for the next try.
      settle({ kind: 'later' }, true);
      complain(error);
    }
  }

  function wake(reason: Reason, afterMs = 0): void {
    if (stopped) return;
    if (reason === 'contact') failures = 0;
    // After a failure a new word waits its turn with the others: it is safe here, and the line is bad. Its turn may be over
    // already, when the device slept and its timers with it.
    else if (failures > 0) {
      if (turn.at() < Date.now()) planAt(turn.at());
      return;
    }
    if (reason === 'media') lane.run();
    else {
      const at = Math.max(Date.now(), patientUntil) + afterMs;
      if (reason !== 'written') pullAt = Math.min(pullAt, at);
      if (round) again = true;
      else if (turn.at() > at) planAt(at);
    }
  }

  function stop(): void {
    stopped = true;
    turn.drop();
  }

  planAt(Date.now());
  return { wake, stop };
}

interface Turn {
  readonly planAt: (at: number) => void;
  /** Device ms; never, when none is planned. */
  readonly at: () => number;
  readonly drop: () => void;
}
function nextTurn(go: () => void): Turn {
  let due: { readonly at: number; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  const drop = (): void => {
    if (due) clearTimeout(due.timer);
    due = null;
  };
  return {
    planAt: (at) => {
      drop();
      const timer = setTimeout(
        () => {
          due = null;
          go();
        },
        Math.max(0, at - Date.now()),
      );
      due = { at, timer };
    },
    at: () => due?.at ?? Number.POSITIVE_INFINITY,
    drop,
  };
}

function mediaLane(step: Step, media: EngineOptions['media']): { readonly run: () => void } {
  let busy = false;
  let again = false;
  const run = (): void => {
    again = busy;
    if (busy) return;
    busy = true;
    media(step)
      .catch(complain)
      .finally(() => {
        busy = false;
        if (again) run();
      });
  };
  return { run };
}

/** Told to whoever watches over errors, unless it only says that the account was left meanwhile. */
function complain(error: unknown): void {
  const left = error instanceof Stopped || error instanceof FencedOff;
  const closed = error instanceof Error && error.name === 'DatabaseClosedError';
  if (!left && !closed) reportError(error);
}
