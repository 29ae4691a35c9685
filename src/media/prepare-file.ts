// The door for files that only their own program opens: what they are, their name made safe, and of a PDF its first page to look at.
import { hashFromDigest } from '#domain/content-hash.ts';
import { FILE_HEAD_BYTES, fileMimeOf, fileName } from '#domain/file-kind.ts';
import { LIMITS } from '#domain/limits.ts';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { openPdf } from '#media/pdf.ts';
import { preparePhoto } from '#media/prepare-photo.ts';

/**
 * @returns refused: `too-large`, or `not-media` with `field` `empty`, `kind` (none that we keep), `broken`, or `locked` (a PDF
 *   with a password, which nobody else could open)
 */
export async function prepareFile(file: Blob, name: string): Promise<PreparedMedia | Refused> {
  // Before anything of it is read.
  if (file.size === 0) return { refused: 'not-media', field: 'empty' };
  if (file.size > LIMITS.originalBytesOf.file) return { refused: 'too-large' };
  const mime = fileMimeOf(new Uint8Array(await file.slice(0, FILE_HEAD_BYTES).arrayBuffer()), name);
  if (!mime) return { refused: 'not-media', field: 'kind' };
  const look = mime === 'application/pdf' ? await lookAtPdf(file) : null;
  if (isRefused(look)) return look;
  const data = await file.arrayBuffer();
  const hash = hashFromDigest(await crypto.subtle.digest('SHA-256', data));
  const preview = { name: fileName(name, mime), ...(look ? { pages: String(look.pages) } : {}) };
  return { variants: { ...look?.pictures, o: { data, hash, bytes: data.byteLength, mime } }, preview };
}

interface PdfLook {
  readonly pages: number;
  /** Of the first page. */
  readonly pictures: Pick<PreparedMedia['variants'], 't' | 'm'>;
}

/** Null: it cannot be looked at here and now; it is kept all the same. */
async function lookAtPdf(file: Blob): Promise<PdfLook | Refused | null> {
  const pdf = await openPdf(file);
  if (!pdf || isRefused(pdf)) return pdf;
  try {
    const first = await pdf.page(1, LIMITS.mediumEdge);
    const prepared = await preparePhoto(first);
    if (isRefused(prepared)) return { pages: pdf.pages, pictures: {} };
    const { t, m } = prepared.variants;
    return { pages: pdf.pages, pictures: { ...(t ? { t } : {}), ...(m ? { m } : {}) } };
  } catch {
    // Its first page is damaged: the others may be read.
    return { pages: pdf.pages, pictures: {} };
  } finally {
    pdf.close();
  }
}
