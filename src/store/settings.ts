// How one person wants to read and write. The record's id is made from the person's, so that two devices make the same one.
import type { PersonId } from '#domain/id.ts';
import { KINDS } from '#domain/records/kinds.ts';
import { type Settings, settingsId } from '#domain/records/settings.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Device } from '#store/device.ts';
import { writeAfterReading } from '#store/write-after-reading.ts';

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

/** What was chosen by the person, or for them; where nothing was, what everybody starts with. */
export async function choicesOf({ db, session }: Device, person: PersonId = session.person): Promise<Choices> {
  const kept = await db.records('settings').get(settingsId(person));
  return kept && !kept.trashed ? kept : FIRST_CHOICES;
}

/** By the roster, 1–9; null for grown-ups and before the roster has come. */
export async function gradeOf({ db }: Device, person: PersonId): Promise<number | null> {
  return (await db.records('person').get(person))?.grade ?? null;
}

/** Whoever uses this device, as a reader. `grade` is null for grown-ups, and until the roster has come. */
export async function readerOf(device: Device) {
  const child = device.session.role === 'pupil';
  const [choices, grade] = await Promise.all([
    choicesOf(device),
    child ? gradeOf(device, device.session.person) : null,
  ]);
  return { choices, grade, child };
}

/**
 * Writes what was chosen; the rest stays.
 * @param owner whose settings: one's own, or those of a pupil that one teaches
 */
export function chooseSettings(
  device: Device,
  values: Partial<Choices>,
  owner: PersonId = device.session.person,
): Promise<Refused | null> {
  const id = settingsId(owner);
  return writeAfterReading(device, async () => {
    const kept = await device.db.records('settings').get(id);
    return [
      kept ? { op: 'patch', type: 'settings', id, values } : { op: 'create', type: 'settings', id, owner, values },
    ];
  });
}
