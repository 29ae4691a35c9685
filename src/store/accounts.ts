// Who has signed in on this device. Read before anything else is opened, so it is small and synchronous.
import * as z from 'zod/mini';
import { type Session, sessionSchema } from '#domain/protocol.ts';

const KEY = 'ashiato.accounts';
const accountsSchema = z.object({ current: z.nullable(z.string()), sessions: z.array(sessionSchema) });
export type Accounts = z.output<typeof accountsSchema>;

/** Whoever signed in here, and who is using the device now. A list that cannot be read counts as empty: signing in mends it. */
export function readAccounts(): Accounts {
  try {
    const parsed = accountsSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    if (parsed.success) return parsed.data;
  } catch {
    // Not JSON, or storage is closed to us.
  }
  return { current: null, sessions: [] };
}

/** Keeps the session and makes its person the one who uses the device. */
export function keepSession(session: Session): Accounts {
  const others = readAccounts().sessions.filter((s) => s.person !== session.person);
  return put({ current: session.person, sessions: [...others, session] });
}

/** What the school now says of a person who signed in here; who uses the device stays as it is. */
export function refreshSession(session: Session): void {
  const { current, sessions } = readAccounts();
  put({ current, sessions: sessions.map((known) => (known.person === session.person ? session : known)) });
}

/** Nobody uses the device now. The account stays on the list: what is unsent waits for its person. */
export function leaveAccount(): Accounts {
  return put({ ...readAccounts(), current: null });
}

export function chooseAccount(person: string): Accounts {
  return put({ ...readAccounts(), current: person });
}

export const currentSession = ({ current, sessions }: Accounts): Session | null =>
  sessions.find((s) => s.person === current) ?? null;

function put(accounts: Accounts): Accounts {
  try {
    localStorage.setItem(KEY, JSON.stringify(accounts));
  } catch {
    // A full or closed storage: the session still holds until the page is closed.
  }
  return accounts;
}
