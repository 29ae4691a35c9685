// One question with its answer, and the way to where it happens.
import { useEffect, useRef } from 'react';
import styles from '#features/help/help.module.css';
import type { Topic } from '#features/help/help-topics.ts';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say } from '#pieces/say.tsx';
import { Card } from '#ui/card.tsx';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon.tsx';

export function HelpTopic({ topic, isAskedFor }: { readonly topic: Topic; readonly isAskedFor: boolean }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isAskedFor) return undefined;
    // A new screen first moves the reading position to its own title.
    const turn = requestAnimationFrame(() => title.current?.focus());
    return () => cancelAnimationFrame(turn);
  }, [isAskedFor]);
  return (
    <Card as="li" padding="small" className={classNames(styles['topic'], isAskedFor && styles['asked'])}>
      <h2 ref={title} tabIndex={-1} className={styles['title']}>
        <Icon of={topic.icon} className={styles['icon']} />
        <span>
          <Say k={topic.title} />
        </span>
      </h2>
      <p>
        <Say k={topic.text} />
      </p>
      {topic.place && (
        <LinkButton to={topic.place.to} variant="quiet" className={styles['go']}>
          <Say k="help.go" with={{ place: { say: topic.place.name } }} />
        </LinkButton>
      )}
    </Card>
  );
}
