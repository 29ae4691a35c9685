// Who is listening, and what they are poked for. A poke says "there is news in these scopes", never the news; a lost one
// costs a device some minutes (it asks by itself), never data.
import type { PersonId, ScopeId } from '#domain/id.ts';
import type { Poke } from '#domain/protocol.ts';

export interface Listener {
  readonly person: PersonId;
  readonly send: (event: 'poke' | 'beat', data: string) => void;
  readonly end: () => void;
}
export interface PokeHub {
  /** @returns call it when the listener is gone */
  listen(listener: Listener, scopes: readonly ScopeId[]): () => void;
  /** What the person sees today, as the last pull found it. */
  renew(person: PersonId, scopes: readonly ScopeId[]): void;
  news(scopes: readonly ScopeId[]): void;
  close(): void;
}

const COALESCE_MS = 500;
const BEAT_MS = 20_000;
const MOST_PER_PERSON = 8;
const SPREAD_PER_LISTENER_MS = 40;
const LONGEST_SPREAD_MS = 2000;

export function createPokeHub(): PokeHub {
  const listeners = new Map<Listener, ReadonlySet<ScopeId>>();
  let fresh = new Set<ScopeId>();
  let timer: NodeJS.Timeout | undefined;
  const beat = setInterval(() => {
    for (const listener of listeners.keys()) listener.send('beat', '{}');
  }, BEAT_MS);
  beat.unref();

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
    for (const { listener, concerned } of poked) {
      listener.send('poke', JSON.stringify({ scopes: concerned, spread } satisfies Poke));
    }
  }

  return {
    listen(listener, scopes) {
      const own = [...listeners.keys()].filter((other) => other.person === listener.person);
      if (own.length >= MOST_PER_PERSON) own[0]?.end();
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
    close() {
      clearTimeout(timer);
      clearInterval(beat);
      for (const listener of listeners.keys()) listener.end();
      listeners.clear();
    },
  };
}
