// The neighbourhood of one place of a picture, large: before and after stand side by side at the same place.
import type { CSSProperties } from 'react';
import type { Variant } from '#domain/records/media.ts';
import type { PinPlace } from '#domain/records/pin.ts';
import { MediaPicture, useMediaUrl } from '#pieces/media-picture.tsx';
import styles from '#pieces/pin-crop.module.css';

/** How much of the picture's width is shown: a place with what is around it. */
const PART = 0.4;

export interface PinCropProps {
  readonly media: string | null;
  /** Without a place on the picture all of it is shown. */
  readonly at: PinPlace | null;
  readonly alt: string;
  readonly variant?: Variant;
}
export function PinCrop({ media, at, alt, variant = 'm' }: PinCropProps) {
  const { url, size } = useMediaUrl(media, variant);
  const { x, y } = at ?? {};
  if (x === undefined || y === undefined || !url || !size)
    return <MediaPicture media={media} variant={variant} alt={alt} fit="cover" className={styles['whole']} />;
  const wide = 1 / PART;
  const high = (wide * size.h) / size.w;
  const place = {
    width: `${wide * 100}%`,
    left: `${held(0.5 - x * wide, wide) * 100}%`,
    top: `${held(0.5 - y * high, high) * 100}%`,
  } satisfies CSSProperties;
  return (
    <span className={styles['crop']}>
      <img src={url} alt={alt} draggable={false} className={styles['picture']} style={place} />
    </span>
  );
}

/** No edge of the picture comes into sight, unless it is too small for that. */
const held = (start: number, length: number): number =>
  length <= 1 ? (1 - length) / 2 : Math.min(0, Math.max(1 - length, start));
