// Who is listening, and what they are poked for. A poke says "there is news", never the news or where; a lost one
// costs a device some minutes (it asks by itself), never data.
import type { PersonId, ScopeId } from '#domain/id.ts';
import { pokeFor } from '#server/sync/older-proto.ts';

export interface Listener {
  readonly person: PersonId;
  /** Version of the protocol that it hears. */
  readonly proto: number;
  /** Names the session that it was let in with; ends with it. */
  readonly session: string;
  readonly send: (event: 'poke' | 'beat', data: string) => void;
  readonly end: () => void;
}
export interface PokeHub {
  /** @returns call it when the listener is gone */
  listen(listener: Listener, scopes: readonly ScopeId[]): () => void;
  /** What the person sees today, as the last pull found it. */
  renew(person: PersonId, scopes: readonly ScopeId[]): void;
  news(scopes: readonly ScopeId[]): void;
  /** The session was closed: nothing more is said to whoever listens by it. */
  endSession(session: string): void;
  close(): void;
}

const COALESCE_MS = 500;
const BEAT_MS = 20_000;
const MOST_PER_PERSON = 8;
const SPREAD_PER_LISTENER_MS = 40;
const LONGEST_SPREAD_MS = 2000;

/**
 * @param alive of these sessions, those that still are. Asked with each beat, because a session may have been closed at
 *   another node of the same school
 */
export function createPokeHub(alive: (sessions: readonly string[]) => Promise<ReadonlySet<string>>): PokeHub {
  const listeners = new Map<Listener, ReadonlySet<ScopeId>>();
  let fresh = new Set<ScopeId>();
  let timer: NodeJS.Timeout | undefined;
  const beat = setInterval(() => void beatAll(), BEAT_MS);
  beat.unref();

  async function beatAll(): Promise<void> {
    const all = [...listeners.keys()];
    if (all.length === 0) return;
    const asked = [...new Set(all.map((listener) => listener.session))];
    // A database that does not answer now closes nobody's stream.
    const still = await alive(asked).catch(() => new Set(asked));
    for (const listener of all) {
      if (still.has(listener.session)) listener.send('beat', '{}');
      else end(listener);
    }
  }

  function end(listener: Listener): void {
    listeners.delete(listener);
    listener.end();
  }

  function flush(): void {
    timer = undefined;
    const scopes = fresh;
    fresh = new Set();
    const poked = [...listeners].flatMap(([listener, theirs]) => {
      const concerned = [...scopes].filter((scope) => theirs.has(scope));
      return concerned.length > 0 ? [{ listener, concerned }] : [];
    });
    // A whole class that hears of one share asks one after the other.
    const spread = Math.min(LONGEST_SPREAD_MS, poked.length * SPREAD_PER_LISTENER_MS);
    for (const { listener, concerned } of poked)
      listener.send('poke', JSON.stringify(pokeFor(listener.proto, spread, concerned)));
  }

  return {
    listen(listener, scopes) {
      const own = [...listeners.keys()].filter((other) => other.person === listener.person);
      if (own.length >= MOST_PER_PERSON && own[0]) end(own[0]);
      listeners.set(listener, new Set(scopes));
      listener.send('beat', '{}');
      return () => listeners.delete(listener);
    },
    renew(person, scopes) {
      for (const listener of listeners.keys()) if (listener.person === person) listeners.set(listener, new Set(scopes));
    },
    news(scopes) {
      for (const scope of scopes) fresh.add(scope);
      timer ??= setTimeout(flush, COALESCE_MS);
    },
    endSession(session) {
      for (const listener of listeners.keys()) if (listener.session === session) end(listener);
    },
    close() {
      clearTimeout(timer);
      clearInterval(beat);
      for (const listener of listeners.keys()) listener.end();
      listeners.clear();
    },
  };
}
