// Who has signed in on this device, who left it, and whose session the school has still to end. Read before anything else is
// opened, so it is small and synchronous. [Note: Leaving]
import * as z from 'zod/mini';
import { type Session, sessionSchema } from '#domain/protocol.ts';

const KEY = 'ashiato.accounts';
const accountsSchema = z.object({
  current: z.nullable(z.string()),
  sessions: z.array(sessionSchema),
  left: z.optional(z.record(z.string(), z.nullable(z.int()))),
  ending: z.optional(z.array(z.string())),
});
export interface Accounts extends Pick<z.output<typeof accountsSchema>, 'current' | 'sessions'> {
  /**
   * Persons who signed out here. They stay out until they sign in again, whatever a crash leaves undone. The number: things of
   * theirs that are still to be sent and lie sealed; null: their tables were not gone through yet; 0: the database goes.
   */
  readonly left: Readonly<Record<string, number | null>>;
  /** Persons whose session is to be ended at the school, which was out of reach. */
  readonly ending: readonly string[];
}

/** Whoever signed in here, and who is using the device now. A list that cannot be read counts as empty: signing in mends it. */
export function readAccounts(): Accounts {
  try {
    const parsed = accountsSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    // An earlier version knew no leaving.
    if (parsed.success) return { ...parsed.data, left: parsed.data.left ?? {}, ending: parsed.data.ending ?? [] };
  } catch {
    // Not JSON, or storage is closed to us.
  }
  return { current: null, sessions: [], left: {}, ending: [] };
}

/** Keeps the session and makes its person the one who uses the device. Whatever of theirs was sealed is open again. */
export function keepSession(session: Session): Accounts {
  const { sessions, left, ending } = without(readAccounts(), session.person);
  return put({ current: session.person, sessions: [...sessions, session], left, ending });
}

/** What the school now says of a person who signed in here; who uses the device stays as it is. */
export function refreshSession(session: Session): void {
  const accounts = readAccounts();
  // An answer that comes after they left must not look like a new signing in.
  if (hasLeft(accounts, session.person)) return;
  const sessions = accounts.sessions.map((known) => (known.person === session.person ? session : known));
  put({ ...accounts, sessions });
}

/** Nobody uses the device now. The account stays on the list: what is unsent waits for its person. */
export function leaveAccount(): Accounts {
  return put({ ...readAccounts(), current: null });
}

/** Whoever has left has to sign in. */
export function chooseAccount(person: string): Accounts {
  const accounts = readAccounts();
  return hasLeft(accounts, person) ? accounts : put({ ...accounts, current: person });
}

/** The first step of leaving for good: from here on nothing opens the account without signing in. */
export function beginLeaving(person: string): Accounts {
  const accounts = readAccounts();
  const { left, ending, current } = accounts;
  return put({
    ...accounts,
    current: current === person ? null : current,
    left: { ...left, [person]: null },
    ending: [...new Set([...ending, person])],
  });
}

/** Their tables hold nothing but `things` now. Does nothing when they have signed in again meanwhile. */
export function noteSealed(person: string, things: number): Accounts {
  const accounts = readAccounts();
  if (!hasLeft(accounts, person)) return accounts;
  return put({ ...accounts, left: { ...accounts.left, [person]: things } });
}

/** Their database is gone: nothing here tells of them any more, but for a session that is still to be ended. */
export function forgetAccount(person: string): Accounts {
  const { ending } = readAccounts();
  return put({ ...without(readAccounts(), person), ending });
}

/** The school has ended it, or knows it no longer. */
export function noteEnded(person: string): Accounts {
  const accounts = readAccounts();
  return put({ ...accounts, ending: accounts.ending.filter((each) => each !== person) });
}

export const hasLeft = ({ left }: Accounts, person: string): boolean => Object.hasOwn(left, person);

/** Something of a leaving is still to be done: tables to go through, a database to delete, a session to end. */
export const isLeaving = ({ left, ending }: Accounts): boolean =>
  ending.length > 0 || Object.values(left).some((things) => !things);

export function currentSession(accounts: Accounts): Session | null {
  const session = accounts.sessions.find((s) => s.person === accounts.current);
  return session && !hasLeft(accounts, session.person) ? session : null;
}

function without(accounts: Accounts, person: string): Accounts {
  const { [person]: _left, ...left } = accounts.left;
  return {
    current: accounts.current === person ? null : accounts.current,
    sessions: accounts.sessions.filter((each) => each.person !== person),
    left,
    ending: accounts.ending.filter((each) => each !== person),
  };
}

function put(accounts: Accounts): Accounts {
  try {
    localStorage.setItem(KEY, JSON.stringify(accounts));
  } catch {
    // A full or closed storage: the session still holds until the page is closed.
  }
  return accounts;
}
