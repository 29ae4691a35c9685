// A unit's footprints, small: one picture a lesson, in the order in which they were walked.
import { Footprints, Plus } from 'lucide-react';
import { Link } from 'react-router';
import styles from '#pieces/footprint-strip.module.css';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import type { LessonFootprint } from '#store/footprints.ts';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon.tsx';

export interface FootprintStripProps {
  readonly lessons: readonly LessonFootprint[];
  /** The lesson to go on with, and where that is done. */
  readonly current?: { readonly lesson: string; readonly to: string; readonly words: 'unit.today' | null } | null;
  /** Small pictures without a link, where the whole strip stands in one. */
  readonly quiet?: boolean;
}

export function FootprintStrip({ lessons, current = null, quiet = false }: FootprintStripProps) {
  return (
    <ol className={classNames(styles['strip'], quiet && styles['quiet'])}>
      {lessons.map((each) => (
        <li key={each.lesson.id} className={styles['step']}>
          {each.lesson.id === current?.lesson && !quiet ? (
            <CurrentStep each={each} to={current.to} words={current.words} />
          ) : (
            <Step each={each} />
          )}
        </li>
      ))}
    </ol>
  );
}

function Step({ each }: { readonly each: LessonFootprint }) {
  return (
    <>
      <Print each={each} />
      <span className={styles['number']}>
        <Say k="unit.lessonShort" with={{ number: each.number }} />
      </span>
    </>
  );
}

interface CurrentStepProps {
  readonly each: LessonFootprint;
  readonly to: string;
  readonly words: 'unit.today' | null;
}
function CurrentStep({ each, to, words }: CurrentStepProps) {
  const say = useSay();
  const begun = each.footprint.face !== null;
  return (
    <Link to={to} className={styles['current']} aria-label={say('unit.recordLesson', { number: each.number })}>
      {begun ? (
        <Print each={each} />
      ) : (
        <span className={styles['plus']}>
          <Icon of={Plus} />
        </span>
      )}
      <span className={styles['number']}>
        <Say k="unit.lessonShort" with={{ number: each.number }} />
      </span>
      {words && (
        <span className={styles['when']}>
          <Say k={words} />
        </span>
      )}
    </Link>
  );
}

function Print({ each }: { readonly each: LessonFootprint }) {
  const { face, done, goal, reflection } = each.footprint;
  if (face) {
    return (
      <MediaPicture
        media={face.media}
        kind={face.kind}
        alt=""
        fit="cover"
        className={classNames(styles['print'], done.reflection && styles['done'])}
      />
    );
  }
  const walked = goal !== null || reflection !== null;
  return (
    <span className={classNames(styles['blank'], walked && styles['walked'])}>
      {walked && <Icon of={Footprints} />}
    </span>
  );
}
