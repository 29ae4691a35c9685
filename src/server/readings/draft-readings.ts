// Draft readings for what teachers write to children. After a push is answered its records are noted; when a record has been
// quiet for a while, its texts are read (read-texts.ts): some at a time, never before anybody's push.
import type { RecordId, SchoolId } from '#domain/id.ts';
import { READ_KINDS } from '#domain/readings.ts';
import { type ReadingParts, readTexts, type WordsOf, wordsOnce } from '#server/readings/read-texts.ts';
import type { Reader } from '#server/readings/reader.ts';
import { pageOfTexts, unreadTexts } from '#server/readings/readings.repo.ts';

interface Named {
  readonly type: string;
  readonly id: RecordId;
}
export interface DraftReadings {
  /** A push of that school was taken in. */
  noticed(school: SchoolId, records: readonly Named[]): void;
  /** Reads those texts now, also such as have readings. @returns how many records have new ones */
  readAgain(school: SchoolId, ids: readonly RecordId[]): Promise<number>;
  /** Looks through all that an older version, an import or a crash left without. */
  sweep(school: SchoolId): Promise<void>;
  /** Everything that was noticed is read. */
  settled(): Promise<void>;
  close(): Promise<void>;
}
export interface DraftParts extends ReadingParts {
  readonly reader: Reader;
  readonly failed: () => void;
}

/** A teacher who is still typing is not read at every word. */
const QUIET_MS = 4000;
const LOOK_MS = 2000;
/** More is left to the next sweep. */
const MOST_WAITING = 5000;
const AT_ONCE = 20;
const PAGE = 500;
/** So many records one after the other that cannot be read: it is the analyser that fails, not a text. */
const MOST_FAILURES = 5;

export function createDraftReadings(parts: DraftParts): DraftReadings {
  const waiting = new Map<RecordId, { readonly school: SchoolId; readonly since: number }>();
  let timer: NodeJS.Timeout | undefined;
  let busy: Promise<void> = Promise.resolve();
  let closed = false;

  async function readDue(quietMs: number, words: WordsOf): Promise<void> {
    const before = performance.now() - quietMs;
    const due = [...waiting].filter(([, { since }]) => since <= before).slice(0, AT_ONCE);
    for (const [id] of due) waiting.delete(id);
    for (const [school, some] of Map.groupBy(due, ([, entry]) => entry.school)) {
      // Without readings a text is what it was.
      await readTexts(parts, { school, ids: some.map(([id]) => id), again: false, words }).catch(parts.failed);
    }
    if (due.length === AT_ONCE) await readDue(quietMs, words);
  }

  function lookSoon(): void {
    if (timer !== undefined || waiting.size === 0) return;
    timer = setTimeout(() => {
      busy = busy.then(() => readDue(QUIET_MS, wordsOnce(parts.database))).finally(lookAgain);
    }, LOOK_MS).unref();
  }
  function lookAgain(): void {
    timer = undefined;
    lookSoon();
  }

  return {
    noticed(school, records) {
      for (const { type, id } of records) {
        if (!READ_KINDS.includes(type)) continue;
        waiting.delete(id);
        if (waiting.size < MOST_WAITING) waiting.set(id, { school, since: performance.now() });
      }
      lookSoon();
    },
    readAgain: (school, ids) => readTexts(parts, { school, ids, again: true, words: wordsOnce(parts.database) }),
    sweep: (school) => sweep(parts, school, () => !closed),
    async settled() {
      busy = busy.then(() => readDue(0, wordsOnce(parts.database)));
      await busy;
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      waiting.clear();
      await busy;
      await parts.reader.close();
    },
  };
}

async function sweep(parts: DraftParts, school: SchoolId, goOn: () => boolean): Promise<void> {
  const words = wordsOnce(parts.database);
  let failures = 0;
  const read = (ids: readonly RecordId[]): Promise<boolean> =>
    readTexts(parts, { school, ids, again: false, words }).then(
      () => true,
      () => false,
    );
  /** What cannot be read together is read one by one, so that one text keeps no other from its readings. */
  async function readEach(ids: readonly RecordId[]): Promise<void> {
    for (const id of ids) {
      if (!goOn() || failures >= MOST_FAILURES) return;
      failures = (await read([id])) ? 0 : failures + 1;
      if (failures > 0 && goOn()) parts.failed();
    }
  }
  let after = '';
  for (let more = true; more && goOn() && failures < MOST_FAILURES; ) {
    const page = await pageOfTexts(parts.database, school, after, PAGE);
    const ids = page.filter((record) => unreadTexts(record).length > 0).map(({ id }) => id);
    for (let at = 0; at < ids.length && goOn() && failures < MOST_FAILURES; at += AT_ONCE) {
      const some = ids.slice(at, at + AT_ONCE);
      if (!(await read(some))) await readEach(some);
    }
    after = page.at(-1)?.id ?? '';
    more = page.length === PAGE;
  }
}
