// A device of the simulation: the real store on its own IndexedDB, and the real engine that stops at its steps, so that the
// plan can let it go on, kill it there, or let another tab take over.
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { PullAnswer, PullRequest, PushAnswer, PushRequest } from '#domain/protocol.ts';
import type { Answer } from '#remote/answer.ts';
import type { SyncWire } from '#remote/wire.ts';
import { Database } from '#store/database.ts';
import { type Device, openDevice, type Surroundings } from '#store/device.ts';
import { FencedOff, takeLead } from '#store/engine-transaction.ts';
import type { Outcome } from '#sync/engine-parts.ts';
import { newPace } from '#sync/pace.ts';
import { syncRound } from '#sync/round.ts';
import type { Dice } from '#tests/sync/dice.ts';
import { rowsHere, writesTo } from '#tests/sync/quick-tables.ts';
import type { Brought } from '#tests/sync/sim-bytes.ts';
import type { SimNetwork } from '#tests/sync/sim-network.ts';
import { type PersonName, sessionOf } from '#tests/sync/sim-school.ts';

/** One run of the engine: it stands at a step, waits for the network, or has ended. */
export interface Task {
  readonly device: SimDevice;
  at: string | null;
  goOn: (() => void) | null;
  ended: boolean;
  outcome: Outcome | 'fenced' | null;
}
/** One pass of uploads: it stands at a step, waits for an answer to its bytes, or has ended. */
export interface Lane {
  goOn: (() => void) | null;
  asked: { readonly brought: Brought; readonly answer: (said: Answer<null>) => void } | null;
  ended: boolean;
}

export interface Habits {
  /** How often the engine stops at a step. */
  readonly stopsAt: number;
  readonly pullRows: number;
  readonly pushCount: number;
  /** Pulls go through a second connection, whose commits a crash may take back. */
  readonly bulk: boolean;
  /** People write in a second tab, while the first one leads. */
  readonly tabs: boolean;
}

export class SimDevice {
  readonly name: string;
  readonly person: PersonName;
  readonly network: SimNetwork;
  readonly dice: Dice;
  readonly habits: Habits;
  readonly time: () => number;
  factory = new IDBFactory();
  /** How wrong its clock is, ms. */
  skew = 0;
  task: Task | null = null;
  /** A former leader that was put to sleep, and may wake. */
  zombie: Task | null = null;
  device!: Device;
  bulk!: Database;
  /** Everything that a crash may bring back: the tables before the first commit that was not made durable. */
  before: Map<string, readonly unknown[]> | null = null;
  /** The uploads that are under way. */
  lane: Lane | null = null;
  /** Something may have changed here since the checks last looked. */
  touched = true;
  private opened = 0;
  /** The tab in which people write. */
  private follower: Device | null = null;
  private parked: (() => void) | null = null;

  constructor(
    name: string,
    person: PersonName,
    world: { network: SimNetwork; dice: Dice; habits: Habits; time: () => number },
  ) {
    this.name = name;
    this.person = person;
    this.network = world.network;
    this.dice = world.dice;
    this.habits = world.habits;
    this.time = world.time;
  }

  async open(): Promise<void> {
    Object.assign(Dexie.dependencies, { indexedDB: this.factory, IDBKeyRange });
    const surroundings: Surroundings = { now: () => this.time() + this.skew, random: this.dice.bytes };
    this.device = await openDevice(sessionOf(this.person), surroundings);
    this.opened += 1;
    this.bulk = this.device.db;
    this.touched = true;
    this.follower = this.habits.tabs ? await openDevice(sessionOf(this.person), surroundings) : null;
    if (!this.habits.bulk) return;
    this.bulk = new Database(this.device.db.name, 'relaxed');
    await this.bulk.open();
  }

  /** What lies in a table between two transactions: to look at, never to change. */
  rows<T>(table: string): readonly T[] {
    return rowsHere(this.factory, this.device.db.name, table);
  }

  /** Another one as soon as anything was written here. */
  state(): string {
    return `${this.opened} ${writesTo(this.factory)}`;
  }

  close(): void {
    this.task = null;
    this.zombie = null;
    this.lane = null;
    this.bulk.close();
    this.follower?.db.close();
    this.device.db.close();
  }

