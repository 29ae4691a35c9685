// A child of whom something was noticed: the name leads to the path; a word and a note are one tap away.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from '#features/insight/insight.module.css';
import { MessageButton } from '#features/insight/message-button.tsx';
import { NoteButton } from '#pieces/note-button.tsx';
import { useSay } from '#pieces/say.tsx';
import type { WithRoot } from '#store/insight.ts';

export interface ChildActsProps {
  readonly of: WithRoot;
  /** The work that it is about, if it is about one. */
  readonly about?: string;
  readonly children?: ReactNode;
}
export function ChildActs({ of, about, children }: ChildActsProps) {
  const say = useSay();
  const { pupil, root } = of;
  const name = pupil.displayName;
  return (
    <li className={styles['child']}>
      {root ? (
        <Link
          to={`/pupils/${pupil.id}/units/${root.unit}`}
          className={styles['name']}
          aria-label={say('insight.path', { name })}
          lang="ja"
        >
          {name}
        </Link>
      ) : (
        <span className={styles['name']} lang="ja">
          {name}
        </span>
      )}
      <span className={styles['what']}>{children}</span>
      <span className={styles['acts']}>
        <MessageButton to={of} />
        <NoteButton
          place={{ pupil: pupil.id, about: about ?? root?.id ?? null, unit: root?.unit ?? null }}
          name={name}
          look="icon"
        />
      </span>
    </li>
  );
}
