// Reads the square on a photographed worksheet: by the browser where it can, else by a library. Both live in a worker that is
// fetched when the first photo is kept.
import { decodeQR } from 'qr/decode.js';
import { isRefused } from '#domain/refusal.ts';
import { uprightPicture } from '#media/upright-pixels.ts';

interface Detector {
  readonly detect: (picture: ImageBitmapSource) => Promise<readonly { readonly rawValue: string }[]>;
}
interface WithDetector {
  readonly BarcodeDetector?: new (how: { readonly formats: readonly string[] }) => Detector;
}
/** A photographed A4 sheet at this size gives each module of our square four pixels. */
const EDGE = 1600;
/** Spent on looking for a square where there may be none, at most. */
const LOOK_MS = 1500;

/** What stands in the first square that is found; null: there is none that can be read. */
export async function codeIn(photo: Blob): Promise<string | null> {
  return (await byBrowser(photo)) ?? (await byLibrary(photo));
}

async function byBrowser(photo: Blob): Promise<string | null> {
  const { BarcodeDetector } = globalThis as WithDetector;
  if (!BarcodeDetector) return null;
  try {
    const [found] = await new BarcodeDetector({ formats: ['qr_code'] }).detect(photo);
    return found?.rawValue || null;
  } catch {
    // There, but not for squares, or not on this device.
    return null;
  }
}

async function byLibrary(photo: Blob): Promise<string | null> {
  const picture = await uprightPicture(photo);
  if (isRefused(picture)) return null;
  try {
    const { width, height, data } = picture.pixels(EDGE);
    return decodeQR({ width, height, data }, { format: 'RGBA', timeLimit: LOOK_MS });
  } catch {
    // No square, or one that is too blurred.
    return null;
  } finally {
    picture.close();
  }
}
