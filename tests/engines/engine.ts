// What the stories ask of a browser, whichever engine it has. A profile is a folder: a browser that was killed is opened again
// on the same one.
export type EngineName = 'chromium' | 'firefox' | 'webkit';
export const ENGINES: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];

export interface Engine {
  readonly name: EngineName;
  /** Opens a window on this profile. */
  readonly open: (profile: string) => Promise<BrowserWindow>;
}

export interface BrowserWindow {
  /** What the browser calls itself. */
  readonly version: string;
  readonly go: (url: string) => Promise<void>;
  /** Runs a function in the page; it sees its arguments only, which travel as JSON, as its answer does. */
  readonly run: <Args extends readonly unknown[], Answer>(
    act: (...args: Args) => Answer | Promise<Answer>,
    ...args: Args
  ) => Promise<Answer>;
  /** Hears each line that the page tells by `console.info('told …')`, at the moment that it does. */
  readonly onTold: (hear: (line: string) => void) => void;
  /** All processes of the browser are gone at once, without a word: a dead battery. */
  readonly kill: () => Promise<void>;
  /** As a person closes it. */
  readonly close: () => Promise<void>;
}

/** The source of a page's function with its arguments: one expression, which is a promise of JSON. */
export function sourceOf(act: (...args: never[]) => unknown, args: readonly unknown[]): string {
  const given = JSON.stringify(args);
  return `(async () => JSON.stringify((await (${act.toString()})(...${given})) ?? null))()`;
}

export const TOLD = 'told ';
/** Longest wait for a browser, for one answer of a page, and for what a page is to say at last, ms: a busy and slow machine has it by then. */
export const PATIENCE_MS = 90_000;
