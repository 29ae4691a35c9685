// The pages of a PDF, one at a time, looked at like a picture. Where it cannot be read here and now, what stands inside is shown.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import styles from '#pieces/pdf-pages.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { usePdf, usePdfPage } from '#pieces/use-pdf.ts';
import { ZoomControls } from '#pieces/zoom-controls.tsx';
import { NO_LINES, ZoomSheet } from '#pieces/zoom-sheet.tsx';
import { ZoomStage } from '#pieces/zoom-stage.tsx';
import { WHOLE_VIEW } from '#pieces/zoom-view.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

export interface PdfPagesProps {
  /** Of its bytes, which are on this device. */
  readonly hash: string;
  readonly title: string;
  readonly children: ReactNode;
}

export function PdfPages({ hash, title, children }: PdfPagesProps) {
  const say = useSay();
  const [number, setNumber] = useState(1);
  const [view, setView] = useState(WHOLE_VIEW);
  const [lines, setLines] = useState(NO_LINES);
  const pdf = usePdf(hash);
  const page = usePdfPage(pdf, number);
  if (pdf === null || (pdf?.pages === 1 && page?.url === null)) return children;
  if (!pdf || !page) return <Skeleton shape="card" />;
  const go = (to: number) => {
    setNumber(Math.min(pdf.pages, Math.max(1, to)));
    setView(WHOLE_VIEW);
  };
  const alt = say('ways.pageOf', { title, page: page.number });
  return (
    <div className={styles['pages']}>
      <div className={styles['stage']}>
        {page.url === null ? (
          <Notice tone="bad">
            <Say k="ways.pageBroken" />
          </Notice>
        ) : (
          <ZoomStage label={say('model.stage', { title })} view={view} onView={setView}>
            <ZoomSheet url={page.url} alt={alt} lines={lines} />
          </ZoomStage>
        )}
      </div>
      {pdf.pages > 1 && (
        <div className={styles['turn']} role="group" aria-label={say('ways.turn')}>
          <IconButton
            variant="plain"
            icon={ChevronLeft}
            label={say('ways.pageBefore')}
            disabled={number === 1}
            onClick={() => go(number - 1)}
          />
          <p aria-live="polite">
            <Say k="ways.page" with={{ page: number, all: pdf.pages }} />
          </p>
          <IconButton
            variant="plain"
            icon={ChevronRight}
            label={say('ways.pageAfter')}
            disabled={number === pdf.pages}
            onClick={() => go(number + 1)}
          />
        </div>
      )}
      <ZoomControls view={view} onView={setView} lines={lines} onLines={setLines} />
    </div>
  );
}
