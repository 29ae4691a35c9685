// 筆順 on this device: small files that are nobody's, on a shelf of the browser and not in the tables. The service worker hands
// them out too.
import { STROKES_SHELF, strokesPath } from '#domain/stroke-order.ts';

/** Stands there for a character of which nobody wrote down how it is written: nothing more will come. */
const NONE = '?none';
const news = new EventTarget();

/** Null: this browser has no shelves (it opens nothing without a network either). */
const openShelf = async (): Promise<Cache | null> =>
  'caches' in globalThis ? caches.open(STROKES_SHELF).catch(() => null) : null;

async function lyingThere(shelf: Cache): Promise<ReadonlySet<string>> {
  const requests = await shelf.keys();
  return new Set(
    requests.map(({ url }) => {
      const { pathname, search } = new URL(url);
      return pathname + search;
    }),
  );
}

/** Those of which more could still come. Nobody knows: none. */
export async function strokesToCome(characters: readonly string[]): Promise<readonly string[]> {
  const shelf = characters.length === 0 ? null : await openShelf();
  if (!shelf) return [];
  const there = await lyingThere(shelf);
  return characters.filter((each) => !there.has(strokesPath(each)) && !there.has(strokesPath(each) + NONE));
}

export async function keptStrokes(character: string): Promise<string | null> {
  const kept = await (await openShelf())?.match(strokesPath(character), { ignoreVary: true });
  return kept ? await kept.text() : null;
}

/** @param file null: nobody wrote down how it is written */
export async function shelveStrokes(character: string, file: string | null): Promise<void> {
  const shelf = await openShelf();
  if (!shelf) return;
  const [path, response] =
    file === null
      ? [strokesPath(character) + NONE, new Response('')]
      : [strokesPath(character), new Response(file, { headers: { 'content-type': 'image/svg+xml' } })];
  await shelf.put(path, response);
  news.dispatchEvent(new Event('came'));
}

/** @returns stops hearing */
export function whenStrokesCome(hear: () => void): () => void {
  news.addEventListener('came', hear);
  return () => news.removeEventListener('came', hear);
}
