// The class's goals and reflections of one lesson on paper. Every child of the roster has a line, also who wrote nothing.
import { PaperDay } from '#features/print/paper-day.tsx';
import styles from '#features/print/print.module.css';
import { PrintButton } from '#features/print/print-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { Kept } from '#store/database.ts';
import { evidenceOf, type PrintedClass } from '#store/evidence.ts';
import { Skeleton } from '#ui/skeleton.tsx';

const HEADS = ['number', 'name', 'goal', 'reflection', 'next'] as const;

export interface WordsPaperProps {
  readonly of: PrintedClass;
  readonly lesson: Kept<'lesson'>;
  readonly number: number;
}
export function WordsPaper({ of, lesson, number }: WordsPaperProps) {
  const say = useSay();
  const rows = useLive(async (device) => evidenceOf(device, [of.unit], of.pupils), [of]);
  if (!rows) return <Skeleton shape="card" label={say('print.loading')} />;
  const rowOf = new Map(rows.filter((row) => row.number === number).map((row) => [row.pupil.id, row]));
  return (
    <>
      <div className={styles['act']}>
        <PrintButton />
      </div>
      <article className={styles['paper']} lang="ja">
        <h2 className={styles['title']}>
          {of.unit.title} <Say k="print.lessonOf" with={{ n: number }} /> <PaperDay day={lesson.date} />
        </h2>
        <table className={styles['table']}>
          <thead>
            <tr>
              {HEADS.map((head) => (
                <th key={head} scope="col">
                  <Say k={`print.${head}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {of.pupils.map((pupil) => {
              const row = rowOf.get(pupil.id);
              return (
                <tr key={pupil.id}>
                  <td>{pupil.number}</td>
                  <th scope="row">{pupil.displayName}</th>
                  <td>{row?.goal}</td>
                  <td className={styles['words']}>{row?.reflection}</td>
                  <td>{row?.nextGoal}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </article>
    </>
  );
}
