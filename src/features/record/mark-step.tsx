// How the goal went, point by point, and how the day felt: a tap each, and another one takes it back.
import type { ReactNode } from 'react';
import { MARKS, type Mark } from '#domain/records/reflection.ts';
import styles from '#features/record/reflection-step.module.css';
import { TaskCheck } from '#features/record/task-check.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { MarkChoice } from '#pieces/mark-choice.tsx';
import { ReadAloud } from '#pieces/read-aloud.tsx';
import { Say } from '#pieces/say.tsx';
import { Taught } from '#pieces/taught.tsx';
import type { Kept } from '#store/database.ts';
import type { LessonRecord } from '#store/lesson-record.ts';
import { markPoint, writeReflection } from '#store/reflections.ts';

const FACE_WORDS = {
  great: 'record.reflection.face.great',
  nearly: 'record.reflection.face.nearly',
  notYet: 'record.reflection.face.notYet',
} as const;

export function MarkStep({ record }: { readonly record: LessonRecord }) {
  const device = useDevice();
  const { lesson, footprint } = record.each;
  const { reflection } = footprint;
  const at = { unit: lesson.unit, lesson: lesson.id };
  const points = markedPoints(record);
  const valueOf = (key: string): Mark | null => reflection?.marks[key] ?? null;
  const mark = (key: string) => (value: Mark | null) => markPoint(device, at, key, value);
  return (
    <section aria-labelledby="marks-title">
      <ReadAloud of={{ say: points.length > 0 ? 'record.reflection.markPoints' : 'record.reflection.marks' }}>
        {(words) => (
          <h2 id="marks-title" className={styles['title']}>
            {words}
          </h2>
        )}
      </ReadAloud>
      {record.taken && <TaskCheck record={record} taken={record.taken} />}
      {points.map((point) => (
        <MarkChoice key={point.id} value={valueOf(point.id)} onMark={mark(point.id)} stages={stagesOf(point)}>
          <span lang="ja">
            <Taught by={point} at="words" />
          </span>
        </MarkChoice>
      ))}
      {points.length === 0 && (
        <MarkChoice value={valueOf('goal')} onMark={mark('goal')}>
          <Say k="record.reflection.markGoal" />
        </MarkChoice>
      )}
      <MarkChoice
        value={reflection?.face ?? null}
        onMark={(face) => writeReflection(device, at, { face })}
        words={FACE_WORDS}
      >
        <Say k={record.isToday ? 'record.reflection.face' : 'record.reflection.faceThen'} />
      </MarkChoice>
    </section>
  );
}

/** What できた, もうすこし and これから look like, where the teacher said so. */
const stagesOf = (point: Kept<'point'>): Partial<Record<Mark, ReactNode>> =>
  Object.fromEntries(
    MARKS.filter((mark) => point.stages[mark]?.trim()).map((mark) => [
      mark,
      <Taught key={mark} by={point} at={`stages-${mark}`} />,
    ]),
  );

/** The points that the child chose for the goal; else those that the lesson is about. */
function markedPoints({ each, path, points }: LessonRecord) {
  const chosen = each.footprint.goal?.points ?? [];
  const own = path.plan.points.filter((point) => chosen.includes(point.id));
  return own.length > 0 ? own : points;
}
