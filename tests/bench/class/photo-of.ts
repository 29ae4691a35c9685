// Pictures of the size that a tablet makes: noise, so that nothing on the way makes them smaller, and no two alike.
import { createHash, randomBytes, randomFillSync } from 'node:crypto';
import sharp from 'sharp';
import type { PreparedMedia, PreparedVariant } from '#domain/prepared-media.ts';

interface Size {
  readonly w: number;
  readonly h: number;
  readonly bytes: number;
}
/** ≤ 25 kB, ≤ 300 kB and a scaled-down original (sync.md 2.14). */
const SIZES = {
  t: { w: 320, h: 240, bytes: 24_000 },
  m: { w: 1600, h: 1200, bytes: 298_000 },
  o: { w: 3200, h: 2400, bytes: 1_500_000 },
} as const satisfies Record<string, Size>;

/** @returns how to make one picture after the other */
export async function photographer(): Promise<() => PreparedMedia> {
  const head = await sharp(randomFillSync(Buffer.alloc(16 * 16 * 3)), { raw: { width: 16, height: 16, channels: 3 } })
    .webp()
    .toBuffer();
  const variant = ({ w, h, bytes }: Size): PreparedVariant => {
    const all = Buffer.concat([head, randomBytes(bytes - head.length)]);
    const hash = createHash('sha256').update(all).digest('hex');
    return { data: new Uint8Array(all).buffer, hash, bytes, mime: 'image/webp', w, h };
  };
  return () => ({ variants: { t: variant(SIZES.t), m: variant(SIZES.m), o: variant(SIZES.o) } });
}
