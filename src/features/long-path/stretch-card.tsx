// One unit on the long path: how it began and where it stands, side by side, and what the child said of it last.
import { ArrowRight, Columns2 } from 'lucide-react';
import { Link } from 'react-router';
import { canBeCompared } from '#domain/can-be-compared.ts';
import styles from '#features/long-path/long-path.module.css';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { SubjectName } from '#pieces/subject-name.tsx';
import { Taught } from '#pieces/taught.tsx';
import { useWhen, When } from '#pieces/when.tsx';
import { WorkLink } from '#pieces/work-link.tsx';
import type { Kept } from '#store/database.ts';
import type { Stretch } from '#store/long-path.ts';
import { Card } from '#ui/card.tsx';
import { Chip } from '#ui/chip.tsx';
import { Icon } from '#ui/icon.tsx';
import { OwnWords } from '#ui/own-words.tsx';

export function StretchCard({ stretch: { unit, works, said } }: { readonly stretch: Stretch }) {
  // How it grew is seen on what can be looked at; a page that was looked up stands there only where there is nothing else.
  const seen = works.filter(canBeCompared);
  const told = seen.length > 0 ? seen : works;
  const [first, last] = [told[0], told.at(-1)];
  return (
    <Card padding="small" className={styles['card']}>
      <div className={styles['head']}>
        <Chip tone="ai">
          <SubjectName subject={unit.subject} />
        </Chip>
        <h3 lang="ja" className={styles['title']}>
          <Link to={`/units/${unit.id}`}>
            <Taught by={unit} at="title" />
          </Link>
        </h3>
        <span className={styles['facts']}>
          <Say k="records.works" with={{ count: works.length }} />
        </span>
      </div>
      <div className={styles['pair']}>
        {first && <Seen work={first} words={first === last ? 'stretch.only' : 'stretch.first'} unit={unit} />}
        {last && last !== first && (
          <>
            <Icon of={ArrowRight} />
            <Seen work={last} words="stretch.last" unit={unit} />
          </>
        )}
      </div>
      {said && <OwnWords lines={2}>{said}</OwnWords>}
      {first && last && last !== first && seen.length > 0 && (
        <LinkButton
          variant="quiet"
          icon={Columns2}
          to={`/compare?unit=${unit.id}&a=work:${first.id}&b=work:${last.id}`}
        >
          <Say k="stretch.compare" />
        </LinkButton>
      )}
    </Card>
  );
}

interface SeenProps {
  readonly work: Kept<'work'>;
  readonly unit: Kept<'unit'>;
  readonly words: 'stretch.first' | 'stretch.last' | 'stretch.only';
}
function Seen({ work, unit, words }: SeenProps) {
  const say = useSay();
  const when = useWhen();
  const label = say('stretch.work', { unit: unit.title, which: { say: words }, day: when(work.madeAt) });
  return (
    <figure className={styles['seen']}>
      <WorkLink work={work} label={label} className={styles['picture']} />
      <figcaption aria-hidden="true">
        <Say k={words} />{' '}
        <span className={styles['facts']}>
          <When at={work.madeAt} />
        </span>
      </figcaption>
    </figure>
  );
}
