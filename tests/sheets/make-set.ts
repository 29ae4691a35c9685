// `node tests/sheets/make-set.ts DIR train|held COUNT [SEED]`: draws photos of sheets with known truth, IN.json and truth.json beside them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Drawn } from './draw/draw-page.ts';
import { KINDS, type Kind, type Style } from './draw/kinds.ts';
import type { Truth } from './draw/scene.ts';
import { withSheetPage } from './sheet-page.ts';

export interface Entry {
  readonly photo: string;
  readonly model: string;
  readonly kind: string;
  readonly hard: boolean;
  readonly truth: Truth;
}

/**
 * @param kinds of which each comes as often as its share says
 * @param first the first photo's seed; the others follow
 */
export async function makeSet(
  folder: string,
  style: Style,
  count: number,
  kinds: readonly Kind[] = KINDS,
  first = style === 'train' ? 1000 : 500_000,
): Promise<readonly Entry[]> {
  mkdirSync(folder, { recursive: true });
  const entries: Entry[] = [];
  await withSheetPage(join(import.meta.dirname, 'draw'), async (page) => {
    for (let at = 0; at < count; at += 1) {
      const kind = kindAt(kinds, at, count);
      const seed = first + at;
      const turn = kind.turned ? (((at % 3) + 1) as 1 | 2 | 3) : 0;
      const drawn = await page.evaluate(
        ([s, k, manner, t]) => {
          const { draw } = globalThis as unknown as { draw: (...given: unknown[]) => Promise<Drawn> };
          return draw(s, k, manner, t);
        },
        [seed, kind, style, turn] as const,
      );
      const [photo, model] = [`${at}-${kind.name.replaceAll(' ', '-')}.jpg`, `${at}-model.jpg`];
      writeFileSync(join(folder, photo), withTurn(Buffer.from(drawn.photo, 'base64'), turn));
      writeFileSync(join(folder, model), Buffer.from(drawn.model, 'base64'));
      entries.push({ photo, model, kind: kind.name, hard: kind.hard, truth: drawn.truth });
    }
  });
  writeFileSync(join(folder, 'IN.json'), JSON.stringify(entries.map(({ photo, model }) => ({ photo, model }))));
  writeFileSync(join(folder, 'truth.json'), JSON.stringify(entries));
  return entries;
}

/** Each kind as often as its share says, spread over the set. */
function kindAt(kinds: readonly Kind[], at: number, count: number): Kind {
  const all = kinds.reduce((sum, kind) => sum + kind.share, 0);
  let left = ((at + 0.5) / count) * all;
  for (const kind of kinds) {
    left -= kind.share;
    if (left < 0) return kind;
  }
  return kinds[0] as Kind;
}

/** EXIF that says how the stored picture is to be turned, behind the JPEG's first two bytes. */
function withTurn(jpeg: Buffer, turn: 0 | 1 | 2 | 3): Buffer {
  if (turn === 0) return jpeg;
  const orientation = [1, 6, 3, 8][turn] ?? 1;
  const exif = Buffer.from('ffe10022457869660000', 'hex');
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  return Buffer.concat([jpeg.subarray(0, 2), exif, tiff, jpeg.subarray(2)]);
}

const [folder, style, count, first] = process.argv.slice(2);
if (import.meta.main && folder)
  await makeSet(
    folder,
    style === 'held' ? 'held' : 'train',
    Number(count ?? 100),
    KINDS,
    first ? Number(first) : undefined,
  );
