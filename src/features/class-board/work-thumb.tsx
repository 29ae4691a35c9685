// The small picture of a lesson's work. Read from the store only when it comes into sight.

import styles from '#features/class-board/work-thumb.module.css';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { useInView } from '#pieces/use-in-view.ts';
import { classNames } from '#ui/class-names.ts';

export interface WorkThumbProps {
  readonly work: { readonly media: string | null } | null;
  /** Not opened yet. */
  readonly isNew: boolean;
}
/** A diamond at the corner: this teacher has not opened it yet. */
export const NewSign = () => <span className={styles['new']} aria-hidden="true" />;

export function WorkThumb({ work, isNew }: WorkThumbProps) {
  const { ref, inView } = useInView<HTMLSpanElement>();
  return (
    <span ref={ref} className={classNames(styles['thumb'], !work && styles['none'])}>
      {work && inView && <MediaPicture media={work.media} alt="" fit="cover" className={styles['picture']} />}
      {isNew && <NewSign />}
    </span>
  );
}
