// A work on the path, large enough to judge it. When it comes into sight the teacher has seen it.
import { useEffect } from 'react';
import type { RecordOf } from '#domain/records/kinds.ts';
import styles from '#features/pupil-path/path-work.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { WorkLamp } from '#pieces/lamp.tsx';
import { LinkCard } from '#pieces/link-card.tsx';
import { useSay } from '#pieces/say.tsx';
import { useInView } from '#pieces/use-in-view.ts';
import { WorkLink } from '#pieces/work-link.tsx';
import { markSeen } from '#store/seen.ts';

export interface PathWorkProps {
  readonly work: Pick<RecordOf<'work'>, 'id' | 'owner' | 'media' | 'kind' | 'words' | 'link'>;
  readonly caption: string;
}
export function PathWork({ work, caption }: PathWorkProps) {
  const device = useDevice();
  const say = useSay();
  const { ref, inView } = useInView<HTMLElement>();
  const { id, owner } = work;
  useEffect(() => {
    if (inView) void markSeen(device, { id, owner });
  }, [device, id, owner, inView]);
  return (
    <figure ref={ref} className={styles['work']}>
      <WorkLink
        work={work}
        variant={inView ? 'm' : 't'}
        label={say('path.openWork', { what: caption })}
        className={styles['picture']}
      />
      <figcaption className={styles['caption']}>
        <span>{caption}</span>
        <WorkLamp work={id} small />
      </figcaption>
      {work.kind === 'link' && <LinkCard link={work.link} />}
      {work.words.trim() !== '' && (
        <p lang="ja" className={styles['words']}>
          {work.words}
        </p>
      )}
    </figure>
  );
}
