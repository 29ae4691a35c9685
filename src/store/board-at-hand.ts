// The board as it is read and kept in memory: whoever comes back to it, or comes to it a moment after the start, need not
// wait for the disk. Nothing stale is handed out of it: the first change to a table that it was read from takes it away, and it
// is read anew, soon while somebody looks at it, else in a pause. Where it has to be read first, what it was last time stands
// there meanwhile (kept-board.ts).
import { Dexie, type ObservabilitySet } from 'dexie';
import { type Device, schoolDay } from '#store/device.ts';
import { BOARD_TABLES, type FoundBoard, findBoard } from '#store/found-board.ts';
import { type BoardMoment, boardMoment, keepBoard, readBoard } from '#store/kept-board.ts';

/** A class at work changes something every few seconds. */
const REST_MS = 2000;
/** What came together is read together. */
const GATHER_MS = 120;
/** First the screen that is there, with its pictures. */
const AFTER_KEPT_MS = 500;

/** What `findBoard` is asked. */
export interface BoardQuestion {
  readonly asked: string | null;
  readonly chosen: string | null;
}
export interface BoardHearer {
  readonly hear: (found: FoundBoard) => void;
  readonly fail: (error: unknown) => void;
}
interface AtHand extends BoardMoment {
  readonly question: BoardQuestion;
  readonly found: FoundBoard;
  /** How many changes there had been when its reading began. */
  readonly changes: number;
  readonly day: string;
}

class BoardAtHand {
  readonly #device: Device;
  readonly #watchers = new Map<BoardHearer, BoardQuestion>();
  #last: AtHand | null = null;
  #changes = 0;
  #isReading = false;
  #isDue = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;

  constructor(device: Device) {
    this.#device = device;
    Dexie.on('storagemutated', this.#change);
  }

  /** @returns undefined where it has to be read first */
  look({ asked, chosen }: BoardQuestion): FoundBoard | undefined {
    const last = this.#last;
    if (last?.question.asked !== asked || last.question.chosen !== chosen) return undefined;
    return last.changes === this.#changes && last.day === this.#today() ? last.found : undefined;
  }

  /** Tells now, and whenever something has changed. @returns stops telling */
  watch(question: BoardQuestion, hearer: BoardHearer): () => void {
    this.#watchers.set(hearer, question);
    const found = this.look(question);
    if (found) hearer.hear(found);
    else void this.#begin(question, hearer);
    return () => void this.#watchers.delete(hearer);
  }

  async #begin(question: BoardQuestion, hearer: BoardHearer): Promise<void> {
    const kept = await this.#takeKept(question);
    if (kept && this.#watchers.has(hearer) && !this.look(question)) {
      hearer.hear(kept.found);
      if (kept.isSo) {
        this.#last = kept;
        return;
      }
      await pause(AFTER_KEPT_MS);
    }
    await this.#tell();
  }

  /** Before anybody asks: the board that a teacher comes to first, as it was last time or, where that is no longer so, read in a pause. */
  async beReady(): Promise<void> {
    const question = { asked: null, chosen: null };
    const kept = await this.#takeKept(question);
    if (this.#last !== null || this.#watchers.size > 0) return;
    if (kept?.isSo) this.#last = kept;
    else this.readAhead();
  }

  /** `isSo`: nothing has been written since. */
  async #takeKept(question: BoardQuestion): Promise<(AtHand & { readonly isSo: boolean }) | undefined> {
    const [changes, day] = [this.#changes, this.#today()];
    // Whatever is wrong with what is kept: the records are there.
    const kept = await readBoard(this.#device.db, nameOf(question), day).catch(() => undefined);
    return kept && { ...kept, question, changes, day, isSo: kept.isTrue && changes === this.#changes };
  }

  /** Somebody is about to look at what lies behind the cells: where that is not read yet, now it is. */
  readBehind(): void {
    const found = this.#last?.found;
    if (found && 'board' in found && !found.board.footprints) void this.#tell();
  }

  /** Reads it in a pause, if nobody does before. */
  readAhead(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      const question = this.#last?.question ?? { asked: null, chosen: null };
      if (this.#watchers.size > 0 || this.#device.db.hasBeenClosed() || this.look(question)) return;
      // Whoever opens it reads it again, and is told if that fails.
      void this.#read(question)
        .then(() => this.#keep())
        .catch(() => undefined);
    }, REST_MS);
  }

  async #read(question: BoardQuestion): Promise<FoundBoard> {
    const [changes, day] = [this.#changes, this.#today()];
    const moment = await boardMoment(this.#device.db);
    const found = await findBoard(this.#device, question.asked, question.chosen);
    this.#last = { question, found, changes, day, ...moment };
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => void this.#keep(), REST_MS);
    return found;
  }

  /** A board that cannot be kept, on a full disk say, is read as ever. */
  async #keep(): Promise<void> {
    const { db } = this.#device;
    if (this.#last && !db.hasBeenClosed())
      await keepBoard(db, nameOf(this.#last.question), { ...this.#last, at: this.#device.surroundings.now() }).catch(
        () => undefined,
      );
  }

  /** However much comes in while it reads, one reading more tells it all. */
  async #tell(): Promise<void> {
    this.#isDue = true;
    if (this.#isReading) return;
    this.#isReading = true;
    while (this.#isDue) {
      this.#isDue = false;
      for (const [hearer, question] of this.#watchers) {
        const tell = (found: FoundBoard) => this.#watchers.has(hearer) && hearer.hear(found);
        await this.#read(question).then(tell, hearer.fail);
      }
    }
    this.#isReading = false;
  }

  #gather(): void {
    if (this.#gathering !== undefined) return;
    this.#gathering = setTimeout(() => {
      this.#gathering = undefined;
      void this.#tell();
    }, GATHER_MS);
  }

  readonly #change = (parts: ObservabilitySet): void => {
    const { db } = this.#device;
    if (db.hasBeenClosed()) {
      this.#last = null;
      Dexie.on.storagemutated.unsubscribe(this.#change);
    } else if (touches(parts, `idb://${db.name}/`)) {
      this.#changes += 1;
      if (this.#watchers.size > 0) this.#gather();
      else this.readAhead();
    }
  };

  #today(): string {
    return schoolDay(this.#device.surroundings.now());
  }
}

const nameOf = ({ asked, chosen }: BoardQuestion): string => `${asked ?? ''}/${chosen ?? ''}`;

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Changes are named by `idb://database/table/index`, or are `all`. */
const touches = (parts: ObservabilitySet, database: string): boolean =>
  Object.keys(parts).some((part) => {
    const [table = ''] = part.startsWith(database) ? part.slice(database.length).split('/') : [];
    return part === 'all' || BOARD_TABLES.has(table);
  });

const all = new WeakMap<Device, BoardAtHand>();

/** That of an opened account: always the same one. */
export function boardAtHand(device: Device): BoardAtHand {
  const known = all.get(device);
  if (known) return known;
  const made = new BoardAtHand(device);
  all.set(device, made);
  return made;
}
