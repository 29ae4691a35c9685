// Which rows were written just now, by any page or worker of this browser: for whoever shows many rows and must not read all
// of them again for each that comes.
import { Dexie, type ObservabilitySet, RangeSet, rangesOverlap } from 'dexie';
import type { Device } from '#store/device.ts';

export interface ChangedKeys {
  /** Whether the row with this key may have been written or deleted. */
  readonly has: (table: string, key: string) => boolean;
}

/** Tells of every write to these tables. @returns stops telling */
export function watchChangedKeys(
  { db }: Device,
  tables: readonly string[],
  tell: (changed: ChangedKeys) => void,
): () => void {
  // Changes are named by `idb://database/table/index`, the primary key by an empty index; or are `all`.
  const nameOf = (table: string): string => `idb://${db.name}/${table}/`;
  const hear = (parts: ObservabilitySet): void => {
    const { all } = parts;
    if (!all && !tables.some((table) => nameOf(table) in parts)) return;
    tell({
      has: (table, key) => {
        const keys = parts[nameOf(table)];
        return all !== undefined || (keys !== undefined && rangesOverlap(new RangeSet(key), keys));
      },
    });
  };
  Dexie.on('storagemutated', hear);
  return () => Dexie.on.storagemutated.unsubscribe(hear);
}
