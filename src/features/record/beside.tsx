// What the child looks at while thinking back: the works side by side, and the goal of the day.
import { Camera, Flag, Layers } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { RecordOf } from '#domain/records/kinds.ts';
import styles from '#features/record/reflection-step.module.css';
import { LinkButton } from '#pieces/link-button.tsx';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import type { LessonRecord } from '#store/lesson-record.ts';
import { Card } from '#ui/card.tsx';
import { Icon } from '#ui/icon.tsx';
import { OwnWords } from '#ui/own-words.tsx';

export function Beside({ record }: { readonly record: LessonRecord }) {
  const { goal, face: last } = record.each.footprint;
  const pair = pairOf(record);
  const unit = record.path.plan.unit.id;
  const [a, b] = pair;
  return (
    <div className={styles['beside']}>
      <Card aria-labelledby="beside-title" className={styles['tries']}>
        <h2 id="beside-title" className={styles['title']}>
          <Say k="record.reflection.beforeAsking" />
        </h2>
        <div className={styles['pair']}>
          {pair.map((seen) => (
            <Figure key={seen.work.id} seen={seen} />
          ))}
          {record.each.footprint.works.length === 0 && <TakeOne />}
        </div>
      </Card>
      <Card as="div" className={styles['aim']}>
        {a && b && (
          <LinkButton to={`/compare?unit=${unit}&a=work:${a.work.id}&b=work:${b.work.id}`} icon={Layers} wide>
            <Say k="record.reflection.compare" />
          </LinkButton>
        )}
        {last && (
          <LinkButton to={`/works/${last.id}?mark=task`} icon={Flag} wide>
            <Say k="record.reflection.mark" />
          </LinkButton>
        )}
        {goal?.words ? (
          <div>
            <p className={styles['eyebrow']}>
              <Say k="record.goal.decided" />
            </p>
            <OwnWords look="goal">{goal.words}</OwnWords>
          </div>
        ) : (
          <p className={styles['none']}>
            <Say k="record.reflection.noGoal" />
          </p>
        )}
      </Card>
    </div>
  );
}

/** The place of today's work, while there is none. */
function TakeOne() {
  return (
    <Link to="?step=work" className={styles['take']}>
      <Icon of={Camera} size="l" />
      <span>
        <Say k="record.reflection.takeToday" />
      </span>
    </Link>
  );
}

interface Seen {
  readonly work: RecordOf<'work'>;
  readonly caption: ReactNode;
}

function Figure({ seen }: { readonly seen: Seen }) {
  const say = useSay();
  return (
    <figure className={styles['figure']}>
      <MediaPicture
        media={seen.work.media}
        kind={seen.work.kind}
        variant="m"
        alt={seen.work.title || say('unit.works')}
        className={styles['picture']}
      />
      <figcaption className={styles['caption']}>{seen.caption}</figcaption>
    </figure>
  );
}

/** The first and the last work of today; with one work only, it stands beside the one of the lesson before. */
function pairOf({ each, before }: LessonRecord): readonly Seen[] {
  const { works } = each.footprint;
  const first = works[0];
  const last = each.footprint.face;
  if (first && last && first.id !== last.id) {
    return [
      { work: first, caption: <Say k="record.reflection.pairFirst" /> },
      { work: last, caption: <Say k="record.reflection.pairLast" /> },
    ];
  }
  const earlier = before?.footprint.face;
  const past: Seen[] =
    earlier && before
      ? [{ work: earlier, caption: <Say k="record.reflection.pairLesson" with={{ number: before.number }} /> }]
      : [];
  return last ? [...past, { work: last, caption: <Say k="record.reflection.pairToday" /> }] : past;
}
