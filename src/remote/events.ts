// Server-sent events: "there is news", never the news itself. The browser opens the stream again by itself when it breaks.
import { type Poke, pokeSchema } from '#domain/protocol.ts';

export interface EventsHeard {
  readonly poke: (poke: Poke) => void;
  /** Each 20 s as long as the stream lives. */
  readonly beat: () => void;
}

export function hearEvents(address: string, heard: EventsHeard): () => void {
  if (typeof EventSource === 'undefined') return () => undefined;
  const source = new EventSource(address, { withCredentials: true });
  source.addEventListener('beat', heard.beat);
  source.addEventListener('poke', (event: MessageEvent<string>) => {
    const poke = pokeOf(event.data);
    if (poke) heard.poke(poke);
  });
  return () => source.close();
}

function pokeOf(data: string): Poke | null {
  try {
    return pokeSchema.safeParse(JSON.parse(data)).data ?? null;
  } catch {
    return null;
  }
}
