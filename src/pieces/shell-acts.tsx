// What a screen may ask of the shell: install the app, take the update, sign in and out. The app room answers.
import { createContext, useContext } from 'react';
import type { Session } from '#domain/protocol.ts';

export interface ShellActs {
  /** Asks the browser to put the app on the home screen; null where that cannot be asked or is done. */
  readonly install: (() => void) | null;
  /** Loads the new version; null when there is none. */
  readonly update: (() => void) | null;
  /** Everyone who signed in on this device. */
  readonly accounts: readonly Session[];
  readonly onJoined: (session: Session) => void;
  readonly choose: (person: string) => void;
  /** Hands the device over; what is unsent stays on it and waits for its person, who only has to choose themselves. */
  readonly signOut: () => Promise<void>;
  /** Of those who left for good: how many things of theirs lie sealed; null while that is looked up. */
  readonly left: Readonly<Record<string, number | null>>;
  /** Leaves for good: what the school has goes from here, what it does not have is sealed. [Note: Leaving] */
  readonly leave: () => void;
  /** Lets sync try at once. */
  readonly sendNow: () => void;
  /** Throws away what lies sealed. Only on the person's explicit word. */
  readonly deleteSealed: (person: string) => Promise<void>;
}

const ShellActsContext = createContext<ShellActs | null>(null);
export const ShellActsProvider = ShellActsContext.Provider;

export function useShellActs(): ShellActs {
  const acts = useContext(ShellActsContext);
  if (!acts) throw new Error('the shell is not there');
  return acts;
}
