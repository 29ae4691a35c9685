// The work itself: picture, film, sound, handout, or a link to where it lies.
import { ExternalLink } from 'lucide-react';
import styles from '#features/work/work-shown.module.css';
import { Say } from '#pieces/say.tsx';
import { ZoomMedia, type ZoomMediaProps } from '#pieces/zoom-media.tsx';
import type { Kept } from '#store/database.ts';
import { buttonClass } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';

const LOOKS: Record<Exclude<Kept<'work'>['kind'], 'link'>, ZoomMediaProps['looks']> = {
  photo: 'picture',
  drawing: 'picture',
  video: 'video',
  audio: 'audio',
  file: 'document',
};

export interface WorkShownProps extends Pick<ZoomMediaProps, 'title' | 'pins'> {
  readonly work: Kept<'work'>;
}
export function WorkShown({ work, title, pins }: WorkShownProps) {
  if (work.kind !== 'link') return <ZoomMedia media={work.media} looks={LOOKS[work.kind]} title={title} pins={pins} />;
  const address = work.link['url'] ?? '';
  return (
    <div className={styles['link']}>
      {/* Only the web: an address that runs something is words, not a link. */}
      {/^https?:\/\//.test(address) ? (
        <a className={buttonClass({ size: 'big' })} href={address} target="_blank" rel="noreferrer">
          <Icon of={ExternalLink} />
          <Say k="work.link" />
        </a>
      ) : null}
      <p lang="ja">{address}</p>
      <p>
        <Say k="work.linkOffline" />
      </p>
    </div>
  );
}
