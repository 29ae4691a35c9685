// The last resort for words that are being typed: written at once, with every key, where a killed tab still finds them.
// Gone as soon as the words are committed to the database.
import * as z from 'zod/mini';

const draftSchema = z.object({
  /** Of any length: what is too long for the database is kept here until somebody has shortened it. */
  words: z.string(),
  /** The stored words that they grew from. */
  base: z.string(),
  /** What was on its way to the database since then: should that be there, they grew from it. */
  own: z.optional(z.array(z.string())),
  /** Which version of which writing they are (draft-versions.ts). */
  version: z.optional(z.object({ writing: z.string(), n: z.number() })),
});
export type FieldDraft = z.output<typeof draftSchema>;

/** @param field names one field of one record for one person */
export function readFieldDraft(field: string): FieldDraft | null {
  try {
    const parsed = draftSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(field)) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    // Broken by whoever else writes there, or storage is closed to us: then there is no draft.
    return null;
  }
}

export function keepFieldDraft(field: string, draft: FieldDraft): void {
  try {
    localStorage.setItem(keyOf(field), JSON.stringify(draft));
  } catch {
    // Full or closed: the database is the first place anyway.
  }
}

/** Clears the draft, unless something newer was typed meanwhile. */
export function clearFieldDraft(field: string, committed: string): void {
  if (readFieldDraft(field)?.words !== committed) return;
  try {
    localStorage.removeItem(keyOf(field));
  } catch {
    // As above.
  }
}

/** Throws it away unseen. Only on the person's explicit word. */
export function dropFieldDraft(field: string): void {
  localStorage.removeItem(keyOf(field));
}

/** The fields of all drafts of a person: words that are in no table yet. */
export function draftsOf(person: string): string[] {
  try {
    const start = keyOf('');
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(`${start}${person}/`));
    return keys.map((key) => key.slice(start.length));
  } catch {
    return [];
  }
}

const keyOf = (field: string): string => `ashiato.draft.${field}`;
