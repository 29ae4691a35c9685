// 筆順 for home: asks in advance for the strokes that the open units show. The service worker keeps what passes through it.
import { strokesOf } from '#remote/strokes.ts';
import type { Device } from '#store/device.ts';
import { watchStrokeCharacters } from '#store/models.ts';

/** @returns ends it */
export function keepStrokes(device: Device): () => void {
  const asked = new Set<string>();
  let ended = false;
  const end = watchStrokeCharacters(device, (characters) => void fetchAll(characters));
  return () => {
    ended = true;
    end();
  };

  // One after the other: a class's Wi-Fi has more urgent things to carry.
  async function fetchAll(characters: readonly string[]): Promise<void> {
    for (const character of characters) {
      if (ended) return;
      if (asked.has(character)) continue;
      asked.add(character);
      const answer = await strokesOf(character);
      if (answer.kind === 'later') asked.delete(character);
    }
  }
}
