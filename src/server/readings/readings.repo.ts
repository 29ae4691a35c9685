// Records whose texts may need readings, and how a school reads its words. Rows are read as today's whatever version wrote them.
import type { RecordId, SchoolId } from '#domain/id.ts';
import { hasKanji, isKana, READ_KINDS, readingsFor, taughtTexts } from '#domain/readings.ts';
import type { LooseRecord } from '#domain/record.ts';
import { byId } from '#domain/relation.ts';
import type { Transaction } from '#server/db/store-engine.ts';
import { asHiragana, KNOWN_WORDS, type KnownWord, namesOf } from '#server/readings/words.ts';
import type { Ledger } from '#server/sync/ledger.ts';
import { recordIn } from '#server/sync/record.repo.ts';
import { dependentsOf } from '#server/sync/relation.repo.ts';

/** Longer texts are shown without readings: a page that somebody pasted in. */
const MOST_CHARS = 2000;
/** Ids in one question; databases take some thousands at most. */
const MANY = 500;

/** Texts of the record that have no readings of their own yet, by key. `again`: also those that have. */
export function unreadTexts(record: LooseRecord, again = false): [key: string, text: string][] {
  if (record.trashed) return [];
  const known = record['readings'] as Readonly<Record<string, string>>;
  return Object.entries(taughtTexts(record)).filter(
    ([key, text]) => hasKanji(text) && text.length <= MOST_CHARS && (again || readingsFor(text, known[key]) === null),
  );
}

export async function recordsAt(trx: Transaction, school: SchoolId, ids: readonly string[]): Promise<LooseRecord[]> {
  const found: LooseRecord[] = [];
  for (let at = 0; at < ids.length; at += MANY) {
    const rows = trx.selectFrom('record').select(['data', 'schema']).where('school', '=', school);
    found.push(...(await rows.where('id', 'in', ids.slice(at, at + MANY)).execute()).map(recordIn));
  }
  return found;
}

/** The unit and what its teacher wrote into it. */
export async function textsOfUnit(ledger: Ledger, unit: RecordId, most: number): Promise<RecordId[]> {
  // Works and goals hang on it too, thousands after some years: only what is asked for comes out of the database.
  const hanging = await dependentsOf(ledger, [byId('unit', unit)], ['lesson', 'point', 'model']);
  return [unit, ...hanging].slice(0, most) as RecordId[];
}

/** A page of all records with texts for children, in the order of their ids. */
export async function pageOfTexts(
  trx: Transaction,
  school: SchoolId,
  after: string,
  most: number,
): Promise<LooseRecord[]> {
  const rows = trx.selectFrom('record').select(['data', 'schema']).where('school', '=', school);
  const some = rows
    .where('type', 'in', [...READ_KINDS])
    .where('id', '>', after)
    .orderBy('id')
    .limit(most);
  return (await some.execute()).map(recordIn);
}

/** The school's own words, its people's names, then what every school says. */
export async function knownWords(trx: Transaction, school: SchoolId): Promise<KnownWord[]> {
  const rows = trx.selectFrom('record').select(['data', 'schema']).where('school', '=', school);
  const all = (await rows.where('type', 'in', ['reading', 'person']).execute()).map(recordIn);
  const said = all.filter((record) => !record.trashed);
  const own = said
    .filter(({ type }) => type === 'reading')
    .map((record) => ({ word: String(record['word']), kana: asHiragana(String(record['kana'])), ofSchool: true }));
  const names = said
    .filter(({ type }) => type === 'person')
    .flatMap((record) => namesOf(String(record['displayName'] ?? ''), String(record['kana'] ?? '')))
    .filter(({ word, kana }) => hasKanji(word) && isKana(kana));
  return [...own, ...names, ...KNOWN_WORDS];
}
