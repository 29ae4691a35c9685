// A file becomes three upright pictures. The same code in the worker and, where there is none, on the page.
// One bitmap at a time: 120 million pixels are 480 MB, and a tablet has no room for two of those.
import { hashFromDigest } from '#domain/content-hash.ts';
import { LIMITS } from '#domain/limits.ts';
import type { PreparedMedia, PreparedVariant } from '#domain/prepared-media.ts';
import { VARIANTS, type Variant } from '#domain/records/media.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { encodeWithin, type Wish } from '#media/encode-within.ts';
import type { Size } from '#media/fit.ts';
import { carriesMetadata, withoutMetadata } from '#media/metadata.ts';
import { isOnSide, LYING_JPEG, type Orientation, orientationOf, uprightTransform } from '#media/orientation.ts';
import { type PictureKind, sniffPicture } from '#media/sniff-picture.ts';
import type { MakeSurface, Surface } from '#media/surface.ts';
import { announcedSize, isWhole } from '#media/whole-picture.ts';

/** What else than pixels is known of a file that may be a photo. */
interface Checked {
  readonly kind: PictureKind;
  readonly orientation: Orientation;
}
export interface PhotoTools {
  readonly surface: MakeSurface;
  /** 0–1, now and then. */
  readonly onProgress?: (done: number) => void;
}

/**
 * @returns the three sizes, or `not-media` (`field`: `kind` = no picture, `broken` = cut off or damaged, `format` = a
 * picture that this browser cannot read), or `too-large`
 */
export async function photoFrom(file: Blob, tools: PhotoTools): Promise<PreparedMedia | Refused> {
  const checked = await checkPhoto(file);
  if (isRefused(checked)) return checked;
  tools.onProgress?.(0.1);
  const decoded = await decode(file, checked);
  if (isRefused(decoded)) return decoded;
  tools.onProgress?.(0.3);
  return variantsOf(decoded, tools);
}

/** Looks at the bytes only; they are let go before anything is unpacked. */
export async function checkPhoto(file: Blob): Promise<Checked | Refused> {
  if (file.size > LIMITS.photoFileBytes) return { refused: 'too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = sniffPicture(bytes);
  if (!kind) return { refused: 'not-media', field: 'kind' };
  if (!isWhole(kind, bytes)) return { refused: 'not-media', field: 'broken' };
  const size = announcedSize(kind, bytes);
  if (size && size.w * size.h > LIMITS.photoPixels) return { refused: 'too-large' };
  return { kind, orientation: kind === 'jpeg' ? orientationOf(bytes) : 1 };
}

export interface Decoded {
  readonly bitmap: ImageBitmap;
  /** What is still to be done so that it stands upright. */
  readonly orientation: Orientation;
}

/** @param checked what `checkPhoto` says of the same file */
export async function decode(file: Blob, { kind, orientation }: Checked): Promise<Decoded | Refused> {
  try {
    const bitmap = await createImageBitmap(file);
    if (bitmap.width * bitmap.height <= LIMITS.photoPixels)
      return { bitmap, orientation: orientation === 1 || (await browserTurns()) ? 1 : orientation };
    bitmap.close();
    return { refused: 'too-large' };
  } catch {
    return { refused: 'not-media', field: kind === 'heic' || kind === 'avif' ? 'format' : 'broken' };
  }
}

/** Asked without options: browsers differ in their names for them, and one that does not know a name throws. */
async function browserTurns(): Promise<boolean> {
  const bytes = Uint8Array.from(atob(LYING_JPEG), (letter) => letter.charCodeAt(0));
  const probe = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
  const turns = probe.height > probe.width;
  probe.close();
  return turns;
}

const WISHES = [
  ['o', { edge: LIMITS.originalEdge, bytes: LIMITS.originalBytes, quality: 0.86 }],
  ['m', { edge: LIMITS.mediumEdge, bytes: LIMITS.mediumBytes, quality: 0.82 }],
  ['t', { edge: LIMITS.thumbnailEdge, bytes: LIMITS.thumbnailBytes, quality: 0.78 }],
] as const satisfies readonly (readonly [string, Wish])[];

/** The sizes, without metadata. Closes the bitmap. @param wanted the three of a photo, unless fewer are asked for */
export async function variantsOf(
  { bitmap, orientation }: Decoded,
  tools: PhotoTools,
  wanted: readonly Variant[] = VARIANTS,
): Promise<PreparedMedia> {
  const stored = { w: bitmap.width, h: bitmap.height };
  const full = isOnSide(orientation) ? { w: stored.h, h: stored.w } : stored;
  const variants: { [name: string]: PreparedVariant } = {};
  let last: Surface | null = null;
  const wishes = WISHES.filter(([name]) => wanted.includes(name));
  for (const [at, [name, wish]] of wishes.entries()) {
    const encoded = await encodeWithin(full, wish, async (size, quality) => {
      if (!last || last.w !== size.w || last.h !== size.h) {
        const next = sheet(tools, size);
        if (last) next.pen.drawImage(last.source, 0, 0, size.w, size.h);
        else drawUpright(next, bitmap, orientation);
        (last ?? bitmap).close();
        last = next;
      }
      return encode(last, quality);
    });
    variants[name] = await finish(encoded.blob, encoded);
    tools.onProgress?.(0.3 + ((at + 1) / wishes.length) * 0.7);
  }
  (last as Surface | null)?.close();
  return { variants };
}

/** White, because a JPEG knows no transparency and would show black. */
function sheet({ surface }: PhotoTools, size: Size): Surface {
  const made = surface(size);
  if (!made) throw new Error('this browser gives no canvas here');
  made.pen.fillStyle = 'white';
  made.pen.fillRect(0, 0, size.w, size.h);
  made.pen.imageSmoothingEnabled = true;
  made.pen.imageSmoothingQuality = 'high';
  return made;
}

/** `canvas` has the upright size. */
export function drawUpright(canvas: Surface, bitmap: ImageBitmap, orientation: Orientation): void {
  const { w, h } = isOnSide(orientation) ? { w: canvas.h, h: canvas.w } : canvas;
  canvas.pen.setTransform(...uprightTransform(orientation, w, h));
  canvas.pen.drawImage(bitmap, 0, 0, w, h);
  canvas.pen.resetTransform();
}

/** WebKit hands back PNG when asked for WebP, without an error. */
async function encode(canvas: Surface, quality: number): Promise<Blob> {
  const webp = await canvas.encode('image/webp', quality);
  return webp.type === 'image/webp' ? webp : canvas.encode('image/jpeg', quality);
}

async function finish(blob: Blob, { w, h }: Size): Promise<PreparedVariant> {
  const kind = blob.type === 'image/webp' ? 'webp' : 'jpeg';
  const bytes = withoutMetadata(kind, new Uint8Array(await blob.arrayBuffer()));
  if (sniffPicture(bytes) !== kind || carriesMetadata(kind, bytes))
    throw new Error(`the browser encoded no clean ${kind}`);
  const hash = hashFromDigest(await crypto.subtle.digest('SHA-256', bytes));
  return { data: bytes.buffer, hash, bytes: bytes.length, mime: `image/${kind}`, w, h };
}
