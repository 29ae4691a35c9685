// How one person wants to read and write. Travels with the person; for a pupil it may be set by their teachers too, and what was
// chosen last stands. Its id is made from the person's, so two devices make the same record.
import * as z from 'zod/mini';
import { derivedId } from '#domain/derived-id.ts';
import { lww, set } from '#domain/field.ts';
import { id, type PersonId, type RecordId } from '#domain/id.ts';
import type { Envelope, RecordIn } from '#domain/record.ts';
import { defineKind } from '#domain/record.ts';
import { teachesPupil } from '#domain/records/portfolio.ts';
import { enrollmentsOf } from '#domain/relation.ts';
import { scope } from '#domain/viewer.ts';

export const settings = defineKind({
  name: 'settings',
  fields: {
    /** all: on every kanji · grade: on kanji not yet taught · none · kana: the reading in place of the kanji · auto: by grade. */
    furigana: lww(z.enum(['auto', 'all', 'grade', 'none', 'kana']), 'auto'),
    textSize: lww(z.enum(['normal', 'large', 'larger']), 'normal'),
    contrast: lww(z.enum(['normal', 'high']), 'normal'),
    motion: lww(z.enum(['auto', 'less']), 'auto'),
    readAloud: lww(z.boolean(), false),
    hand: lww(z.enum(['right', 'left']), 'right'),
    language: lww(z.enum(['ja', 'en']), 'ja'),
    /** Of a teacher: sentences, and stamps by their id, that are not offered any more. */
    hiddenPhrases: set(),
    hiddenStamps: set(id()),
  },
  dependsOn: (s) => [enrollmentsOf(personOf(s))],
  placementsOf: (s, related) => {
    const isPupil = related(enrollmentsOf(personOf(s))).some((e) => !e.trashed && e['role'] === 'pupil');
    return [scope.me(personOf(s)), ...(isPupil ? [scope.portfolio(personOf(s))] : [])];
  },
  derivedIdOf: (s) => settingsId(personOf(s)),
  mayWrite: ({ viewer, before, after, related }) => {
    const person = personOf(before ?? after);
    if (person !== viewer.person) {
      if (viewer.role !== 'teacher' || !teachesPupil(viewer, person, related)) return 'not-found';
      if (after.trashed) return 'forbidden';
    }
    return after.id === settingsId(person) ? null : 'invalid';
  },
});
export type Settings = RecordIn<'settings', typeof settings.fields>;

/** Whose they are. The first ones did not say so: they were their author's. */
const personOf = ({ owner, author }: Envelope): PersonId => owner ?? author;

/** Known to every device of the person. Not their own id with another digit: who comes from a roster has a UUIDv8 too. */
export const settingsId = (person: PersonId): RecordId => derivedId('settings', person);
