// 学習の記録 of one child over some days, for the 校長's decision on 出席扱い: to print (or keep as PDF), or as CSV.
import { FileSpreadsheet, Printer, ScrollText } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { csvFile } from '#domain/csv.ts';
import styles from '#features/report/report.module.css';
import { ReportTable } from '#features/report/report-table.tsx';
import { useReportWords } from '#features/report/use-report-words.ts';
import { BackLink } from '#pieces/back-link.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { type Activity, activityOf } from '#store/activity.ts';
import { type Device, schoolDay } from '#store/device.ts';
import { type TaughtPupil, taughtPupil } from '#store/taught-pupils.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { PageSkeleton } from '#ui/skeleton.tsx';
import { TextInput } from '#ui/text-input.tsx';

const MONTH = 30 * 86_400_000;

async function findReport(device: Device, pupil: string, from: string, to: string) {
  const found = await taughtPupil(device, pupil);
  return found && { ...found, rows: await activityOf(device, pupil, from, to) };
}

export function ReportPage() {
  const say = useSay();
  const { surroundings } = useDevice();
  const { pupil = '' } = useParams();
  const [to, setTo] = useState(() => schoolDay(surroundings.now()));
  const [from, setFrom] = useState(() => schoolDay(surroundings.now() - MONTH));
  const found = useLive((device) => findReport(device, pupil, from, to), [pupil, from, to]);
  if (found === undefined) return <PageSkeleton framed title={say('absence.loading')} />;
  if (found === null)
    return (
      <>
        <PageHead title={<Say k="notes.notFound" />} tab={say('notes.notFound')} />
        <EmptyState icon={ScrollText} title={<Say k="notes.notFound" />}>
          <Say k="notes.notFoundHelp" />
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHead
        title={<Say k="absence.reportOf" with={{ name: found.pupil.displayName }} />}
        tab={say('absence.reportOf', { name: found.pupil.displayName })}
        back={
          <BackLink to={`/pupils/${pupil}/notes`}>
            <Say k="absence.reportBack" />
          </BackLink>
        }
        aside={<span lang="ja">{found.group.name}</span>}
      />
      <div className={styles['column']}>
        <p className={styles['soft']}>
          <Say k="absence.reportHelp" />
        </p>
        <div className={styles['days']}>
          <TextInput type="date" label={<Say k="absence.from" />} max={to} value={from} onValue={setFrom} />
          <TextInput type="date" label={<Say k="absence.to" />} min={from} value={to} onValue={setTo} />
          <Acts of={found} rows={found.rows} from={from} to={to} />
        </div>
        {found.rows.length === 0 ? (
          <EmptyState icon={ScrollText} title={<Say k="absence.reportNone" />}>
            <Say k="absence.reportNoneHelp" />
          </EmptyState>
        ) : (
          <>
            <p>
              <Say k="absence.period" with={{ from, to, days: new Set(found.rows.map(({ day }) => day)).size }} />
            </p>
            <ReportTable rows={found.rows} />
            <p className={styles['soft']}>
              <Say k="absence.madeAt" with={{ day: schoolDay(surroundings.now()) }} />
            </p>
          </>
        )}
      </div>
    </>
  );
}

interface ActsProps {
  readonly of: TaughtPupil;
  readonly rows: readonly Activity[];
  readonly from: string;
  readonly to: string;
}
function Acts({ of: { pupil }, rows, from, to }: ActsProps) {
  const say = useSay();
  const { heads, cellsOf } = useReportWords();
  const save = () => {
    const blob = new Blob([csvFile([heads.map(({ words }) => words), ...rows.map(cellsOf)])], {
      type: 'text/csv;charset=utf-8',
    });
    const url = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = url;
    link.download = say('absence.csvName', { name: pupil.displayName, from, to });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };
  return (
    <span className={styles['acts']}>
      <Button variant="primary" icon={Printer} disabled={rows.length === 0} onClick={() => print()}>
        <Say k="absence.print" />
      </Button>
      <Button icon={FileSpreadsheet} disabled={rows.length === 0} onClick={save}>
        <Say k="absence.csv" />
      </Button>
    </span>
  );
}
