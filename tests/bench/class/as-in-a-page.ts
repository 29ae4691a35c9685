// The little of a page that sync asks for: whether somebody looks, and the occasions that a window tells of.
import { setMaxListeners } from 'node:events';

const OPEN_MS = 1500;

export function asInAPage(): void {
  const page = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  // Forty tablets listen.
  setMaxListeners(0, page, document);
  Object.assign(globalThis, {
    document,
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
    dispatchEvent: page.dispatchEvent.bind(page),
    // What the engine could not do: a browser would tell its window.
    reportError: (error: unknown) => console.error(error),
  });
}

/** Every tablet of the class leads its account, and has found no network. */
export const opened = (): Promise<void> => new Promise((done) => setTimeout(done, OPEN_MS));

/** All tablets hear of it in the same instant. */
export const online = (): boolean => globalThis.dispatchEvent(new Event('online'));
