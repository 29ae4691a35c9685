// A child's device in a real browser's IndexedDB, with works that have pictures: to see what a full disk does.
import { hashFromDigest } from '#domain/content-hash.ts';
import type { PreparedMedia, PreparedVariant } from '#domain/prepared-media.ts';
import { type Device, openDevice } from '#store/device.ts';
import { readBlob } from '#store/media-blobs.ts';
import { keepWork } from '#store/works.ts';

const [PERSON, SCHOOL, CLASS, UNIT] = [1, 2, 3, 4].map((n) => `01930000-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
  string,
];
const MB = 1024 * 1024;

let opened: Promise<Device> | null = null;
function theDevice(): Promise<Device> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Device> {
  const names = { schoolName: 'x', displayName: 'x', kana: 'x' };
  const device = await openDevice({ person: PERSON, school: SCHOOL, role: 'pupil', goodUntil: 8e15, ...names });
  const common = { school: SCHOOL, author: SCHOOL, root: null, madeAt: 1, trashed: false, needsLook: false };
  const kept = { ...common, owner: null, _rv: 1, _p: 0, _s: [`cl:${CLASS}`] };
  const enrollment = { type: 'enrollment', person: PERSON, classGroup: CLASS, role: 'pupil' };
  await device.db.table('enrollment').put({ ...kept, ...enrollment, id: CLASS, from: '2020-04-01', to: null });
  await device.db.table('unit').put({ ...kept, id: UNIT, type: 'unit', classGroup: CLASS, state: 'open' });
  const scopes = [`me:${PERSON}`, `pf:${PERSON}`, `cl:${CLASS}`];
  await device.db.scopes.bulkPut(scopes.map((id) => ({ id, cursor: 1, epoch: 'e', place: 0, sweeping: 0 as const })));
  return device;
}

async function aVariant(bytes: number): Promise<PreparedVariant> {
  const data = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(data.subarray(at, at + 65_536));
  const hash = hashFromDigest(await crypto.subtle.digest('SHA-256', data));
  return { data: data.buffer, hash, bytes, mime: 'image/webp', w: 4, h: 3 };
}

/** Keeps a work with a picture of 3 MB. @returns its id, or the refusal's code */
export async function keepPicture(): Promise<string> {
  const device = await theDevice();
  const picture: PreparedMedia = {
    variants: { t: await aVariant(20_000), m: await aVariant(300_000), o: await aVariant(3 * MB) },
  };
  const made = await keepWork(device, picture, { unit: UNIT, lesson: null, stage: 'trial' });
  return 'refused' in made ? made.refused : made.id;
}

/** The school has confirmed everything that is here. */
export async function confirmAll(): Promise<void> {
  const { db } = await theDevice();
  await db.uploads.clear();
  await db
    .records('media')
    .toCollection()
    .modify({ up: { t: 1, m: 1, o: 1 } });
}

/** For each work by its id: the variants whose bytes are here in full. */
export async function whatIsHere(): Promise<Record<string, string>> {
  const { db } = await theDevice();
  const here: Record<string, string> = {};
  for (const media of await db.records('media').toArray()) {
    const variants = Object.entries(media.variants);
    const held = await Promise.all(variants.map(async ([name, { hash }]) => ((await readBlob(db, hash)) ? name : '')));
    here[media.root ?? ''] = held.join('');
  }
  return here;
}

export async function counts(): Promise<Record<string, number>> {
  const { db } = await theDevice();
  const names = ['work', 'media', 'outbox', 'uploads', 'blobs'];
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await db.table(name).count()])));
}
