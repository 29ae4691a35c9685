// Some records of a school: their texts are read in the analyser's thread, and the readings are written as the school's own
// change. A text that changed meanwhile keeps none, and what a teacher set stays: only texts without readings of their own
// are read, unless it is asked for.
import type { RecordId, SchoolId } from '#domain/id.ts';
import { READ_KINDS, readingsFor, taughtTexts } from '#domain/readings.ts';
import type { LooseRecord } from '#domain/record.ts';
import type { Transaction } from '#server/db/store-engine.ts';
import type { Reader } from '#server/readings/reader.ts';
import { knownWords, recordsAt, unreadTexts } from '#server/readings/readings.repo.ts';
import type { KnownWord } from '#server/readings/words.ts';
import type { Ledger } from '#server/sync/ledger.ts';
import { writeRecord } from '#server/sync/placing.ts';
import { loadRecords, recordById } from '#server/sync/record.repo.ts';
import type { SchoolServer } from '#server/sync/school-server.ts';

export interface ReadingParts {
  readonly database: Transaction;
  readonly school: Pick<SchoolServer, 'write'>;
  readonly reader: Pick<Reader, 'read'>;
}
export interface TextsAsked {
  readonly school: SchoolId;
  readonly ids: readonly RecordId[];
  /** Also such as have readings. */
  readonly again: boolean;
  /** How the school reads its words; of many batches the first asks for all. */
  readonly words: WordsOf;
}
export type WordsOf = (school: SchoolId) => Promise<readonly KnownWord[]>;

/** Asked for once, and kept as long as whoever asked goes on reading. */
export function wordsOnce(database: Transaction): WordsOf {
  const asked = new Map<SchoolId, Promise<readonly KnownWord[]>>();
  return async (school) => {
    const words = asked.get(school) ?? knownWords(database, school);
    asked.set(school, words);
    return words;
  };
}

/** @returns how many records have new ones */
export async function readTexts(
  { database, school: server, reader }: ReadingParts,
  asked: TextsAsked,
): Promise<number> {
  const { school, ids, again, words } = asked;
  const records = await taughtOnes(database, school, await recordsAt(database, school, ids));
  const unread = records.flatMap((record) => unreadTexts(record, again).map(([key, text]) => ({ record, key, text })));
  if (unread.length === 0) return 0;
  const known = await words(school);
  const drafts = await reader.read({ texts: unread.map(({ text }) => text), known });
  const found = new Map<RecordId, Record<string, string>>();
  for (const [at, { record, key }] of unread.entries()) {
    found.set(record.id, { ...found.get(record.id), [key]: drafts[at] ?? '' });
  }
  return server.write(school, async (ledger) => {
    await loadRecords(ledger, found.keys());
    let written = 0;
    for (const [id, said] of found) if (await keep(ledger, id, said, again)) written += 1;
    return written;
  });
}

/** A child's own project is the child's: it has no readings. */
async function taughtOnes(trx: Transaction, school: SchoolId, records: readonly LooseRecord[]): Promise<LooseRecord[]> {
  const units = records.map((record) => record['unit']).filter((unit) => typeof unit === 'string');
  const ofClasses = (await recordsAt(trx, school, units)).filter((unit) => isOfClass(unit)).map(({ id }) => id);
  const taught = new Set(ofClasses);
  return records.filter((record) => {
    if (!READ_KINDS.includes(record.type)) return false;
    if (record.type === 'unit') return isOfClass(record);
    return record.type === 'feedback' || taught.has(String(record['unit']));
  });
}
const isOfClass = (unit: LooseRecord): boolean => typeof unit['classGroup'] === 'string';

type Marked = Readonly<Record<string, string>>;

async function keep(ledger: Ledger, id: RecordId, said: Marked, again: boolean): Promise<boolean> {
  const kept = await recordById(ledger, id);
  if (!kept || kept.record.trashed) return false;
  const had = kept.record['readings'] as Marked;
  const texts = taughtTexts(kept.record);
  const fresh = Object.entries(said).filter(([key, marked]) => {
    const text = texts[key] ?? '';
    if (marked === had[key] || readingsFor(text, marked) === null) return false;
    return again || readingsFor(text, had[key]) === null;
  });
  if (fresh.length === 0) return false;
  // Texts that are gone take their readings along.
  const stay = Object.entries(had).filter(([key]) => key in texts);
  const readings = Object.fromEntries([...stay, ...fresh]);
  const rv = kept.rv + 1;
  const stale = Object.keys(had).filter((key) => !(key in texts));
  const stamps = [...fresh.map(([key]) => key), ...stale].map((key) => [`readings.${key}`, rv]);
  const frv = { ...kept.frv, ...Object.fromEntries(stamps) };
  await writeRecord(ledger, kept, { ...kept, rv, frv, record: { ...kept.record, readings } });
  return true;
}
