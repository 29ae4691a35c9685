// How one person wants to read and write. The record's id is made from the person's, so that two devices make the same one.
import type { PersonId } from '#domain/id.ts';
import { KINDS } from '#domain/records/kinds.ts';
import { type Settings, settingsId } from '#domain/records/settings.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Device } from '#store/device.ts';
import { writeChanges } from '#store/write.ts';

export type Choices = Pick<
  Settings,
  'furigana' | 'textSize' | 'contrast' | 'motion' | 'readAloud' | 'hand' | 'language'
>;

const fields = KINDS.settings.fields;
export const FIRST_CHOICES: Choices = {
  furigana: fields.furigana.initial,
  textSize: fields.textSize.initial,
  contrast: fields.contrast.initial,
  motion: fields.motion.initial,
  readAloud: fields.readAloud.initial,
  hand: fields.hand.initial,
  language: fields.language.initial,
};

/** What the person chose; where they chose nothing, what everybody starts with. */
export async function choicesOf({ db, session }: Device): Promise<Choices> {
  const kept = await db.records('settings').get(settingsId(session.person));
  return kept && !kept.trashed ? kept : FIRST_CHOICES;
}

/** By the roster, 1–9; null for grown-ups and before the roster has come. */
export async function gradeOf({ db }: Device, person: PersonId): Promise<number | null> {
  return (await db.records('person').get(person))?.grade ?? null;
}

/** Writes what was chosen; the rest stays. */
export async function chooseSettings(device: Device, values: Partial<Choices>): Promise<Refused | null> {
  const owner = device.session.person;
  const id = settingsId(owner);
  const kept = await device.db.records('settings').get(id);
  if (kept) return writeChanges(device, [{ op: 'patch', type: 'settings', id, values }]);
  return writeChanges(device, [{ op: 'create', type: 'settings', id, owner, values }]);
}
