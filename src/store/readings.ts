// How a teacher sets right what a draft read wrong: here, wherever else the unit has the word, and in the school's own words, by which
// the next draft is made.
import type { RecordId } from '#domain/id.ts';
import { isKana, markedText, type ReadPart, readingsFor, taughtTexts } from '#domain/readings.ts';
import { readingId } from '#domain/records/reading.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { unitPlanOf } from '#store/units.ts';
import { type Change, writeChanges } from '#store/write.ts';

export type ReadType = 'unit' | 'lesson' | 'point' | 'model';
type ReadRecord = { readonly [T in ReadType]: Kept<T> }[ReadType];
/** A word of a text, by its place among the text's parts. */
export interface WordAt {
  readonly unit: RecordId;
  readonly id: RecordId;
  readonly at: string;
  readonly part: number;
}
/** One of the group is the school's word. */
const MOST_CHANGES = 19;

/** `invalid` when it is not kana, or the text is no longer the one that was read. */
export async function correctReading(device: Device, word: WordAt, kana: string): Promise<Refused | null> {
  const said = kana.trim();
  const records = await recordsOf(device, word.unit);
  const record = records.find(({ id }) => id === word.id);
  const parts = record ? partsAt(record, word.at) : null;
  const wrong = parts?.[word.part];
  if (!parts || !wrong || !isKana(said)) return { refused: 'invalid', field: 'kana' };
  const changes = records.flatMap((each) => {
    const readings = corrected(each, wrong, said);
    return readings ? [{ op: 'patch', type: each.type, id: each.id, values: { readings } } as Change] : [];
  });
  // The text that was looked at goes first, whatever else there is.
  const first = changes.sort((a, b) => Number(b.id === word.id) - Number(a.id === word.id)).slice(0, MOST_CHANGES);
  return writeChanges(device, [...first, await schoolWord(device, wordFor(parts, word.part, said))]);
}

async function recordsOf(device: Device, unit: RecordId): Promise<ReadRecord[]> {
  const plan = await unitPlanOf(device, unit);
  return plan ? [plan.unit, ...plan.lessons, ...plan.points, ...plan.models] : [];
}

const partsAt = (record: ReadRecord, at: string): ReadPart[] | null =>
  readingsFor(taughtTexts(record)[at] ?? '', record.readings[at]);

/** The record's readings with the word read otherwise wherever it was read so; null where nothing changes. */
function corrected(record: ReadRecord, { base, reading }: ReadPart, said: string): Record<string, string> | null {
  const changed = Object.keys(record.readings).flatMap((at): [string, string][] => {
    const parts = partsAt(record, at);
    if (!parts?.some((part) => part.base === base && part.reading === reading)) return [];
    const now = parts.map((part) => (part.base === base && part.reading === reading ? { base, reading: said } : part));
    return [[at, markedText(now)]];
  });
  return changed.length === 0 ? null : { ...record.readings, ...Object.fromEntries(changed) };
}

const PARTICLES = /^[をはがにとでのもへや]/;

/** One kanji alone reads as it bends: 来ない is kept with な, so that 来ます is left alone. */
function wordFor(parts: readonly ReadPart[], at: number, said: string): { word: string; kana: string } {
  const { base = '' } = parts[at] ?? {};
  const behind = parts[at + 1]?.reading === null ? (parts[at + 1]?.base ?? '') : '';
  const bends = [...base].length === 1 && /^[ぁ-ん]/.test(behind) && !PARTICLES.test(behind);
  const tail = bends ? behind.slice(0, 1) : '';
  return { word: base + tail, kana: said + tail };
}

async function schoolWord(device: Device, { word, kana }: { word: string; kana: string }): Promise<Change> {
  const id = readingId(device.session.school, word);
  const known = await device.db.records('reading').get(id);
  if (known) return { op: 'patch', type: 'reading', id, values: { kana } };
  return { op: 'create', type: 'reading', id, owner: null, values: { word, kana } };
}
