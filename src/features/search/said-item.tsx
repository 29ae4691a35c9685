// One thing that was said: what it was, when, in which unit, and the words with what was asked for marked.
import { Link } from 'react-router';
import { snippetsOf } from '#domain/search.ts';
import styles from '#features/search/search-page.module.css';
import { Say } from '#pieces/say.tsx';
import { Taught } from '#pieces/taught.tsx';
import { When } from '#pieces/when.tsx';
import type { Said } from '#store/own-words.ts';
import { cardClass } from '#ui/card.tsx';
import { Chip } from '#ui/chip.tsx';
import { classNames } from '#ui/class-names.ts';

export interface SaidItemProps {
  readonly said: Said;
  /** Folded words. */
  readonly asked: readonly string[];
}
export function SaidItem({ said, asked }: SaidItemProps) {
  const to = addressOf(said);
  const content = (
    <>
      <span className={styles['facts']}>
        <Chip tone={said.kind === 'feedback' ? 'shu' : 'ai'}>
          <Say k={`looking.kind.${said.kind}`} />
        </Chip>
        {said.unit ? (
          <span lang="ja">
            <Taught by={said.unit} at="title" />
          </span>
        ) : (
          <Say k="looking.noUnit" />
        )}
        <When at={said.at} />
      </span>
      <span lang="ja" className={styles['words']}>
        {snippetsOf(said.words, asked).map(({ text, found }, at) =>
          // The pieces of one sentence never change places.
          // oxlint-disable-next-line react/no-array-index-key
          found ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
        )}
      </span>
    </>
  );
  if (to === null) return <div className={classNames(cardClass('small'), styles['item'])}>{content}</div>;
  return (
    <Link to={to} className={classNames(cardClass('small'), styles['item'])}>
      {content}
    </Link>
  );
}

/** Where it was said; null when that is no longer on this device. */
function addressOf({ work, unit, lesson, kind }: Said): string | null {
  if (work !== null) return `/works/${work}`;
  if (unit === null) return null;
  if (lesson === null) return `/units/${unit.id}`;
  return `/units/${unit.id}/lessons/${lesson}/record?step=${kind === 'goal' ? 'goal' : 'reflection'}`;
}
