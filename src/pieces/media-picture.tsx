// A picture of a record at its own shape from the first moment, so that nothing moves when it comes.
import { AudioLines, FileText, Film, Image, ImageOff, Link2 } from 'lucide-react';
import type { CSSProperties } from 'react';
import { FILE_ENDINGS } from '#domain/file-kind.ts';
import type { RecordOf } from '#domain/records/kinds.ts';
import type { Variant } from '#domain/records/media.ts';
import styles from '#pieces/media-picture.module.css';
import { useSay } from '#pieces/say.tsx';
import { type MediaUrl, useMediaUrl } from '#pieces/use-media-url.ts';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon.tsx';

export { useMediaUrl } from '#pieces/use-media-url.ts';

export interface MediaPictureProps {
  /** Null: the record has no picture. */
  readonly media: string | null;
  /** t for tiles, m for a picture to look at, o to look at closely. */
  readonly variant?: Variant;
  /** What sort of work it is of, where it may be one without any picture: a card of what was looked up. */
  readonly kind?: RecordOf<'work'>['kind'] | undefined;
  /** What it shows; empty where words beside it say so. */
  readonly alt: string;
  /** cover: fills its place, edges may be cut. */
  readonly fit?: 'contain' | 'cover';
  readonly className?: string | undefined;
}

export function MediaPicture({ media, kind, variant = 't', alt, fit = 'contain', className }: MediaPictureProps) {
  const picture = useMediaUrl(media, variant);
  const ratio = picture.size ? { '--ratio': `${picture.size.w} / ${picture.size.h}` } : {};
  return (
    <span className={classNames(styles['frame'], styles[fit], className)} style={ratio as CSSProperties}>
      {picture.url ? (
        <img
          className={styles['picture']}
          src={picture.url}
          alt={alt}
          width={picture.size?.w}
          height={picture.size?.h}
          decoding="async"
          draggable={false}
        />
      ) : (
        <Placeholder picture={picture} kind={kind} alt={alt} />
      )}
    </span>
  );
}

interface PlaceholderProps extends Pick<MediaPictureProps, 'alt' | 'kind'> {
  readonly picture: MediaUrl;
}
function Placeholder({ picture, kind, alt }: PlaceholderProps) {
  const say = useSay();
  const { icon, words } = kind === 'link' ? LINK : placeholderOf(picture);
  const name = [alt, words && say(words)].filter(Boolean).join(' ');
  return (
    <span className={styles['empty']} {...(name ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}>
      <Icon of={icon} size="l" />
      {picture.original && <span className={styles['sort']}>{FILE_ENDINGS[picture.original]}</span>}
    </span>
  );
}

const WAITING = { here: 'media.loading', school: 'media.coming', elsewhere: 'media.elsewhere' } as const;
const LINK = { icon: Link2, words: null };

function placeholderOf({ state, original, at }: MediaUrl) {
  const kind = original?.split('/')[0];
  // These have no picture of their own, and nothing is missing.
  if (kind === 'audio') return { icon: AudioLines, words: null };
  if (kind === 'application') return { icon: FileText, words: null };
  if (state === 'missing')
    return kind === 'video' ? { icon: Film, words: null } : { icon: ImageOff, words: 'media.missing' as const };
  return { icon: Image, words: at === null ? null : WAITING[at] };
}
