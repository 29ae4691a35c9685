// Worksheets of one lesson: a page for each child, with a square by which a photo of it finds the child and the lesson.

import { sheetCodeText } from '#domain/sheet-code.ts';
import { CodeSquare } from '#features/print/code-square.tsx';
import { PaperDay } from '#features/print/paper-day.tsx';
import styles from '#features/print/print.module.css';
import { PrintButton } from '#features/print/print-button.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import type { Kept } from '#store/database.ts';
import type { PrintedClass } from '#store/evidence.ts';
import type { Pupil } from '#store/roster.ts';

export interface WorksheetsProps {
  readonly of: PrintedClass;
  readonly lesson: Kept<'lesson'>;
  readonly number: number;
  readonly pupils: readonly Pupil[];
}
export function Worksheets({ of, lesson, number, pupils }: WorksheetsProps) {
  return (
    <>
      <div className={styles['act']}>
        <PrintButton />
      </div>
      {pupils.map((pupil) => (
        <Worksheet key={pupil.id} unit={of.unit} lesson={lesson} number={number} pupil={pupil} />
      ))}
    </>
  );
}

interface WorksheetProps extends Pick<WorksheetsProps, 'lesson' | 'number'> {
  readonly unit: Kept<'unit'>;
  readonly pupil: Pupil;
}
function Worksheet({ unit, lesson, number, pupil }: WorksheetProps) {
  const say = useSay();
  const { school } = useDevice().session;
  const text = sheetCodeText({ school, unit: unit.id, lesson: lesson.id, pupil: pupil.id });
  return (
    <article className={styles['sheet']} lang="ja" aria-label={pupil.displayName}>
      <header className={styles['top']}>
        <div>
          <p className={styles['title']}>{unit.title}</p>
          <p>
            <Say k="print.lessonOf" with={{ n: number }} /> {lesson.title} <PaperDay day={lesson.date} />
          </p>
          <p className={styles['who']}>
            {pupil.number !== null && <Say k="print.sheetNumber" with={{ number: pupil.number }} />} {pupil.displayName}
          </p>
        </div>
        <div className={styles['code']}>
          <CodeSquare text={text} label={say('print.sheetCode')} />
          <p>
            <Say k="print.sheetHow" />
          </p>
        </div>
      </header>
      <Box title="sheetGoal" lines={2} />
      <Box title="sheetWork" lines={0} />
      <Box title="sheetReflection" lines={5} />
      <Box title="sheetNext" lines={2} />
    </article>
  );
}

type BoxTitle = 'sheetGoal' | 'sheetWork' | 'sheetReflection' | 'sheetNext';
function Box({ title, lines }: { readonly title: BoxTitle; readonly lines: number }) {
  return (
    <div className={lines === 0 ? styles['free'] : styles['box']}>
      <p className={styles['box-title']}>
        <Say k={`print.${title}`} />
      </p>
      {Array.from({ length: lines }, (_, at) => (
        <div key={at} className={styles['line']} />
      ))}
    </div>
  );
}
