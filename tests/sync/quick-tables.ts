// A device's IndexedDB where the simulation looks at it: read as it stands, without a transaction for each question. And what
// nobody needs there is left out of it: nothing watches the tables (Dexie's live queries), rows are plain, so that they are
// copied without the structured clone, and Dexie's Promise is assigned where it would be defined.
import { type DBCoreMutateRequest, Dexie } from 'dexie';
import type { MetaEntry } from '#store/database.ts';
import type { MetaValues } from '#store/device.ts';

/** What fake-indexeddb keeps. */
type RawDatabases = ReadonlyMap<string, { readonly rawObjectStores: ReadonlyMap<string, RawStore> }>;
interface RawStore {
  readonly records: { readonly values: () => Iterable<{ readonly value: unknown }> };
}

/** The rows of a table in the order of their keys. They are the tables' own: to look at, never to change. Between transactions only. */
export function rowsHere<T>(factory: IDBFactory, database: string, table: string): readonly T[] {
  const store = (Reflect.get(factory, '_databases') as RawDatabases).get(database)?.rawObjectStores.get(table);
  if (!store) throw new Error(`${database} has no table ${table}`);
  return Array.from(store.records.values(), ({ value }) => value as T);
}

const written = new WeakMap<object, number>();
/** Grows with everything that is written there, but for the engine's own counts, of which neither a lamp nor an invariant speaks. */
export const writesTo = (factory: IDBFactory): number => written.get(factory) ?? 0;

const COUNTS: ReadonlySet<string> = new Set<keyof MetaValues>(['gen', 'leaderEpoch']);
const isCount = (table: string, request: DBCoreMutateRequest): boolean =>
  table === 'meta' && request.type === 'put' && request.values.every(({ key }: MetaEntry) => COUNTS.has(key));

Dexie.addons.push((db) => {
  const factory = Dexie.dependencies.indexedDB;
  for (const name of ['Observability', 'Cache', 'HooksMiddleware']) db.unuse({ stack: 'dbcore', name });
  db.use({
    stack: 'dbcore',
    name: 'counts',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        const mutate: typeof table.mutate = (request) => {
          if (!isCount(name, request)) written.set(factory, (written.get(factory) ?? 0) + 1);
          return table.mutate(request);
        };
        return { ...table, mutate };
      },
    }),
  });
});

// Dexie puts its own Promise into the global one's place for as long as code of a transaction runs, thousands of times a seed.
// Defined anew it costs as much as all the rest of a question; assigned, it is as much there.
const { defineProperty, getOwnPropertyDescriptor } = Object;
const isPromise = (of: unknown, key: PropertyKey): boolean => of === globalThis && key === 'Promise';
Object.defineProperty = <T>(of: T, key: PropertyKey, how: PropertyDescriptor & ThisType<unknown>): T => {
  if (!isPromise(of, key) || !('value' in how)) return defineProperty(of, key, how);
  globalThis.Promise = how.value as PromiseConstructor;
  return of;
};
Object.getOwnPropertyDescriptor = (of: unknown, key: PropertyKey): PropertyDescriptor | undefined =>
  isPromise(of, key)
    ? { value: globalThis.Promise, writable: true, enumerable: false, configurable: true }
    : getOwnPropertyDescriptor(of, key);

const cloneWhole = globalThis.structuredClone;
globalThis.structuredClone = <T>(value: T, options?: StructuredSerializeOptions): T =>
  options ? cloneWhole(value, options) : (copyOf(value) as T);

function copyOf(value: unknown): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') return cloneWhole(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Array.from(value, copyOf);
  if (Object.getPrototypeOf(value) !== Object.prototype) return cloneWhole(value);
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = copyOf((value as Record<string, unknown>)[key]);
  return copy;
}
