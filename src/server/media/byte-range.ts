// `Range: bytes=…` of a request for a film that is being watched. One range is served; anything stranger gets the whole.
import type { ByteRange } from '#server/media/blob-store.ts';

/** Null: send everything. `unsatisfiable`: begins behind the end. */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!asked || (asked[1] === '' && asked[2] === '')) return null;
  const [, from = '', to = ''] = asked;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(size - 1, Number(to));
  return first > last ? 'unsatisfiable' : { first, last };
}
