// The pupils of a class with the day of their last record.
import { CloudUpload, Languages, ScrollText, Users } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import styles from '#features/roster/roster.module.css';
import { ClassPicker } from '#pieces/class-picker.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { NoteButton } from '#pieces/note-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { When } from '#pieces/when.tsx';
import { boardUnitsOf } from '#store/board.ts';
import type { Device } from '#store/device.ts';
import { type RosterRow, rosterOf } from '#store/roster.ts';
import { classAt } from '#store/taught-pupils.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Table } from '#ui/table.tsx';

async function findClass(device: Device, chosen: string | null) {
  const { classes, group } = await classAt(device, chosen);
  if (!group) return { classes, group, rows: [], unit: null };
  const [rows, units] = await Promise.all([rosterOf(device, group.id), boardUnitsOf(device, group.id)]);
  return { classes, group, rows, unit: units[0]?.id ?? null };
}

export function ClassRoster() {
  const say = useSay();
  const [params] = useSearchParams();
  const chosen = params.get('class');
  const found = useLive((device) => findClass(device, chosen), [chosen]);
  return (
    <>
      <PageHead
        title={<Say k="roster.title" />}
        tab={say('roster.title')}
        aside={
          found?.group && (
            <>
              <span lang="ja">{found.group.name}</span>
              <span className={styles['count']}>
                <Say k="roster.count" with={{ count: found.rows.length }} />
              </span>
            </>
          )
        }
        extras={
          found?.group && (
            <>
              <ClassPicker classes={found.classes} group={found.group.id} page="/roster" />
              <LinkButton to={`/groups?class=${found.group.id}`} icon={Users}>
                <Say k="groups.open" />
              </LinkButton>
              <LinkButton to={`/arrivals?class=${found.group.id}`} icon={CloudUpload}>
                <Say k="arrivals.link" />
              </LinkButton>
            </>
          )
        }
      />
      {!found && <Skeleton shape="card" label={say('roster.loading')} />}
      {found && !found.group && (
        <EmptyState icon={Users} title={<Say k="roster.noClass" />}>
          <Say k="roster.noClassHelp" />
        </EmptyState>
      )}
      {found?.group && found.rows.length === 0 && (
        <EmptyState icon={Users} title={<Say k="roster.noPupil" />}>
          <Say k="roster.noPupilHelp" />
        </EmptyState>
      )}
      {found && found.rows.length > 0 && <RosterTable rows={found.rows} unit={found.unit} />}
    </>
  );
}

const HEADS = ['number', 'name', 'kana', 'last', 'notes', 'reading'] as const;

interface RosterTableProps {
  readonly rows: readonly RosterRow[];
  /** The unit that a pupil's path is opened at; null = the class has none yet. */
  readonly unit: string | null;
}
function RosterTable({ rows, unit }: RosterTableProps) {
  const say = useSay();
  return (
    <>
      <Table heads={HEADS.map((name) => ({ name, words: <Say k={`roster.${name}`} />, className: styles[name] }))}>
        {rows.map(({ pupil, lastRecordAt }) => (
          <tr key={pupil.id}>
            <td className={styles['number']}>{pupil.number}</td>
            <th scope="row" lang="ja">
              {unit === null ? (
                pupil.displayName
              ) : (
                <Link to={`/pupils/${pupil.id}/units/${unit}`} className={styles['pupil']}>
                  {pupil.displayName}
                </Link>
              )}
            </th>
            <td lang="ja" className={styles['kana']}>
              {pupil.kana}
            </td>
            <td className={styles['last']}>
              {lastRecordAt === null ? <Say k="roster.never" /> : <When at={lastRecordAt} />}
            </td>
            <td>
              <span className={styles['note-acts']}>
                <NoteButton place={{ pupil: pupil.id }} name={pupil.displayName} look="icon" />
                <Link
                  to={`/pupils/${pupil.id}/notes`}
                  className={styles['to-reading']}
                  aria-label={say('notes.open', { name: pupil.displayName })}
                >
                  <Icon of={ScrollText} />
                </Link>
              </span>
            </td>
            <td>
              <Link
                to={`/pupils/${pupil.id}/reading`}
                className={styles['to-reading']}
                aria-label={say('path.readingNamed', { name: pupil.displayName })}
              >
                <Icon of={Languages} />
              </Link>
            </td>
          </tr>
        ))}
      </Table>
      <p className={styles['source']}>
        <Say k="roster.source" />
      </p>
    </>
  );
}
