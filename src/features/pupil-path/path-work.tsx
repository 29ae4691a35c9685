// A work on the path, large enough to judge it.
import type { RecordOf } from '#domain/records/kinds.ts';
import styles from '#features/pupil-path/path-work.module.css';
import { WorkLamp } from '#pieces/lamp.tsx';
import { LinkCard } from '#pieces/link-card.tsx';
import { useLooking } from '#pieces/looking.tsx';
import { useSay } from '#pieces/say.tsx';
import { useInView } from '#pieces/use-in-view.ts';
import { WorkLink } from '#pieces/work-link.tsx';

export interface PathWorkProps {
  readonly work: Pick<RecordOf<'work'>, 'id' | 'owner' | 'media' | 'kind' | 'words' | 'link'>;
  readonly caption: string;
}
export function PathWork({ work, caption }: PathWorkProps) {
  const say = useSay();
  const { ref, inView } = useInView<HTMLElement>();
  useLooking(ref, work);
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
        <WorkLamp work={work.id} small />
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
