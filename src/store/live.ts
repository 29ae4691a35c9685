// Questions that are asked anew whenever a table they read changes, in this tab or another. Those of the first screen are asked
// early, while the account is being opened: the frame and what stands in it then come in one go, and are laid out once.
import { liveQuery } from 'dexie';
import type { Device } from '#store/device.ts';
import { askAgain } from '#store/lost-connection.ts';

/** Reads the store. It must be an async function itself: Dexie follows native awaits only from one that it sees to be async. */
export type Query<T> = (device: Device) => Promise<T>;

/** What `useObservable` of dexie-react-hooks takes. */
export interface Live<T> {
  readonly subscribe: (
    next: (value: T) => void,
    fail?: (error: unknown) => void,
  ) => { readonly unsubscribe: () => void };
  readonly hasValue?: () => boolean;
  readonly getValue?: () => T;
}

const early = new WeakMap<Device, Map<unknown, Early<unknown>>>();
const UNWANTED_MS = 5000;

/** The answers to a question: those of one that was asked early, if it is that one. */
export function liveAnswer<T>(device: Device, query: Query<T>): Live<T> {
  return (early.get(device)?.get(query) as Early<T> | undefined) ?? ask(device, query);
}

/**
 * Asks before anybody wants to know; whoever then does has the answer at once.
 * @param unwanted ms until it is dropped, should nobody ask
 * @returns when the answer is there, or none is to be waited for
 */
export function askEarly<T>(device: Device, query: Query<T>, unwanted = UNWANTED_MS): Promise<void> {
  const asked = early.get(device) ?? new Map<unknown, Early<unknown>>();
  early.set(device, asked);
  const made = new Early(
    () => ask(device, query),
    () => asked.delete(query),
  );
  asked.set(query, made as Early<unknown>);
  const { promise, resolve } = Promise.withResolvers<void>();
  const { unsubscribe } = made.subscribe(
    () => resolve(),
    () => resolve(),
  );
  setTimeout(() => {
    unsubscribe();
    resolve();
  }, unwanted);
  return promise;
}

// `async` is needed, see Query.
// oxlint-disable-next-line require-await
const ask = <T>(device: Device, query: Query<T>): Live<T> =>
  liveQuery(async () => query(device).catch(askAgain(device.db, () => query(device))));

interface Hearer<T> {
  readonly next: (value: T) => void;
  readonly fail: (error: unknown) => void;
}

/** One asking for all who hear it; over with the last of them. */
class Early<T> implements Live<T> {
  readonly #ask: () => Live<T>;
  readonly #end: () => void;
  readonly #hearers = new Set<Hearer<T>>();
  #asking: { readonly unsubscribe: () => void } | null = null;
  #answer: { readonly value: T } | null = null;

  constructor(askIt: () => Live<T>, end: () => void) {
    this.#ask = askIt;
    this.#end = end;
  }

  readonly hasValue = (): boolean => this.#answer !== null;
  readonly getValue = (): T => (this.#answer as { readonly value: T }).value;

  readonly subscribe = (next: (value: T) => void, fail: (error: unknown) => void = () => undefined) => {
    const hearer = { next, fail };
    this.#hearers.add(hearer);
    if (this.#answer) next(this.#answer.value);
    this.#asking ??= this.#ask().subscribe(this.#hear, this.#fail);
    return { unsubscribe: () => this.#leave(hearer) };
  };

  readonly #hear = (value: T): void => {
    this.#answer = { value };
    for (const { next } of this.#hearers) next(value);
  };

  readonly #fail = (error: unknown): void => {
    const told = [...this.#hearers];
    this.#stop();
    for (const { fail } of told) fail(error);
  };

  #leave(hearer: Hearer<T>): void {
    if (this.#hearers.delete(hearer) && this.#hearers.size === 0) this.#stop();
  }

  #stop(): void {
    this.#hearers.clear();
    this.#asking?.unsubscribe();
    this.#asking = null;
    this.#answer = null;
    this.#end();
  }
}
