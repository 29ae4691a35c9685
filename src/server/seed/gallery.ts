// The demo school's pictures, clips and sounds: taken from media/, made into the variants that a device would have made.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { LIMITS } from '#domain/limits.ts';
import type { Variant, VariantFacts } from '#domain/records/media.ts';
import type { Chance } from '#server/seed/chance.ts';
import { photographSheet } from '#server/seed/sheet-photo.ts';
import { mediaFolder, openTiles } from '#server/seed/sheet-tiles.ts';
import type { SeedMediaStore } from '#server/seed-target.ts';

export type Variants = Partial<Record<Variant, VariantFacts>>;

export interface Gallery {
  /** A child's brushed sheet, photographed. @param name contact sheet in media/ */
  readonly sheet: (name: string, child: number, place: 'school' | 'home', chance: Chance) => Promise<Variants>;
  readonly picture: (name: string) => Promise<Variants>;
  /** @param poster name of the still that stands for it */
  readonly video: (name: string, poster?: string) => Promise<Variants>;
  readonly sound: (name: string) => Promise<Variants>;
}

export function openGallery(store: SeedMediaStore, school: string): Gallery {
  const tiles = openTiles();
  const known = new Map<string, Promise<Variants>>();
  const once = (key: string, make: () => Promise<Variants>): Promise<Variants> => {
    const variants = known.get(key) ?? make();
    known.set(key, variants);
    return variants;
  };
  const keep = async (bytes: Uint8Array, facts: Omit<VariantFacts, 'hash' | 'bytes'>): Promise<VariantFacts> => ({
    ...facts,
    ...(await store.keep(school, bytes)),
  });
  const still = async (image: Sharp, quality: number): Promise<VariantFacts> => {
    const { data, info } = await image.webp({ quality, effort: 1 }).toBuffer({ resolveWithObject: true });
    return keep(data, { mime: 'image/webp', w: info.width, h: info.height });
  };
  const small = (image: Sharp): Promise<VariantFacts> =>
    still(image.resize(LIMITS.thumbnailEdge, LIMITS.thumbnailEdge, { fit: 'inside' }), 72);

  return {
    sheet: async (name, child, place, chance) => {
      const { pixels, width, height } = photographSheet(await tiles(name, child), place, chance);
      const image = sharp(pixels, { raw: { width, height, channels: 3 } });
      const [t, m] = await Promise.all([small(image.clone()), still(image, 74)]);
      return { t, m };
    },
    picture: (name) =>
      once(name, async () => {
        const bytes = await file(`${name}.webp`);
        const { width, height } = await sharp(bytes).metadata();
        const m = await keep(bytes, { mime: 'image/webp', w: width, h: height });
        return { t: await small(sharp(bytes)), m };
      }),
    video: (name, poster = name) =>
      once(`${name} ${poster}`, async () => {
        const bytes = await file(`${name}.mp4`);
        const cover = await file(`${poster}.webp`);
        const { width, height } = await sharp(cover).metadata();
        const o = await keep(bytes, { mime: 'video/mp4', w: width, h: height, duration: secondsOf(bytes) });
        return { t: await small(sharp(cover)), o };
      }),
    sound: (name) =>
      once(name, async () => {
        const bytes = await file(`${name}.mp3`);
        // Constant 32 kbit/s: see make/recorder.ts.
        return { o: await keep(bytes, { mime: 'audio/mpeg', duration: bytes.length / 4000 }) };
      }),
  };
}

const file = (name: string): Promise<Buffer> => readFile(join(mediaFolder, name));

/** Length of an MP4 from its movie header (ISO 14496-12, `mvhd` version 0). */
function secondsOf(mp4: Buffer): number {
  const at = mp4.indexOf('mvhd');
  if (at < 0) return 0;
  return mp4.readUInt32BE(at + 20) / mp4.readUInt32BE(at + 16);
}
