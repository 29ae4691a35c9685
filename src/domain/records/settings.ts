// How one person wants to read and write. Travels with the person. Its id is made from the person's, so two devices make
// the same record.
import * as z from 'zod/mini';
import { derivedId } from '#domain/derived-id.ts';
import { lww } from '#domain/field.ts';
import type { PersonId, RecordId } from '#domain/id.ts';
import type { RecordIn } from '#domain/record.ts';
import { defineKind } from '#domain/record.ts';
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
  },
  placementsOf: (s) => [scope.me(s.author)],
  derivedIdOf: (s) => settingsId(s.author),
  mayWrite: ({ viewer, before, after }) => {
    if ((before ?? after).author !== viewer.person) return 'not-found';
    return after.id === settingsId(viewer.person) ? null : 'invalid';
  },
});
export type Settings = RecordIn<'settings', typeof settings.fields>;

/** Known to every device of the person. Not their own id with another digit: who comes from a roster has a UUIDv8 too. */
export const settingsId = (person: PersonId): RecordId => derivedId('settings', person);
