// A pupil's lessons as a path: side by side where there is room, oldest first, and opened where the child stands; one
// under the other on a phone, newest first, so that today stands at the top. What was left at each is its footprint.
import type { ReactNode } from 'react';
import { useDevice } from '#pieces/device-context.tsx';
import { FootprintCard } from '#pieces/footprint-card.tsx';
import { FootprintPace } from '#pieces/footprint-pace.tsx';
import styles from '#pieces/footprint-path.module.css';
import { leftOn } from '#pieces/left-on.ts';
import { Say } from '#pieces/say.tsx';
import { Taught } from '#pieces/taught.tsx';
import { useLive } from '#pieces/use-live.ts';
import { useMatches } from '#pieces/use-matches.ts';
import { useNearFirst } from '#pieces/use-near-first.ts';
import { usePathScroll } from '#pieces/use-path-scroll.ts';
import { When } from '#pieces/when.tsx';
import { schoolDay } from '#store/device.ts';
import type { LessonFootprint, Path } from '#store/footprints.ts';
import { lampsOf } from '#store/lamps.ts';
import { lessonDay } from '#store/lesson-day.ts';
import { Chip } from '#ui/chip.tsx';
import { classNames } from '#ui/class-names.ts';

export interface FootprintPathProps {
  readonly path: Path;
  /** The lesson to go on with; null on somebody else's path. */
  readonly current?: string | null;
  /** The current lesson is on today's calendar. */
  readonly isToday?: boolean;
  /** Where a lesson's record is written; left out on somebody else's path. */
  readonly recordOf?: (lesson: string) => string;
  /** The heading of the path, and what is done with all of it: in one line with the steps along it. */
  readonly title: ReactNode;
  readonly act?: ReactNode;
}

export function FootprintPath({ path, current = null, isToday = false, recordOf, title, act }: FootprintPathProps) {
  const isWide = useMatches('(width >= 48em)');
  const lessons = isWide ? path.lessons : newestFirst(path.lessons, current);
  const works = recordOf ? path.lessons.flatMap((each) => each.footprint.works.map((work) => work.id)) : [];
  // One question for all lamps of the path: a question for each work would be slow.
  const lamps = useLive((device) => lampsOf(device, works), [works.join()]);
  // A next goal that became a goal stands there already.
  const latest = path.lessons.findLast((each) => each.footprint.goal || each.footprint.reflection);
  const { surroundings } = useDevice();
  const today = schoolDay(surroundings.now());
  const leftToday = isToday ? null : leftOn(path.lessons, today);
  const newest = lessons.findLast((each) => stateOf(each) !== 'ahead')?.lesson.id ?? null;
  const opensAt = leftToday ?? current ?? newest;
  const { line, look, more, step } = usePathScroll(opensAt);
  const isDrawn = useNearFirst(
    lessons.findIndex((each) => each.lesson.id === opensAt),
    lessons.length,
  );
  return (
    <>
      <div className={styles['bar']}>
        {title}
        {isWide && <FootprintPace more={more} step={step} />}
        {act}
      </div>
      <ol className={styles['path']} ref={line} onScroll={look}>
        {lessons.map((each, place) => (
          <li
            key={each.lesson.id}
            data-lesson={each.lesson.id}
            className={classNames(
              styles['step'],
              styles[stateOf(each)],
              each.lesson.id === current && styles['current'],
            )}
          >
            <span className={styles['dot']} aria-hidden="true" />
            <article className={styles['card']}>
              <h3 className={styles['head']}>
                <span>
                  <Say k="unit.lesson" with={{ number: each.number }} />
                </span>
                {lessonDay(each) && (
                  <small className={styles['date']}>
                    <When day={lessonDay(each) ?? undefined} />
                  </small>
                )}
                {isToday && each.lesson.id === current && lessonDay(each) !== today && (
                  <Chip tone="ai">
                    <Say k="unit.today" />
                  </Chip>
                )}
              </h3>
              {each.lesson.title && (
                <p lang="ja" className={styles['title']}>
                  <Taught by={each.lesson} at="title" />
                </p>
              )}
              {isDrawn(place) && (
                <FootprintCard
                  each={each}
                  points={path.plan.points}
                  record={recordOf?.(each.lesson.id) ?? null}
                  isCurrent={each.lesson.id === current}
                  isLatest={each === latest}
                  lamps={lamps}
                />
              )}
            </article>
          </li>
        ))}
      </ol>
    </>
  );
}

function newestFirst(lessons: readonly LessonFootprint[], current: string | null): LessonFootprint[] {
  const isAhead = (each: LessonFootprint) => stateOf(each) === 'ahead' && each.lesson.id !== current;
  const last = lessons.findLastIndex((each) => !isAhead(each));
  return [...lessons.slice(0, last + 1).toReversed(), ...lessons.slice(last + 1)];
}

/** done: walked to the end · begun: something was left · ahead: nothing yet. */
function stateOf({ footprint }: LessonFootprint) {
  if (footprint.done.reflection) return 'done';
  if (footprint.goal || footprint.face || footprint.reflection) return 'begun';
  return 'ahead';
}
