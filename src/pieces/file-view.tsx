// A file by its media record: what it is, its pages where it is a PDF, and the way to have it. Nothing of it is ever opened in a
// page of ours: it is given to be saved, and a PDF is shown as pictures.
import { Download, FileText } from 'lucide-react';
import { Suspense } from 'react';
import { fileName } from '#domain/file-kind.ts';
import { FileSign } from '#pieces/file-sign.tsx';
import styles from '#pieces/file-view.module.css';
import { lazyScreen } from '#pieces/lazy-screen.tsx';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { MediaUrl } from '#pieces/use-media-url.ts';
import { buttonClass, buttonWordsClass } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';

const PdfPages = lazyScreen(() => import('#pieces/pdf-pages.tsx'), 'PdfPages');

export interface FileViewProps {
  readonly media: string | null;
  readonly title: string;
  /** As it stands here; its bytes are here. */
  readonly file: MediaUrl & { readonly url: string };
}

export function FileView({ media, title, file: { url, original } }: FileViewProps) {
  const say = useSay();
  const kept = useLive(async ({ db }) => (media ? await db.records('media').get(media) : undefined), [media]);
  const o = kept?.variants.o;
  const mime = o?.mime ?? original ?? '';
  const isPdf = mime === 'application/pdf';
  const name = kept?.preview['name'] ?? fileName(title, mime);
  const first = <MediaPicture media={media} variant="m" alt={title} className={styles['first']} />;
  return (
    <div className={styles['view']}>
      {isPdf && o && (
        <Suspense fallback={first}>
          <PdfPages key={o.hash} hash={o.hash} title={title}>
            {first}
          </PdfPages>
        </Suspense>
      )}
      {o && <FileSign mime={mime} name={name} bytes={o.bytes} pages={kept?.preview['pages']} />}
      <div className={styles['acts']}>
        {isPdf && (
          <a className={buttonClass()} href={url} target="_blank" rel="noopener noreferrer">
            <Icon of={FileText} />
            <span className={buttonWordsClass}>
              <Say k="ways.open" />
            </span>
          </a>
        )}
        <a
          className={buttonClass({ variant: isPdf ? 'plain' : 'primary' })}
          href={url}
          download={name}
          aria-label={say('ways.downloadNamed', { name })}
        >
          <Icon of={Download} />
          <span className={buttonWordsClass}>
            <Say k="ways.download" />
          </span>
        </a>
      </div>
      {!isPdf && (
        <p className={styles['hint']}>
          <Say k="ways.ownProgram" />
        </p>
      )}
    </div>
  );
}