  /** The battery is gone: what was committed for good is still there when it comes back. @returns true when less durable commits are gone */
  async crash(): Promise<boolean> {
    const lost = this.before;
    this.close();
    await this.open();
    this.before = null;
    if (!lost || this.dice.chance(0.5)) return false;
    await putBack(this.device.db, lost);
    return true;
  }

  /** Starts a round of the engine as the leading tab; it runs until its first stop. */
  async start(pullRows = this.habits.pullRows): Promise<void> {
    const { device, bulk, habits } = this;
    const fence = await takeLead(device.db);
    const task: Task = { device: this, at: null, goOn: null, ended: false, outcome: null };
    this.task = task;
    const parts = {
      device,
      bulk,
      fence,
      wire: this.wireOf(task),
      pace: newPace(habits.pushCount),
      pullRows,
      step: (at: string) => this.step(task, at),
    };
    await this.untilParked(() => {
      syncRound(parts)
        .catch((error: unknown): 'fenced' => {
          if (error instanceof FencedOff) return 'fenced';
          throw error;
        })
        .then(
          (outcome) => this.end(task, outcome),
          (error: unknown) => {
            this.failure = error;
            this.end(task, null);
          },
        );
    });
  }
  /** A bug: thrown by the engine where it never may. */
  failure: unknown = null;

  async goOn(task: Task): Promise<void> {
    const { goOn } = task;
    if (!goOn) return;
    task.goOn = null;
    await this.untilParked(goOn);
  }

  /** Runs until the engine stops at a step, asks the network, or ends. */
  async untilParked(run: () => void): Promise<void> {
    this.touched = true;
    await new Promise<void>((resolve) => {
      this.parked = resolve;
      run();
    });
    if (this.failure) throw this.failure;
  }

  /** It stands: whoever let it go on may go on too. */
  park(): void {
    this.parked?.();
  }

  /** Somebody sits at it and writes, in whichever tab is in front. */
  async inFront(deed: () => Promise<void>): Promise<void> {
    const lead = this.device;
    this.before = null;
    this.touched = true;
    this.device = this.follower ?? lead;
    await deed().finally(() => {
      this.device = lead;
    });
  }

  private end(task: Task, outcome: Outcome | 'fenced' | null): void {
    task.ended = true;
    task.outcome = outcome;
    if (this.task === task) this.task = null;
    if (this.zombie === task) this.zombie = null;
    this.before = null;
    this.parked?.();
  }

  private async step(task: Task, at: string): Promise<void> {
    if (this.habits.bulk && (at === 'page' || at === 'leave') && !this.before) this.before = allOf(this);
    if (at === 'ask' || at === 'claim') this.before = null;
    if (!this.dice.chance(this.habits.stopsAt)) return;
    await new Promise<void>((resolve) => {
      task.at = at;
      task.goOn = resolve;
      this.parked?.();
    });
  }

  private wireOf(task: Task): SyncWire {
    // The engine may ask ahead: it stands still only where it waits for the answer, not where it asks.
    const ask = <T>(kind: 'push' | 'pull', request: PushRequest | PullRequest): Promise<Answer<T>> => {
      let came: Answer<T> | null = null;
      let waits: ((answer: Answer<T>) => void) | null = null;
      this.network.send({
        task,
        kind,
        request: structuredClone(request),
        answer: async (answer) => {
          came = answer as Answer<T>;
          const goOn = waits;
          if (goOn) await this.untilParked(() => goOn(answer as Answer<T>));
        },
      });
      const reply = {
        // biome-ignore lint/suspicious/noThenProperty: what tells that somebody waits is just this call
        // oxlint-disable-next-line unicorn/no-thenable
        then: (resolve: (answer: Answer<T>) => void) => {
          if (came) return resolve(came);
          waits = resolve;
          task.at = kind;
          this.parked?.();
        },
      };
      return reply as unknown as Promise<Answer<T>>;
    };
    return {
      push: (request) => ask<PushAnswer>('push', request),
      pull: (request) => ask<PullAnswer>('pull', request),
      events: () => () => undefined,
    };
  }
}

export const allOf = (sim: SimDevice): Map<string, readonly unknown[]> =>
  new Map(sim.device.db.tables.map(({ name }) => [name, sim.rows(name)]));

async function putBack(db: Database, all: ReadonlyMap<string, readonly unknown[]>): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) {
      await table.clear();
      await table.bulkPut(all.get(table.name) ?? []);
    }
  });
}
