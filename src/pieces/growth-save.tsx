// The show as a short film or as one picture, made on this device without a network. It stays with the child: saved as a file,
// or handed to another app by the child's own press.
import { Download, Film, Images, Share2, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import styles from '#pieces/growth-show.module.css';
import type { GrowthStep } from '#pieces/growth-step.ts';
import { Say, useSay } from '#pieces/say.tsx';
import { type GrowthFile, useGrowthFile } from '#pieces/use-growth-file.ts';
import { Button, buttonClass, buttonWordsClass } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { Row } from '#ui/stack.tsx';

export interface GrowthSaveProps {
  readonly steps: readonly GrowthStep[];
  /** Seconds that each work stands in the film. */
  readonly each: number;
}
export function GrowthSave({ steps, each }: GrowthSaveProps) {
  const say = useSay();
  const { state, make, stop } = useGrowthFile(steps, each);
  if (state.at === 'making') {
    return (
      <div className={styles['save']}>
        <div className={styles['making']} role="status">
          <ProgressBar label={say('growth.making')} value={state.done / steps.length} />
          <Say k="growth.making" />
        </div>
        <Button icon={X} onClick={stop}>
          <Say k="growth.giveUp" />
        </Button>
      </div>
    );
  }
  return (
    <div className={styles['save']}>
      {state.at === 'made' && <Made {...state} />}
      {state.at === 'failed' && (
        <p role="alert">
          <Say k="growth.failed" />
        </p>
      )}
      <Row className={styles['acts']}>
        <Button icon={Film} onClick={() => make('film')}>
          <Say k="growth.makeFilm" />
        </Button>
        <Button icon={Images} onClick={() => make('strip')}>
          <Say k="growth.makeStrip" />
        </Button>
      </Row>
    </div>
  );
}

function Made({ file, url, missing }: GrowthFile) {
  const say = useSay();
  const shareable = navigator.canShare?.({ files: [file] }) ?? false;
  const place = useRef<HTMLDivElement>(null);
  // Below the show, and often below the window's edge: what was made comes into sight, with the button that keeps it. Once
  // more when it has its size: a film has none before it is opened.
  const show = () => void place.current?.scrollIntoView?.({ block: 'end' });
  useEffect(show, []);
  return (
    <div ref={place} className={styles['result']}>
      {file.type.startsWith('video/') ? (
        // Silent: there is nothing to caption.
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <video
          className={styles['made']}
          src={url}
          controls
          playsInline
          aria-label={say('growth.made')}
          onLoadedMetadata={show}
        />
      ) : (
        <img className={styles['made']} src={url} alt={say('growth.made')} onLoad={show} />
      )}
      <p role="status">
        <Say k="growth.made" />
        {missing > 0 && (
          <>
            {' '}
            <Say k="growth.missing" with={{ count: missing }} />
          </>
        )}
      </p>
      <Row className={styles['acts']}>
        <a className={buttonClass({ variant: 'primary' })} href={url} download={file.name}>
          <Icon of={Download} />
          <span className={buttonWordsClass}>
            <Say k="growth.keep" />
          </span>
        </a>
        {shareable && (
          // Whoever closes the other app's window has not done anything wrong.
          <Button icon={Share2} onClick={() => void navigator.share({ files: [file] }).catch(() => undefined)}>
            <Say k="growth.share" />
          </Button>
        )}
      </Row>
    </div>
  );
}
