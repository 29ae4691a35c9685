// The digits of a lock: kept as a slow hash with salt, never as they are. Wrong tries make the next one wait, and a reload does
// not forget them. [Note: Lock]
import * as z from 'zod/mini';
import { lockKey, noteOpened } from '#store/lock.ts';

/** PBKDF2-SHA-256: about a quarter of a second on a school's tablet. Ten thousand numbers are few; the waiting guards them. */
const ROUNDS = 250_000;
const FREE_TRIES = 3;
const FIRST_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 10 * 60_000;

const lockSchema = z.object({
  salt: z.string(),
  hash: z.string(),
  rounds: z.int(),
  /** Wrong tries since the last right one. */
  wrong: z.int(),
  /** Before this moment (ms, this device's clock) no try counts. */
  waitUntil: z.number(),
});
type Lock = z.output<typeof lockSchema>;

/** Browsers hash only on encrypted pages (and on this very machine). */
export const canLock = (): boolean => globalThis.crypto?.subtle !== undefined;

/** @returns false when it could not be kept: then there is no lock */
export async function setLock(person: string, digits: string): Promise<boolean> {
  const salt = base64(crypto.getRandomValues(new Uint8Array(16)));
  const hash = await hashOf(digits, salt, ROUNDS);
  if (!keep(person, { salt, hash, rounds: ROUNDS, wrong: 0, waitUntil: 0 })) return false;
  noteOpened(person);
  return true;
}

/** How long the next try has to wait (ms). */
export function lockWaitMs(person: string): number {
  const left = (lockOf(person)?.waitUntil ?? 0) - Date.now();
  // A clock that was set back shall not shut somebody out for years.
  return Math.min(Math.max(0, left), LONGEST_WAIT_MS);
}

/** @returns whether the digits open it; then this tab is open */
export async function tryDigits(person: string, digits: string): Promise<boolean> {
  const lock = lockOf(person);
  // What cannot be read shuts nobody out for ever: it is no lock.
  if (!lock) return opened(person);
  if (lockWaitMs(person) > 0) return false;
  // Noted before it is known: a reload in the middle of a try is a try.
  const wrong = lock.wrong + 1;
  const waits = wrong < FREE_TRIES ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (wrong - FREE_TRIES), LONGEST_WAIT_MS);
  keep(person, { ...lock, wrong, waitUntil: waits === 0 ? 0 : Date.now() + waits });
  if ((await hashOf(digits, lock.salt, lock.rounds)) !== lock.hash) return false;
  keep(person, { ...lock, wrong: 0, waitUntil: 0 });
  return opened(person);
}

function opened(person: string): true {
  noteOpened(person);
  return true;
}

function lockOf(person: string): Lock | null {
  try {
    return lockSchema.safeParse(JSON.parse(localStorage.getItem(lockKey(person)) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}

function keep(person: string, lock: Lock): boolean {
  try {
    localStorage.setItem(lockKey(person), JSON.stringify(lock));
    return true;
  } catch {
    return false;
  }
}

async function hashOf(digits: string, salt: string, iterations: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(digits), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: new TextEncoder().encode(salt), iterations };
  return base64(new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)));
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCodePoint(...bytes));
