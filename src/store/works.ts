// 作品. Another picture is another work: nothing is overwritten, and what is thrown away can come back.
import { type AiUse, aiUseWords, readAiUse } from '#domain/ai-use.ts';
import type { PersonId } from '#domain/id.ts';
import type { LinkCard } from '#domain/link-card.ts';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import type { RecordOf } from '#domain/records/kinds.ts';
import type { Audience } from '#domain/records/unit.ts';
import type { Refused } from '#domain/refusal.ts';
import { wasAway } from '#store/absences.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { type Made, writeMaking } from '#store/made.ts';
import { mediaChanges, writeWithMedia } from '#store/media-uploads.ts';
import { type GrewFrom, writeChanges } from '#store/write.ts';
import { writeAfterReading } from '#store/write-after-reading.ts';

export type Stage = RecordOf<'work'>['stage'];
export interface NewWork {
  readonly unit: string;
  readonly lesson: string | null;
  readonly stage: Stage;
  readonly kind?: RecordOf<'work'>['kind'];
  readonly place?: RecordOf<'work'>['place'];
}

/**
 * Keeps what was captured as a work: record, media record and bytes in one transaction, or none of them.
 * It opens to those whom the unit's teacher chose as the default, until the child chooses.
 */
export async function keepWork(device: Device, prepared: PreparedMedia, work: NewWork): Promise<Made> {
  const id = device.newId();
  const owner = device.session.person;
  const keeping = mediaChanges(device, prepared, id, owner);
  const values = { ...work, media: keeping.media, audience: await firstAudience(device, work) };
  const making = { op: 'create', type: 'work', id, owner, values } as const;
  return (await writeWithMedia(device, [making, ...keeping.changes], keeping)) ?? { id };
}

/** The unit's, but who was not in the room hands in to the teachers alone; the child may open it any day. */
async function firstAudience(device: Device, { unit, lesson }: Pick<NewWork, 'unit' | 'lesson'>): Promise<Audience> {
  const first = (await device.db.records('unit').get(unit))?.defaultAudience ?? 'teacher';
  return first === 'class' && (await wasAway(device, lesson)) ? 'teacher' : first;
}

/** The first try of a lesson is one; what follows is practice until the child says which one is the last. */
export async function nextStageIn(
  { db, session }: Device,
  lesson: string,
  owner: PersonId = session.person,
): Promise<Stage> {
  const works = await db.records('work').where('[owner+lesson]').equals([owner, lesson]).toArray();
  return works.every((work) => work.trashed) ? 'trial' : 'practice';
}

/** しらべたこと: a card without any picture; the child's own words are the work's. */
export async function keepLink(
  device: Device,
  { link, words }: { readonly link: LinkCard; readonly words: string },
  work: Omit<NewWork, 'kind'>,
): Promise<Made> {
  const id = device.newId();
  const audience = await firstAudience(device, work);
  // What was left empty is not said.
  const said = Object.fromEntries(Object.entries(link).filter(([, value]) => value !== ''));
  const values = { ...work, kind: 'link' as const, link: said, words, audience };
  return writeMaking(device, id, [{ op: 'create', type: 'work', id, owner: device.session.person, values }]);
}

/** What the child calls it and says about it. */
export function retitleWork(
  device: Device,
  id: string,
  edit: { readonly title?: string; readonly words?: string },
  from: GrewFrom = {},
): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'patch', type: 'work', id, values: edit, from }]);
}

/**
 * 「AIをつかった」, one part of it or both; what is not named stays as it was said.
 * @param use null: not used after all
 */
export function declareAiUse(device: Device, id: string, use: Partial<AiUse> | null): Promise<Refused | null> {
  return writeAfterReading(device, async () => {
    const before = readAiUse((await device.db.records('work').get(id))?.aiUse ?? '');
    const aiUse = use ? aiUseWords({ purpose: '', changed: '', ...before, ...use }) : '';
    return [{ op: 'patch', type: 'work', id, values: { aiUse } }];
  });
}

/** 試し書き or まとめ書き. */
export function setStage(device: Device, id: string, stage: Stage): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'patch', type: 'work', id, values: { stage } }]);
}

/** 見せるはんい. Can be changed any day, and taken back. */
export function shareWork(device: Device, id: string, audience: Audience): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'patch', type: 'work', id, values: { audience } }]);
}

/** Puts it away; the picture stays on the device and at school, so `restoreWork` brings all of it back. */
export function trashWork(device: Device, id: string): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'trash', type: 'work', id }]);
}

export function restoreWork(device: Device, id: string): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'restore', type: 'work', id }]);
}

/** One pupil's works of a unit, oldest first. */
export async function worksOf(device: Device, unit: string, owner: string): Promise<Kept<'work'>[]> {
  const found = await device.db.records('work').where('[unit+owner]').equals([unit, owner]).toArray();
  return found.filter((work) => !work.trashed).sort((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));
}
