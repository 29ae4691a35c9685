// 所見の資料 of one child or of all: on paper a child begins on a page of its own; as CSV one line a lesson.
import { FileSpreadsheet, Printer } from 'lucide-react';
import { csvFile } from '#domain/csv.ts';
import { PaperDay } from '#features/print/paper-day.tsx';
import styles from '#features/print/print.module.css';
import { PrintButton } from '#features/print/print-button.tsx';
import { Say, type SayFunction, useSay } from '#pieces/say.tsx';
import { useSubjectWord } from '#pieces/subject-name.tsx';
import { useLive } from '#pieces/use-live.ts';
import { type EvidenceRow, evidenceOf, type PrintedClass } from '#store/evidence.ts';
import type { Pupil } from '#store/roster.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

export interface EvidencePaperProps {
  readonly of: PrintedClass;
  readonly pupils: readonly Pupil[];
  /** Whose it is, for the file's name. */
  readonly name: string;
}
export function EvidencePaper({ of, pupils, name }: EvidencePaperProps) {
  const say = useSay();
  const subjectWord = useSubjectWord();
  const ids = pupils.map(({ id }) => id).join(' ');
  const rows = useLive(async (device) => evidenceOf(device, of.units, pupils), [of, ids]);
  if (!rows) return <Skeleton shape="card" label={say('print.loading')} />;
  if (rows.length === 0) {
    return (
      <EmptyState icon={Printer} title={<Say k="print.empty" />}>
        <Say k="print.emptyWhy" />
      </EmptyState>
    );
  }
  const save = () => download(csvOf(rows, say, subjectWord), say('print.csvName', { name }));
  return (
    <>
      <div className={styles['act']}>
        <PrintButton />
        <Button icon={FileSpreadsheet} size="big" onClick={save}>
          <Say k="print.csv" />
        </Button>
      </div>
      {[...Map.groupBy(rows, (row) => row.pupil).entries()].map(([pupil, its]) => (
        <article key={pupil.id} className={styles['paper']} lang="ja" aria-label={pupil.displayName}>
          <h2 className={styles['title']}>
            {pupil.number} {pupil.displayName}
          </h2>
          {its.map((row) => (
            <Lesson key={`${row.unit.id} ${row.number}`} row={row} subject={subjectWord(row.unit.subject)} />
          ))}
        </article>
      ))}
    </>
  );
}

function Lesson({ row, subject }: { readonly row: EvidenceRow; readonly subject: string }) {
  const parts = [
    ['goal', row.goal],
    ['titles', row.titles.join('、')],
    ['reflection', row.reflection],
    ['next', row.nextGoal],
    ['feedback', row.feedback.join('\n')],
  ] as const;
  return (
    <section className={styles['lesson']}>
      <h3 className={styles['lesson-title']}>
        {subject} {row.unit.title}{' '}
        {row.number === null ? <Say k="print.noLesson" /> : <Say k="print.lessonOf" with={{ n: row.number }} />}{' '}
        <PaperDay day={row.date} />
      </h3>
      <dl className={styles['parts']}>
        {parts.flatMap(([part, words]) =>
          words === ''
            ? []
            : [
                <dt key={`${part} name`}>
                  <Say k={`print.${part}`} />
                </dt>,
                <dd key={part} className={styles['words']}>
                  {words}
                </dd>,
              ],
        )}
      </dl>
    </section>
  );
}

const COLUMNS = [
  'number',
  'name',
  'subject',
  'unit',
  'lesson',
  'date',
  'goal',
  'works',
  'titles',
  'reflection',
  'next',
  'feedback',
] as const;

function csvOf(rows: readonly EvidenceRow[], say: SayFunction, subjectWord: (subject: string) => string): string {
  const lines = rows.map((row) => [
    String(row.pupil.number ?? ''),
    row.pupil.displayName,
    subjectWord(row.unit.subject),
    row.unit.title,
    row.number === null ? say('print.noLesson') : say('print.lessonOf', { n: row.number }),
    row.date ?? '',
    row.goal,
    String(row.works),
    row.titles.join('、'),
    row.reflection,
    row.nextGoal,
    row.feedback.join('\n'),
  ]);
  return csvFile([COLUMNS.map((column) => say(`print.${column}`)), ...lines]);
}

function download(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  // Some browsers read it only after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
