// What must be true of bytes at every moment: none is lost before the school has it, none is called arrived before, and none
// lies where its record may not be seen.
import { createHash } from 'node:crypto';
import type { RecordOf } from '#domain/records/kinds.ts';
import { VARIANTS } from '#domain/records/media.ts';
import type { BlobEntry, ChunkEntry, Kept, QuarantineEntry, UploadEntry } from '#store/database.ts';
import type { Diary } from '#tests/sync/diary.ts';
import { Broken } from '#tests/sync/invariants.ts';
import type { SimDevice } from '#tests/sync/sim-device.ts';
import type { SimSchool } from '#tests/sync/sim-school.ts';

/** Whatever the school has not verified lies whole on the device that made it. */
export function bytesAreKept(sim: SimDevice, school: SimSchool, diary: Diary): void {
  const { kept, lost } = school.bytes();
  const unconfirmed = diary.pictures.filter(
    ({ device, hash }) => device === sim.name && !kept.has(hash) && !lost.has(hash),
  );
  if (unconfirmed.length === 0) return;
  const found = new Map(sim.rows<BlobEntry>('blobs').map((blob) => [blob.hash, blob]));
  const first = new Map(sim.rows<ChunkEntry>('chunks').map((chunk) => [`${chunk.hash} ${chunk.n}`, chunk]));
  for (const { hash, media } of unconfirmed) {
    const its = found.get(hash);
    const isWhole = its !== undefined && first.get(`${hash} 0`)?.data.byteLength === its.bytes;
    if (!isWhole) throw new Broken(`I3: the bytes ${hash} of ${media} are neither at school nor on ${sim.name}`);
  }
}

/** What the school calls there, it has, to the byte. */
export async function upIsTrue(school: SimSchool): Promise<void> {
  const { database } = school.database();
  const { kept } = school.bytes();
  for (const row of await database.selectFrom('record').select('data').where('type', '=', 'media').execute()) {
    const { id, variants, up } = JSON.parse(row.data) as RecordOf<'media'>;
    for (const variant of VARIANTS) {
      if (up[variant] === undefined) continue;
      const bytes = kept.get(variants[variant]?.hash ?? '');
      const isSo = bytes && createHash('sha256').update(bytes).digest('hex') === variants[variant]?.hash;
      if (!isSo) throw new Broken(`I9: the school says that it has ${variant} of ${id}`);
    }
  }
}

/** Works whose lamp says "arrived" have all their bytes at school. */
export function picturesArrived(sim: SimDevice, school: SimSchool, works: readonly Kept<'work'>[]): void {
  const named = new Set(works.map((work) => work.media));
  const { kept } = school.bytes();
  for (const { id, variants } of sim.rows<Kept<'media'>>('media').filter((media) => named.has(media.id)))
    for (const variant of VARIANTS) {
      const facts = variants[variant];
      if (facts && !kept.has(facts.hash))
        throw new Broken(`I9: ${sim.name} says "arrived", but the school lacks ${variant} of ${id}`);
    }
}

/** At rest: what could go has gone, and no bytes lie here of what this person may not see. */
export function bytesAtRest(sim: SimDevice, school: SimSchool, diary: Diary): void {
  const records = sim.rows<Kept<'media'>>('media');
  const byId = new Map(records.map((media) => [media.id, media]));
  const uploads = sim.rows<UploadEntry>('uploads');
  const refused = sim.rows<QuarantineEntry>('quarantine');
  const stopped = new Set(refused.map(({ rid }) => rid));
  const free = uploads.find(({ media, refused: no }) => {
    const its = byId.get(media);
    return its && its._p === 0 && its._rv > 0 && !stopped.has(media) && no === undefined;
  });
  if (free) throw new Broken(`I8: ${sim.name} still holds the upload ${free.key}`);
  const queued = new Set(uploads.map(({ key }) => key));
  const held = new Set(sim.rows<BlobEntry>('blobs').map(({ hash }) => hash));
  for (const { device, media, hash, variant } of diary.pictures) {
    const its = byId.get(media);
    if (device !== sim.name || !its || its.trashed || its._rv === 0 || stopped.has(media)) continue;
    const isLeft = held.has(hash) && !school.bytes().kept.has(hash) && !queued.has(`${media}/${variant}`);
    if (isLeft) throw new Broken(`I8: the school lacks ${variant} of ${media}, and ${sim.name} does not send it`);
  }
  const known = new Set([
    ...records.flatMap((media) => VARIANTS.map((variant) => media.variants[variant]?.hash)),
    ...uploads.map(({ hash }) => hash),
  ]);
  const strange = [...held].find((hash) => !known.has(hash));
  if (strange) throw new Broken(`I4: ${sim.name} holds the bytes ${strange} of no record that it may see`);
}
