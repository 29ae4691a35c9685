// Whether somebody's account is shut by four digits on this device, and whether this tab was shown them. Read before anything
// is opened, so it is small and synchronous; the digits themselves are looked at in lock-digits.ts. [Note: Lock]
// It keeps brothers and sisters from opening each other's things by mistake. It does not encrypt: whoever can read the disk of
// an unlocked device needs no digits.
import { readNote, writeNote } from '#store/tab-note.ts';

const SHUT = 'ashiato.lock.';
const OPEN = 'ashiato.opened';
const AWAY = 'ashiato.away';
/** Out of sight for so long, it shuts. */
export const AWAY_MS = 10 * 60_000;

export const lockKey = (person: string): string => SHUT + person;

export function hasLock(person: string): boolean {
  return readNote(localStorage, lockKey(person)) !== null;
}

/** By its owner in the settings; or because the school has let them in anew. */
export function removeLock(person: string): void {
  try {
    localStorage.removeItem(lockKey(person));
  } catch {
    // Storage is closed to us: then there is no lock either.
  }
}

/** Each tab is asked for itself; a reload of the tab is not, unless it was away for long. */
export function isShut(person: string): boolean {
  return hasLock(person) && (readNote(sessionStorage, OPEN) !== person || wasAwayLong());
}

/** The digits were right, or were chosen just now. */
export function noteOpened(person: string): void {
  writeNote(OPEN, person);
  writeNote(AWAY, null);
}

/** Whoever takes the device next is asked. */
export function shut(): void {
  writeNote(OPEN, null);
}

/** The page went out of sight. */
export function noteAway(): void {
  writeNote(AWAY, String(Date.now()));
}

/** The page is in sight again: a short while away does not add up. */
export function noteBack(): void {
  if (!wasAwayLong()) writeNote(AWAY, null);
}

export function wasAwayLong(): boolean {
  const since = readNote(sessionStorage, AWAY);
  // A clock that was set back counts as long: asking once too often costs four digits.
  return since !== null && Math.abs(Date.now() - Number(since)) >= AWAY_MS;
}
