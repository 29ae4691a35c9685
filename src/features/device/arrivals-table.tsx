// Devices of pupils, one a line: how much each still holds, since when, and when it was last heard of.
import styles from '#features/device/arrivals.module.css';
import { useDeviceLabel } from '#features/device/device-label.tsx';
import { PupilName } from '#pieces/pupil-name.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { When } from '#pieces/when.tsx';
import type { PupilDevice } from '#store/arrivals.ts';
import { Chip } from '#ui/chip.tsx';
import { Table } from '#ui/table.tsx';

const HEADS = ['pupil', 'held', 'since', 'device', 'contact'] as const;

export function ArrivalsTable({ rows }: { readonly rows: readonly PupilDevice[] }) {
  const label = useDeviceLabel();
  const say = useSay();
  return (
    <Table blocks heads={HEADS.map((head) => ({ name: head, words: <Say k={`arrivals.${head}`} /> }))}>
      {rows.map(({ pupil, device }) => (
        <tr key={device.id}>
          <th scope="row">
            <PupilName pupil={pupil} />
          </th>
          <td>
            <Held count={device.pending} isWiped={device.wipedAt !== null} />
          </td>
          <td data-head={device.pending > 0 ? say('arrivals.since') : undefined}>
            {device.pending > 0 && <Since at={device.oldestAt} />}
          </td>
          <td className={styles['soft']}>{label(device)}</td>
          <td className={styles['soft']} data-head={say('arrivals.contact')}>
            <When at={device.lastContactAt} time weekday />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Held({ count, isWiped }: { readonly count: number; readonly isWiped: boolean }) {
  if (count === 0) {
    return (
      <Chip tone="take">
        <Say k="arrivals.arrived" />
      </Chip>
    );
  }
  return (
    <Chip tone={isWiped ? 'shu' : 'yama'}>
      <Say k="arrivals.count" with={{ count }} />
    </Chip>
  );
}

const Since = ({ at }: { readonly at: number | null }) =>
  at === null ? <Say k="arrivals.unknown" /> : <When at={at} time weekday />;
