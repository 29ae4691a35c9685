// A PDF that is on this device, opened for as long as it is looked at; one page of it at a time is a picture.
import { useEffect, useState } from 'react';
import { LIMITS } from '#domain/limits.ts';
import { isRefused } from '#domain/refusal.ts';
import { openPdf, type Pdf } from '#media/pdf.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { useReleased } from '#pieces/use-released.ts';
import { readBlob } from '#store/media-blobs.ts';

/** undefined: being opened · null: it cannot be read here. */
export function usePdf(hash: string): Pdf | null | undefined {
  const { db } = useDevice();
  const [pdf, setPdf] = useState<Pdf | null>();
  useEffect(() => {
    let opened: Pdf | null = null;
    let isHere = true;
    const open = async () => {
      const file = await readBlob(db, hash);
      const answer = file && (await openPdf(file));
      if (!answer || isRefused(answer)) return isHere && setPdf(null);
      if (!isHere) return answer.close();
      opened = answer;
      return setPdf(answer);
    };
    void open().catch(() => isHere && setPdf(null));
    return () => {
      isHere = false;
      opened?.close();
    };
  }, [db, hash]);
  return pdf;
}

export interface PdfPage {
  readonly number: number;
  /** Null: it cannot be drawn. */
  readonly url: string | null;
}

/** The page before stays until the next one is drawn, or until it is known that it cannot be. */
export function usePdfPage(pdf: Pdf | null | undefined, number: number): PdfPage | undefined {
  const [page, setPage] = useState<PdfPage>();
  useEffect(() => {
    let isHere = true;
    const show = (picture: Blob | null) => isHere && setPage({ number, url: picture && URL.createObjectURL(picture) });
    if (pdf) void pdf.page(number, LIMITS.mediumEdge).then(show, () => show(null));
    return () => {
      isHere = false;
    };
  }, [pdf, number]);
  useReleased(page?.url ?? null);
  return page;
}
