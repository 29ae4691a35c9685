// What is still to be done for those who left: tables gone through, empty databases deleted, sessions ended at the school.
// Each step may have been done before; none is forgotten before it is done. [Note: Leaving]
import { clearSample } from '#app/clear-sample.ts';
import { doorOf } from '#remote/http.ts';
import { leaveSession } from '#remote/session.ts';
import { type Accounts, forgetAccount, hasLeft, noteEnded, noteSealed, readAccounts } from '#store/accounts.ts';
import { deleteAccount, sealAccount } from '#store/seal.ts';

/** A browser may call itself online before the school can be reached, and says so only once. */
const AGAIN_MS = 20_000;

let running: Promise<void> = Promise.resolve();
let again: ReturnType<typeof setTimeout> | undefined;

/** @param show draws the list as it now is. One run after the other: a second one finds what the first left undone */
export function finishLeaving(show: (accounts: Accounts) => void): Promise<void> {
  running = running.then(() => putAway(show)).then(() => endSessions(show));
  return running;
}

async function putAway(show: (accounts: Accounts) => void): Promise<void> {
  const { sessions } = readAccounts();
  for (const session of sessions) {
    const { person } = session;
    const things = readAccounts().left[person];
    if (things === undefined || (things !== null && things > 0)) continue;
    try {
      // Whatever was typed in a sample class that was shut without going back goes with them.
      await clearSample();
      const found = await sealAccount(session);
      show(noteSealed(person, found));
      // They may have come back while it was gone through.
      if (found > 0 || !hasLeft(readAccounts(), person)) continue;
      await deleteAccount(person);
      show(forgetAccount(person));
    } catch (error) {
      // The disk. They stay out, and the next start tries again.
      reportError(error);
    }
  }
}

async function endSessions(show: (accounts: Accounts) => void): Promise<void> {
  clearTimeout(again);
  for (const person of readAccounts().ending) {
    const answer = await leaveSession(doorOf(person));
    if (answer.kind === 'later') {
      // Out of reach: it stays on the list.
      again = setTimeout(() => void finishLeaving(show), AGAIN_MS);
      return;
    }
    show(noteEnded(person));
  }
}
