// A work as a small picture: which try it was, and where it is by now. It leads to the work, large.
import { Link } from 'react-router';
import type { Lamp as LampState } from '#domain/lamp.ts';
import type { RecordOf } from '#domain/records/kinds.ts';
import { Lamp } from '#pieces/lamp.tsx';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { Say } from '#pieces/say.tsx';
import styles from '#pieces/work-thumb.module.css';

export interface WorkThumbProps {
  readonly work: Pick<RecordOf<'work'>, 'id' | 'media' | 'kind' | 'stage' | 'title' | 'owner'>;
  /** What the link is called: which work this is, in plain words. */
  readonly label: string;
  /** Where it is by now. Only of one's own works: a classmate's device does not know it. */
  readonly lamp?: LampState | undefined;
}
export function WorkThumb({ work, label, lamp }: WorkThumbProps) {
  return (
    <Link
      to={`/works/${work.id}`}
      className={styles['thumb']}
      aria-label={work.title ? `${label} ${work.title}` : label}
    >
      <MediaPicture media={work.media} kind={work.kind} alt="" className={styles['picture']} />
      <span className={styles['foot']}>
        <span className={styles['stage']}>
          <Say k={`unit.stage.${work.stage}`} />
        </span>
        {lamp && <Lamp of={lamp} small />}
      </span>
    </Link>
  );
}
