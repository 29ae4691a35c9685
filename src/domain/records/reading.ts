// よみ: how the school reads a word (a name, a term, a character of its own). Set by one tap where a draft was wrong; from then on
// drafts read it so. Lies with the teachers: children get readings with the texts themselves.
import * as z from 'zod/mini';
import { derivedId } from '#domain/derived-id.ts';
import { lww, once } from '#domain/field.ts';
import type { RecordId, SchoolId } from '#domain/id.ts';
import { hasKanji, isKana } from '#domain/readings.ts';
import { defineKind } from '#domain/record.ts';
import { scope } from '#domain/viewer.ts';

export const reading = defineKind({
  name: 'reading',
  fields: {
    /** As it is written; has a kanji. */
    word: once(z.string().check(z.maxLength(40)), ''),
    /** As it is read. */
    kana: lww(z.string().check(z.maxLength(40)), ''),
  },
  placementsOf: (r) => [scope.school(r.school)],
  derivedIdOf: (r) => readingId(r.school, r.word),
  mayWrite: ({ viewer, after }) => {
    if (viewer.role !== 'teacher' || after.owner !== null || after.root !== null) return 'forbidden';
    const isSaid = hasKanji(after.word) && isKana(after.kana);
    return isSaid && after.id === readingId(after.school, after.word) ? null : 'invalid';
  },
});

/** Two teachers who set the same word have set one reading. */
export const readingId = (school: SchoolId, word: string): RecordId => derivedId('reading', school, word);
