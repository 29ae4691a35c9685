// この端末のようす: how this device is doing, in words that can be read out to a helper; and one's other devices.
import styles from '#features/device/device.module.css';
import { FoundTroubles } from '#features/device/found-troubles.tsx';
import { OwnDevices } from '#features/device/own-devices.tsx';
import { SaveDiagnostics } from '#features/device/save-diagnostics.tsx';
import { ThisDevice } from '#features/device/this-device.tsx';
import { useBrowserFacts } from '#features/device/use-browser-facts.ts';
import { BackLink } from '#pieces/back-link.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { useTick } from '#pieces/use-tick.ts';
import { deviceFacts, troublesIn } from '#store/device-facts.ts';
import { PageHead } from '#ui/page-head.tsx';
import { PageSkeleton } from '#ui/skeleton.tsx';

const TICK_MS = 20_000;

export function DevicePage() {
  const say = useSay();
  const tick = useTick(TICK_MS);
  const facts = useLive(deviceFacts, [tick]);
  const browser = useBrowserFacts();
  const troubles = facts && browser ? troublesIn(facts, browser) : [];
  const back = (
    <BackLink to="/settings">
      <Say k="device.back" />
    </BackLink>
  );
  return (
    <>
      <PageHead title={<Say k="device.title" />} tab={say('device.title')} back={back} />
      {facts && browser ? (
        <div className={styles['columns']}>
          <div className={styles['column']}>
            <FoundTroubles troubles={troubles} />
            <ThisDevice facts={facts} browser={browser}>
              <p className={styles['soft']}>
                <Say k="device.help" />
              </p>
              <SaveDiagnostics found={{ facts, browser, troubles }} />
            </ThisDevice>
          </div>
          <OwnDevices />
        </div>
      ) : (
        <PageSkeleton framed />
      )}
    </>
  );
}
