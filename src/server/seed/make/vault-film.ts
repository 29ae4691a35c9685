// とびばこ from the side: run-up, take-off, hands, open legs, landing; in five stages from stopping on the box to a clean jump.
import sharp from 'sharp';
import { chanceOf } from '#server/seed/chance.ts';
import { filmOf } from '#server/seed/make/film.ts';
import type { Look } from '#server/seed/make/gym-figure.ts';
import { GYM, gymScene } from '#server/seed/make/gym-hall.ts';
import { type Key, poseAt, vaultKeys } from '#server/seed/make/vault-poses.ts';

const FPS = 15;

export interface Vault {
  /** 1 stops and sits on the box · 2 slides over · 3 gets over low · 4 good, a step on landing · 5 clean. */
  readonly stage: number;
  readonly look: Look;
  readonly layers: number;
  readonly seed: string;
  /** Shows where the hands go. */
  readonly hint?: boolean;
  /** 1 = as it was, less = slower. */
  readonly speed?: number;
}
export async function vaultFilm(vault: Vault): Promise<{ mp4: Buffer; poster: Buffer }> {
  const keys = vaultKeys(vault);
  const length = (keys.at(-1)?.t ?? 1) / (vault.speed ?? 1);
  const count = Math.round(length * FPS);
  const chance = chanceOf(vault.seed);
  const phase = chance.between(0, 6);
  // Each clip is known by another moment of the jump; the teacher's by the hands.
  const shown = vault.hint === undefined ? chance.between(0.85, 2.15) : handsAt(keys);
  let poster: Buffer = Buffer.alloc(0);
  async function* frames(): AsyncGenerator<Buffer> {
    for (let i = 0; i < count; i += 1) {
      const t = (i / FPS) * (vault.speed ?? 1);
      // A child holds the camera: it breathes, and follows a little.
      const sway = {
        x: Math.sin(i * 0.13 + phase) * 1.6 - Math.max(0, t - 1) * 3,
        y: Math.cos(i * 0.17 + phase) * 1.1,
      };
      const svg = gymScene(poseAt(keys, t), vault, sway);
      const frame = await sharp(Buffer.from(svg)).flatten({ background: '#fff' }).removeAlpha().raw().toBuffer();
      if (Math.abs(t - shown) < 0.5 / FPS + 0.001 || i === 0) poster = frame;
      yield frame;
    }
  }
  const mp4 = await filmOf({ ...GYM, fps: FPS, crf: 30 }, frames());
  const still = await sharp(poster, { raw: { ...GYM, channels: 3 } })
    .webp({ quality: 62 })
    .toBuffer();
  return { mp4, poster: still };
}

/** The moment of the hands on the box. */
const handsAt = (keys: readonly Key[]): number => keys.find((key) => key.pose.open > 0.3)?.t ?? 1.5;
