// What the child looks at while thinking back: the works side by side, and the goal of the day. Who comes from comparing sees what it
// compared.
import { Camera, Flag, Layers } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { RecordOf } from '#domain/records/kinds.ts';
import type { ComparedNow } from '#features/record/compared-now.ts';
import styles from '#features/record/reflection-step.module.css';
import { nameOf } from '#pieces/compared-name.ts';
import { LinkButton } from '#pieces/link-button.tsx';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { Say, SayWords, useSay } from '#pieces/say.tsx';
import type { Compared } from '#store/comparing.ts';
import type { LessonRecord } from '#store/lesson-record.ts';
import { Card } from '#ui/card.tsx';
import { Icon } from '#ui/icon.tsx';
import { OwnWords } from '#ui/own-words.tsx';

export interface BesideProps {
  readonly record: LessonRecord;
  readonly compared: ComparedNow;
}
export function Beside({ record, compared }: BesideProps) {
  const { goal, face: last } = record.each.footprint;
  const pair = compared.lie.length > 0 ? compared.lie.map((each) => seenIn(each, compared.all)) : pairOf(record);
  const compare = compared.address || compareOf(record);
  return (
    <div className={styles['beside']}>
      <Card aria-labelledby="beside-title" className={styles['tries']}>
        <h2 id="beside-title" className={styles['title']}>
          <Say k="record.reflection.beforeAsking" />
        </h2>
        <div className={styles['pair']} data-count={pair.length}>
          {pair.map((seen) => (
            <Figure key={seen.id} seen={seen} />
          ))}
          {record.each.footprint.works.length === 0 && <TakeOne isToday={record.isToday} />}
        </div>
      </Card>
      <Card as="div" className={styles['aim']}>
        {compare && (
          <LinkButton to={compare} icon={Layers} wide>
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
              <Say k={record.isToday ? 'record.goal.decided' : 'record.goal.decidedThen'} />
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

/** The place of the lesson's work, while there is none. */
function TakeOne({ isToday }: Pick<LessonRecord, 'isToday'>) {
  return (
    <Link to="?step=work" className={styles['take']}>
      <Icon of={Camera} size="l" />
      <span>
        <Say k={isToday ? 'record.reflection.takeToday' : 'record.reflection.takeThen'} />
      </span>
    </Link>
  );
}

interface Seen {
  readonly id: string;
  readonly media: string | null;
  readonly kind: RecordOf<'work'>['kind'] | undefined;
  readonly title: string;
  readonly caption: ReactNode;
}
const seen = ({ id, media, kind, title }: RecordOf<'work'>, caption: ReactNode): Seen => ({
  id,
  media,
  kind,
  title,
  caption,
});
const seenIn = (each: Compared, all: readonly Compared[]): Seen => ({
  id: each.ref,
  media: each.media,
  kind: each.kind ?? undefined,
  title: each.title,
  caption: <SayWords {...nameOf(each, all)} />,
});

function Figure({ seen: { media, kind, title, caption } }: { readonly seen: Seen }) {
  const say = useSay();
  return (
    <figure className={styles['figure']}>
      <MediaPicture
        media={media}
        kind={kind}
        variant="m"
        alt={title || say('unit.works')}
        className={styles['picture']}
      />
      <figcaption className={styles['caption']}>{caption}</figcaption>
    </figure>
  );
}

const ofLesson = ({ number }: { readonly number: number }) => (
  <Say k="record.reflection.pairLesson" with={{ number }} />
);

/** The first and the last work of the lesson; with one work only, it stands beside the one of the lesson before. */
function pairOf({ each, before, isToday }: LessonRecord): readonly Seen[] {
  const { works } = each.footprint;
  const first = works[0];
  const last = each.footprint.face;
  if (first && last && first.id !== last.id) {
    return [seen(first, <Say k="record.reflection.pairFirst" />), seen(last, <Say k="record.reflection.pairLast" />)];
  }
  const earlier = before?.footprint.face;
  const past: Seen[] = earlier && before ? [seen(earlier, ofLesson(before))] : [];
  const caption = isToday ? <Say k="record.reflection.pairToday" /> : ofLesson(each);
  return last ? [...past, seen(last, caption)] : past;
}

function compareOf(record: LessonRecord): string | null {
  const [a, b] = pairOf(record);
  return a && b ? `/compare?unit=${record.path.plan.unit.id}&a=work:${a.id}&b=work:${b.id}` : null;
}
