// Giving up a device that is lost: nobody goes on with it before signing in again. What it still holds is not thrown away.
import { useState } from 'react';
import type { OwnDevice } from '#domain/devices.ts';
import styles from '#features/device/device.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { forgetDevice } from '#remote/devices.ts';
import { doorOf } from '#remote/http.ts';
import { Confirm } from '#ui/confirm.tsx';
import { Notice } from '#ui/notice.tsx';

interface ForgetDeviceProps {
  readonly device: OwnDevice;
  readonly called: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}
export function ForgetDevice({ device, called, onDone, onClose }: ForgetDeviceProps) {
  const { session } = useDevice();
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const forget = async () => {
    setBusy(true);
    const answer = await forgetDevice(doorOf(session.person), device.id);
    setBusy(false);
    if (answer.kind === 'accepted') onDone();
    else setFailed(true);
  };
  return (
    <Confirm
      open
      danger
      busy={busy}
      title={<Say k="device.forgetTitle" />}
      confirm={<Say k="device.forgetDo" />}
      cancel={<Say k="device.cancel" />}
      closeLabel={say('device.close')}
      onConfirm={() => void forget()}
      onClose={onClose}
    >
      <div className={styles['form']}>
        <p className={styles['called']} lang="ja">
          {called}
        </p>
        <p>
          <Say k="device.forgetText" />
        </p>
        {device.pending > 0 && (
          <p>
            <Say k="device.forgetHolds" with={{ count: device.pending }} /> <Say k="device.forgetThen" />
          </p>
        )}
        {failed && (
          <Notice tone="bad">
            <Say k="device.failed" />
          </Notice>
        )}
      </div>
    </Confirm>
  );
}
