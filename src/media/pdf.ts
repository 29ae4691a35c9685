// Pages of a PDF as pictures, one at a time: thirty of them would be more than a tablet holds. What reads it lies beside the app and
// is fetched when the first PDF is looked at; the service worker keeps it from then on. Nothing in a PDF is run: its scripts need
// a part of the reader that is not there.
import type * as Reader from 'pdfjs-dist';
import { PDF_FOLDER } from '#domain/pdf-folder.ts';
import type { Refused } from '#domain/refusal.ts';

export interface Pdf {
  readonly pages: number;
  /** @param number from 1; @param edge the longer one of the picture, in pixels */
  readonly page: (number: number, edge: number) => Promise<Blob>;
  readonly close: () => void;
}

/** @returns refused: `not-media` with `field` `broken` or `locked`; null: what reads it is not here (no network, never fetched) */
export async function openPdf(file: Blob): Promise<Pdf | Refused | null> {
  const reader = await bringReader();
  if (!reader) return null;
  const data = new Uint8Array(await file.arrayBuffer());
  const port = new Worker(`${PDF_FOLDER}pdf.worker.min.mjs`, { type: 'module' });
  const task = reader.getDocument({
    data,
    worker: reader.PDFWorker.create({ port }),
    cMapUrl: `${PDF_FOLDER}cmaps/`,
    standardFontDataUrl: `${PDF_FOLDER}standard_fonts/`,
    wasmUrl: `${PDF_FOLDER}wasm/`,
    // The house's rules for pages allow no code but scripts of our own.
    useWasm: false,
    disableWorkerRendering: true,
    enableXfa: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  const close = () => {
    // What it was at broke off: the worker goes all the same.
    void task
      .destroy()
      .catch(() => undefined)
      .finally(() => port.terminate());
  };
  // A worker that does not start says so, and nothing else would.
  const failed = new Promise<never>((_, reject) => {
    port.addEventListener('error', () => reject(new Error('the worker did not start')), { once: true });
  });
  try {
    const document = await Promise.race([task.promise, failed]);
    return { pages: document.numPages, page: (number, edge) => pictureOf(document, number, edge), close };
  } catch (error) {
    close();
    const { name } = error as Error;
    if (name === 'PasswordException') return { refused: 'not-media', field: 'locked' };
    if (name === 'InvalidPDFException') return { refused: 'not-media', field: 'broken' };
    return null;
  }
}

/** Null: it is not on this device, and there is no way to it now. */
async function bringReader(): Promise<typeof Reader | null> {
  const address = `${PDF_FOLDER}pdf.min.mjs`;
  return (import(/* @vite-ignore */ address) as Promise<typeof Reader>).catch(() => null);
}

async function pictureOf(document: Reader.PDFDocumentProxy, number: number, edge: number): Promise<Blob> {
  const page = await document.getPage(number);
  try {
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: edge / Math.max(width, height) });
    const canvas = Object.assign(globalThis.document.createElement('canvas'), {
      width: Math.max(1, Math.round(viewport.width)),
      height: Math.max(1, Math.round(viewport.height)),
    });
    await page.render({ canvas, viewport, background: 'white' }).promise;
    const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    canvas.width = 0;
    if (!picture) throw new Error('no picture of the page');
    return picture;
  } finally {
    page.cleanup();
  }
}
