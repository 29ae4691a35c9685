// Fractional index: a key that sorts between two neighbours, so that moving one thing never rewrites the others.
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const digit = (key: string, at: number): number => DIGITS.indexOf(key[at] ?? '0');

/** A key after `before` and ahead of `after` (null = no neighbour there). Keys compare as plain text. */
export function orderBetween(before: string | null, after: string | null): string {
  let key = '';
  let open = after === null;
  for (let at = 0; at < 60; at += 1) {
    const low = before === null ? 0 : digit(before, at);
    const high = open ? DIGITS.length : digit(after ?? '', at);
    if (high - low > 1) return key + DIGITS[(low + high) >> 1];
    key += DIGITS[low];
    if (high > low) open = true;
  }
  return `${key}V`;
}
