// A work's picture that leads to the work itself. Film and sound say so: the picture alone would hide that they play.
import { Play } from 'lucide-react';
import { Link } from 'react-router';
import type { RecordOf } from '#domain/records/kinds.ts';
import type { Variant } from '#domain/records/media.ts';
import { MediaPicture } from '#pieces/media-picture.tsx';
import styles from '#pieces/work-link.module.css';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon.tsx';

export interface WorkLinkProps {
  readonly work: Pick<RecordOf<'work'>, 'id' | 'media' | 'kind'>;
  /** What opens, in plain words. */
  readonly label: string;
  readonly variant?: Variant;
  readonly fit?: 'contain' | 'cover';
  /** Sets the size of the picture. */
  readonly className?: string | undefined;
}
export function WorkLink({ work, label, variant = 't', fit = 'contain', className }: WorkLinkProps) {
  const plays = work.kind === 'video' || work.kind === 'audio';
  return (
    <Link to={`/works/${work.id}`} className={styles['link']} aria-label={label}>
      <MediaPicture
        media={work.media}
        kind={work.kind}
        variant={variant}
        alt=""
        fit={fit}
        className={classNames(styles['picture'], className)}
      />
      {plays && (
        <span className={styles['play']}>
          <Icon of={Play} size="s" />
        </span>
      )}
    </Link>
  );
}
