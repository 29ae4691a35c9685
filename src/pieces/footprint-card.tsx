// What was left at one lesson: works, goal, reflection, the teacher's words. Only what is there is drawn.
import { Camera, PencilLine } from 'lucide-react';
import { memo } from 'react';
import { Link } from 'react-router';
import type { Lamp as LampState } from '#domain/lamp.ts';
import { useDevice } from '#pieces/device-context.tsx';
import styles from '#pieces/footprint-card.module.css';
import { FootprintWord } from '#pieces/footprint-word.tsx';
import { GoalHistory } from '#pieces/goal-history.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { MarkList } from '#pieces/mark-list.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { Taught } from '#pieces/taught.tsx';
import { WorkThumb } from '#pieces/work-thumb.tsx';
import type { LessonFootprint } from '#store/footprints.ts';
import type { UnitPlan } from '#store/units.ts';
import { Chip } from '#ui/chip.tsx';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon.tsx';
import { OwnWords } from '#ui/own-words.tsx';

export interface FootprintCardProps {
  readonly each: LessonFootprint;
  readonly points: UnitPlan['points'];
  /** Where the record is written; null on somebody else's path. */
  readonly record: string | null;
  /** The lesson to go on with. */
  readonly isCurrent: boolean;
  /** Nothing was written after it: its next goal is still to come. */
  readonly isLatest: boolean;
  /** Of one's own works. */
  readonly lamps: ReadonlyMap<string, LampState> | undefined;
}
const WORKS_AT_ONCE = 6;

/** Not drawn anew because others of the path are. */
export const FootprintCard = memo(function FootprintCard(props: FootprintCardProps) {
  const { each, points, record, isCurrent, isLatest, lamps } = props;
  const say = useSay();
  const mine = record !== null;
  const { footprint, number } = each;
  const { works, goal, reflection } = footprint;
  const isEmpty = works.length === 0 && goal === null && reflection === null;
  return (
    <>
      {(works.length > 0 || (mine && isCurrent)) && (
        <ul className={styles['works']}>
          {works.slice(-WORKS_AT_ONCE).map((work, at) => (
            <li key={work.id}>
              <WorkThumb
                work={work}
                label={say('unit.workNamed', { number, place: at + 1 })}
                lamp={lamps?.get(work.id)}
              />
            </li>
          ))}
          {works.length > WORKS_AT_ONCE && (
            <li className={styles['more']}>
              <Say k="unit.worksMore" with={{ count: works.length - WORKS_AT_ONCE }} />
            </li>
          )}
          {mine && isCurrent && (
            <li>
              <Link
                to={`${record}?step=work`}
                className={classNames(styles['take'])}
                aria-label={say('unit.takeWork', { number })}
              >
                <Icon of={Camera} size="m" />
              </Link>
            </li>
          )}
        </ul>
      )}
      {goal?.words && (
        <div>
          <p className={styles['label']}>
            <span>
              <Say k="unit.goal" />
            </span>
          </p>
          <p lang="ja" className={styles['goal']}>
            {goal.words}
          </p>
          <GoalHistory goals={footprint.goalHistory} />
        </div>
      )}
      <Reflected each={each} points={points} isLatest={isLatest} isWhole={!mine} />
      {mine && <FromTeacher each={each} />}
      {mine && !isEmpty && (
        <LinkButton
          to={`${record}?step=reflection`}
          variant="quiet"
          icon={PencilLine}
          className={styles['open']}
          aria-label={say('unit.editLesson', { number })}
        >
          <Say k="unit.edit" />
        </LinkButton>
      )}
    </>
  );
});

interface ReflectedProps extends Pick<FootprintCardProps, 'each' | 'points' | 'isLatest'> {
  /** There is no other place to read the rest at: nothing is cut. */
  readonly isWhole: boolean;
}
function Reflected({ each, points, isLatest, isWhole }: ReflectedProps) {
  const { reflection } = each.footprint;
  if (!reflection) return null;
  return (
    <>
      <MarkList marks={reflection.marks} points={points} />
      {(reflection.words || reflection.finishedAt === null) && (
        <div>
          <p className={styles['label']}>
            <span>
              <Say k="unit.reflection" />
            </span>
            {reflection.finishedAt === null && (
              <Chip tone="yama">
                <Say k="unit.draft" />
              </Chip>
            )}
          </p>
          {reflection.words && <OwnWords lines={isWhole ? undefined : 3}>{reflection.words}</OwnWords>}
        </div>
      )}
      {isLatest && reflection.nextGoal && (
        <div>
          <p className={styles['label']}>
            <span>
              <Say k="unit.nextGoal" />
            </span>
          </p>
          <p lang="ja">{reflection.nextGoal}</p>
        </div>
      )}
    </>
  );
}

function FromTeacher({ each }: Pick<FootprintCardProps, 'each'>) {
  const { feedback, answered } = each.footprint;
  const { role } = useDevice().session;
  if (role !== 'pupil' || feedback.length + answered.length === 0) return null;
  return (
    <div className={styles['teacher']}>
      <p className={styles['label']}>
        <span>
          <Say k="unit.teacher" />
        </span>
      </p>
      {feedback.map((note) => (
        <FootprintWord key={note.id} note={note} />
      ))}
      {answered.map(
        (signal) =>
          signal.answer && (
            <OwnWords key={signal.id} look="teacher">
              <Taught by={signal} at="answer" />
            </OwnWords>
          ),
      )}
    </div>
  );
}
