// Variants that this device would like to hold: what a person is looking at, then what they will look at offline.
import type { RecordId } from '#domain/id.ts';
import type { Variant, VariantFacts } from '#domain/records/media.ts';
import type { Kept, WantedEntry } from '#store/database.ts';
import { type Device, readMeta } from '#store/device.ts';
import { engineTransaction, type Fence } from '#store/engine-transaction.ts';
import { isFull } from '#store/is-full.ts';
import { keepBlob } from '#store/media-blobs.ts';
import { mostBytesAhead } from '#store/media-hold.ts';

/** The order in which variants are fetched. */
export const PLACE = { lookingAt: 0, thumbnail: 1, medium: 2, original: 3 } as const;

/** Asks for a variant, unless it is here. A person who looks comes before what was asked for in advance. */
export async function wantMedia(device: Device, media: RecordId, variant: Variant, place: number): Promise<void> {
  const { db } = device;
  await db.transaction('rw', db.records('media'), db.blobs, db.wanted, async () => {
    const facts = (await db.records('media').get(media))?.variants[variant];
    if (!facts || (await db.blobs.get(facts.hash))) return;
    const key = `${media}/${variant}`;
    const before = await db.wanted.get(key);
    if (before && before.place <= place) return;
    const at = device.surroundings.now();
    await db.wanted.put({ key, media, variant, place, at, failed: before?.failed ?? 0 });
  });
}

/**
 * Asks for what makes this device useful offline: all thumbnails, medium sizes of own works and of models, and the films
 * and sounds among own works, guidance notes and the models of units that are open, as far as the line carries their size.
 */
export async function wantForOffline(device: Device): Promise<void> {
  const { db, session } = device;
  const fullAt = await readMeta(db, 'fullAt');
  // What had to give way would be fetched again at once, and have to give way again.
  if (fullAt !== undefined && device.surroundings.now() - fullAt < REST_MS) return;
  const [records, models, units, notes, blobs, asked] = await Promise.all([
    db.records('media').toArray(),
    db.records('model').toArray(),
    db.records('unit').toArray(),
    db.records('guidanceNote').toCollection().primaryKeys(),
    db.blobs.toCollection().primaryKeys(),
    db.wanted.toCollection().primaryKeys(),
  ]);
  const open = new Set(units.filter((unit) => unit.state === 'open' && !unit.trashed).map((unit) => unit.id));
  const modelOf = new Map(models.filter((model) => !model.trashed).map((model) => [model.id, model]));
  const known = new Set<string>([...blobs, ...asked]);
  const at = device.surroundings.now();
  const mostBytes = mostBytesAhead();
  const wanted: WantedEntry[] = [];
  for (const media of records) {
    const model = media.root ? modelOf.get(media.root) : undefined;
    const isNote = media.root !== null && notes.includes(media.root);
    const isMine = media.owner === session.person || media.author === session.person;
    for (const [variant, place] of usefulVariants(media, {
      medium: isMine || model !== undefined,
      original: isMine || isNote || (model !== undefined && open.has(model.unit)),
    })) {
      const key = `${media.id}/${variant}`;
      const { hash, bytes = 0 } = media.variants[variant] ?? {};
      if (place === PLACE.original && bytes > mostBytes) continue;
      if (!hash || media.trashed || media.up[variant] === undefined || known.has(hash) || known.has(key)) continue;
      wanted.push({ key, media: media.id, variant, place, at, failed: 0 });
    }
  }
  if (wanted.length === 0) return;
  await db.transaction('rw', db.wanted, async () => {
    // A screen may have asked for some of them meanwhile, and more urgently.
    const there = await db.wanted.bulkGet(wanted.map(({ key }) => key));
    await db.wanted.bulkAdd(wanted.filter((_, place) => there[place] === undefined));
  });
}

const REST_MS = 6 * 3_600_000;

function usefulVariants(
  media: Kept<'media'>,
  may: { readonly medium: boolean; readonly original: boolean },
): [Variant, number][] {
  const places: [Variant, number][] = [['t', PLACE.thumbnail]];
  if (may.medium) places.push(['m', PLACE.medium]);
  // An original that is a picture adds nothing to the medium size; a film or a sound is nothing without it.
  if (may.original && !media.variants.o?.mime.startsWith('image/')) places.push(['o', PLACE.original]);
  return places;
}

/** A wanted variant with what its record says about it. */
export interface WantedFacts {
  readonly entry: WantedEntry;
  readonly facts: VariantFacts;
}

/**
 * What is wanted and can be had, in the order of fetching: by place, small ones first. Rows without a record are thrown
 * away; those whose bytes have not come to the school yet stay for later.
 * @param upTo only places up to this one
 */
export async function wantedNow({ db }: Device, upTo: number = PLACE.original): Promise<WantedFacts[]> {
  const entries = await db.wanted
    .where('[place+at]')
    .below([upTo + 1])
    .toArray();
  const records = await db.records('media').bulkGet(entries.map((entry) => entry.media));
  const gone: string[] = [];
  const found = entries.flatMap((entry, at): WantedFacts[] => {
    const media = records[at];
    const facts = media?.variants[entry.variant];
    if (media && facts) return media.up[entry.variant] === undefined ? [] : [{ entry, facts }];
    gone.push(entry.key);
    return [];
  });
  if (gone.length > 0) await db.wanted.bulkDelete(gone);
  return found.sort((a, b) => a.entry.place - b.entry.place || a.facts.bytes - b.facts.bytes);
}

/**
 * Keeps what was fetched, unless its record has left this device in the meantime: then it is not kept, and not wanted.
 * @returns false when the disk is full: then nothing was changed
 */
export async function keepWanted(
  device: Device,
  fence: Fence,
  wanted: WantedFacts,
  data: ArrayBuffer,
): Promise<boolean> {
  const { db } = device;
  const { entry, facts } = wanted;
  const tables = [db.records('media'), db.blobs, db.chunks, db.wanted];
  try {
    await engineTransaction(db, fence, tables, async () => {
      const media = await db.records('media').get(entry.media);
      const isStillIts = media?.variants[entry.variant]?.hash === facts.hash;
      if (isStillIts) await keepBlob(db, { hash: facts.hash, mime: facts.mime, data }, device.surroundings.now());
      await db.wanted.delete(entry.key);
    });
    return true;
  } catch (error) {
    if (isFull(error)) return false;
    throw error;
  }
}

/** The school does not give it to this person (any more). */
export function unwant({ db }: Device, fence: Fence, { entry }: WantedFacts): Promise<void> {
  return engineTransaction(db, fence, [db.wanted], () => db.wanted.delete(entry.key));
}

/** Counts a failed try; after a few the row goes, and comes again when somebody looks. */
export function noteFailed({ db }: Device, fence: Fence, { entry }: WantedFacts): Promise<void> {
  return engineTransaction(db, fence, [db.wanted], async () => {
    if (entry.failed + 1 >= MOST_TRIES) await db.wanted.delete(entry.key);
    else await db.wanted.update(entry.key, { failed: entry.failed + 1 });
  });
}
const MOST_TRIES = 5;
