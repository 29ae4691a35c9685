// One number for what lies in a scope: device and server compare it when nothing is on the way (sync.md 2.10).
/** 53-bit hash of one live record at one version. Sums are taken modulo 2^53. */
export function rowSum(id: string, rv: number): number {
  let high = 0xdeadbeef ^ rv;
  let low = 0x41c6ce57 ^ Math.imul(rv, 31);
  for (let at = 0; at < id.length; at += 1) {
    const code = id.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

const MODULUS = 2 ** 53;
export const addSum = (a: number, b: number): number => Number((BigInt(a) + BigInt(b)) % BigInt(MODULUS));
export const subtractSum = (a: number, b: number): number =>
  Number((BigInt(a) - BigInt(b) + BigInt(MODULUS)) % BigInt(MODULUS));
