// わたしの端末: where else this person's work may still lie, and what each device said when it was last in contact.
import { CloudOff, RotateCw } from 'lucide-react';
import type { OwnDevice } from '#domain/devices.ts';
import styles from '#features/device/device.module.css';
import { OwnDeviceItem } from '#features/device/own-device-item.tsx';
import { type Question, useAsked } from '#features/device/use-asked.ts';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { useWhen } from '#pieces/when.tsx';
import { ownDevices } from '#remote/devices.ts';
import { clientIdOf, keepOwnDevices, ownDevicesKept } from '#store/device-lists.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

const QUESTION: Question<OwnDevice> = { ask: ownDevices, keep: keepOwnDevices };

export function OwnDevices() {
  const say = useSay();
  const when = useWhen();
  const { state, again } = useAsked(QUESTION);
  const found = useLive(async (device) => ({ kept: await ownDevicesKept(device), here: await clientIdOf(device) }), []);
  const kept = found?.kept ?? null;
  return (
    <Card aria-labelledby="own-devices">
      <h2 id="own-devices" className={styles['title']}>
        <Say k="device.mine" />
      </h2>
      {state === 'asking' && !kept && <Skeleton shape="card" label={say('device.loading')} />}
      {(state === 'away' || state === 'failed') && (
        <Notice
          tone="wait"
          icon={CloudOff}
          action={
            <Button variant="quiet" icon={RotateCw} onClick={again}>
              <Say k="device.again" />
            </Button>
          }
        >
          {kept && <Say k="device.lastKnown" with={{ when: when(kept.at, { time: true }) }} />}
          {!kept && <Say k={state === 'away' ? 'device.mineOffline' : 'device.failed'} />}
        </Notice>
      )}
      {found && kept && kept.devices.length === 0 && state === 'fresh' && (
        <EmptyState icon={CloudOff} title={<Say k="device.mineEmpty" />} level={3} />
      )}
      {found && kept && kept.devices.length > 0 && (
        <>
          <p className={styles['soft']}>
            <Say k="device.mineHelp" />
          </p>
          <ul className={styles['list']}>
            {kept.devices.map((each) => (
              <OwnDeviceItem key={each.id} of={each} isHere={each.id === found.here} onChanged={again} />
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
