// Shell state that a reload may forget: what the browser and the service worker have offered.
import { create } from 'zustand';
import { type Accounts, readAccounts } from '#store/accounts.ts';
import { readSampleNote, type SampleNote } from '#store/sample-note.ts';

interface InstallPrompt {
  readonly prompt: () => Promise<unknown>;
}
export interface ShellState {
  readonly accounts: Accounts;
  /** The browser's own offer to install, kept until the person asks for it. */
  readonly installPrompt: InstallPrompt | null;
  /** A new version waits; calling it loads that version. */
  readonly takeUpdate: (() => void) | null;
  /** Lets sync try at once, whatever went wrong before; null while it is not running. */
  readonly sendNow: (() => void) | null;
  /** What is on this device may be gone when it is switched off (store/fleeting.ts). */
  readonly fleeting: boolean;
  /** The first screen stands: what only looks after the account may ask the store. */
  readonly stands: boolean;
  /** Something from another app waits for whoever is signed in. */
  readonly shared: boolean;
  /** Whoever tries the sample class in this tab. A reload does not lead out of it. [Note: Sample class] */
  readonly sample: SampleNote | null;
}
const accounts = readAccounts();
export const useShell = create<ShellState>(() => ({
  accounts,
  installPrompt: null,
  takeUpdate: null,
  sendNow: null,
  fleeting: false,
  stands: false,
  shared: false,
  sample: readSampleNote(accounts.current),
}));
