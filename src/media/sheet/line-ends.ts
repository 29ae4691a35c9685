// Where lines end and where they meet: the same character has about as many of both, however it is bent.
import type { Ink } from '#media/sheet/read-ink.ts';

interface LineEnds {
  readonly ends: number;
  readonly meetings: number;
}

/** @param counts which places are looked at */
export function lineEndsOf(
  { xs, ys, width, height }: Pick<Ink, 'xs' | 'ys' | 'width' | 'height'>,
  counts: (place: number) => boolean,
): LineEnds {
  const line = new Uint8Array(width * height);
  for (let n = 0; n < xs.length; n += 1) line[(ys[n] ?? 0) * width + (xs[n] ?? 0)] = 1;
  const around = [-width, 1 - width, 1, width + 1, width, width - 1, -1, -width - 1];
  let [ends, meetings] = [0, 0];
  for (let n = 0; n < xs.length; n += 1) {
    if (!counts(n)) continue;
    const at = (ys[n] ?? 0) * width + (xs[n] ?? 0);
    let ways = 0;
    let before = line[at - width - 1] ?? 0;
    for (const step of around) {
      const next = line[at + step] ?? 0;
      if (next && !before) ways += 1;
      before = next;
    }
    if (ways === 1) ends += 1;
    if (ways > 2) meetings += 1;
  }
  return { ends, meetings };
}
