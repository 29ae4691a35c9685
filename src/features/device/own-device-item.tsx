// One of one's own devices: what it still holds, since when, and what may be done about it.
import { Pencil, Unplug } from 'lucide-react';
import { useState } from 'react';
import type { OwnDevice } from '#domain/devices.ts';
import styles from '#features/device/device.module.css';
import { deviceIcon, useDeviceLabel } from '#features/device/device-label.tsx';
import { ForgetDevice } from '#features/device/forget-device.tsx';
import { NameDevice } from '#features/device/name-device.tsx';
import { Say } from '#pieces/say.tsx';
import { useWhen } from '#pieces/when.tsx';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Icon } from '#ui/icon.tsx';
import { Row } from '#ui/stack.tsx';

interface OwnDeviceItemProps {
  readonly of: OwnDevice;
  /** It is the one in the person's hands. */
  readonly isHere: boolean;
  readonly onChanged: () => void;
}
export function OwnDeviceItem({ of: device, isHere, onChanged }: OwnDeviceItemProps) {
  const label = useDeviceLabel();
  const when = useWhen();
  const [asking, setAsking] = useState<'name' | 'forget' | null>(null);
  const close = () => setAsking(null);
  const changed = () => {
    close();
    onChanged();
  };
  const called = device.name === '' ? label(device) : device.name;
  return (
    <li className={styles['device']}>
      <Icon of={deviceIcon(device.kind)} className={styles['drawing']} />
      <div className={styles['words']}>
        <p className={styles['called']}>
          <span lang="ja">{called}</span>{' '}
          {isHere && (
            <Chip tone="ai">
              <Say k="device.here" />
            </Chip>
          )}
        </p>
        {device.name !== '' && <p className={styles['soft']}>{label(device)}</p>}
        <Holds device={device} />
        <p className={styles['soft']}>
          <Say k="device.lastContact" with={{ when: when(device.lastContactAt, { time: true, weekday: true }) }} />
        </p>
        <Row>
          <Button variant="quiet" icon={Pencil} onClick={() => setAsking('name')}>
            <Say k="device.name" />
          </Button>
          {!isHere && (
            <Button variant="quiet" icon={Unplug} onClick={() => setAsking('forget')}>
              <Say k="device.forget" />
            </Button>
          )}
        </Row>
      </div>
      {asking === 'name' && <NameDevice device={device} onDone={changed} onClose={close} />}
      {asking === 'forget' && <ForgetDevice device={device} called={called} onDone={changed} onClose={close} />}
    </li>
  );
}

function Holds({ device: { pending, oldestAt, wipedAt } }: { readonly device: OwnDevice }) {
  const when = useWhen();
  if (wipedAt !== null) {
    return (
      <Chip tone="shu">
        <Say k="device.wiped" with={{ count: pending }} />
      </Chip>
    );
  }
  if (pending === 0) {
    return (
      <Chip tone="take">
        <Say k="device.holdsNone" />
      </Chip>
    );
  }
  return (
    <Chip tone="yama">
      {oldestAt === null ? (
        <Say k="device.holds" with={{ count: pending }} />
      ) : (
        <Say k="device.holdsSince" with={{ count: pending, when: when(oldestAt, { weekday: true }) }} />
      )}
    </Chip>
  );
}
