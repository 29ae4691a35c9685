// The report as a table: one line for each thing done, day after day.
import styles from '#features/report/report.module.css';
import { useReportWords } from '#features/report/use-report-words.ts';
import type { Activity } from '#store/activity.ts';
import { Table } from '#ui/table.tsx';

export function ReportTable({ rows }: { readonly rows: readonly Activity[] }) {
  const { heads, cellsOf } = useReportWords();
  return (
    <Table heads={heads.map(({ name, words }) => ({ name, words, className: styles[name] }))}>
      {rows.map((row) => (
        <tr key={`${row.kind}/${row.id}`}>
          {cellsOf(row).map((cell, at) => (
            <td key={heads[at]?.name} className={styles[heads[at]?.name ?? '']} lang="ja">
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}
