// Where the simulated school's tables lie: SQLite in memory, the same for the same seed; or a real PostgreSQL, where requests
// run beside each other and connections die (postgres-home.ts).
import { beginNewEpoch, type OpenedDatabase, openDatabase } from '#server/db/open-database.ts';
import type { StoreEngine } from '#server/db/store-engine.ts';

export interface SimTables {
  /** What the school's server works on. */
  readonly served: () => OpenedDatabase & Pick<StoreEngine, 'takeTurn'>;
  /** What the checks look at. */
  readonly looked: () => OpenedDatabase;
  readonly save: () => Promise<void>;
  /** Back to what was saved, as after a restored backup. False: nothing was. */
  readonly putBack: (random: (bytes: number) => Uint8Array) => Promise<boolean>;
  /** Connections of the server die as long as it lasts; null: they never do, and requests come one after the other. */
  readonly harass: ((during: Promise<unknown>) => Promise<void>) | null;
  readonly close: () => Promise<void>;
}
export interface SimHome {
  /** @param fill writes the school as it is at the beginning; called once, then copied */
  readonly open: (
    fill: (opened: OpenedDatabase) => Promise<void>,
    random: (bytes: number) => Uint8Array,
  ) => Promise<SimTables>;
}

let filled: Promise<Uint8Array> | null = null;

export const inMemory: SimHome = {
  async open(fill, random) {
    filled ??= fillOnce(fill);
    let opened = await openDatabase({ url: ':memory:', from: await filled, random });
    let saved: Uint8Array | null = null;
    return {
      served: () => opened,
      looked: () => opened,
      save: async () => {
        saved = opened.serialize();
      },
      putBack: async (bytes) => {
        if (!saved) return false;
        await opened.close();
        opened = await openDatabase({ url: ':memory:', from: saved, random: bytes });
        await beginNewEpoch(opened, bytes);
        return true;
      },
      harass: null,
      close: () => opened.close(),
    };
  },
};

async function fillOnce(fill: (opened: OpenedDatabase) => Promise<void>): Promise<Uint8Array> {
  // Its epoch is the same in every run.
  const opened = await openDatabase({ url: ':memory:', random: (bytes) => new Uint8Array(bytes).fill(7) });
  await fill(opened);
  const bytes = opened.serialize();
  await opened.close();
  return bytes;
}
