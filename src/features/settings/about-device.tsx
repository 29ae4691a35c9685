// What this device holds, whether it opens without a network, and how to put the app on its home screen.
import { CloudOff, Download, HardDrive, type LucideIcon, RefreshCw, Smartphone, SquarePlus } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import styles from '#features/settings/about.module.css';
import { type InstallWay, useInstallWay } from '#features/settings/use-install-way.ts';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say } from '#pieces/say.tsx';
import { useShellActs } from '#pieces/shell-acts.tsx';
import { deviceRoom } from '#store/device-room.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Icon } from '#ui/icon.tsx';
import { sizeText } from '#words/size-text.ts';

export function AboutDevice() {
  const { install, update } = useShellActs();
  const way = useInstallWay(install !== null);
  return (
    <Card aria-labelledby="device">
      <h2 id="device" className={styles['title']}>
        <Say k="settings.device" />
      </h2>
      <dl className={styles['facts']}>
        <Fact icon={HardDrive} name={<Say k="settings.storage" />}>
          <RoomUsed />
        </Fact>
        <Fact icon={CloudOff} name={<Say k="settings.offline" />}>
          <OfflineReady />
        </Fact>
        <Fact icon={Smartphone} name={<Say k="settings.install" />}>
          <HowToInstall way={way} />
        </Fact>
        {update && <Update take={update} />}
      </dl>
      <LinkButton to="/unsent">
        <Say k="settings.changeShowWaiting" />
      </LinkButton>
      <LinkButton to="/device" variant="quiet">
        <Say k="device.title" />
      </LinkButton>
    </Card>
  );
}

/** It may have to wait until what is under way with the school is over. */
function Update({ take }: { readonly take: () => void }) {
  const [taking, setTaking] = useState(false);
  const press = () => {
    setTaking(true);
    take();
  };
  return (
    <Fact icon={RefreshCw} name={<Say k="settings.update" />}>
      <Button variant="primary" busy={taking} onClick={press}>
        <Say k="settings.updateDo" />
      </Button>
      <p role="status">{taking && <Say k="settings.updateTaking" />}</p>
    </Fact>
  );
}

interface FactProps {
  readonly icon: LucideIcon;
  readonly name: ReactNode;
  readonly children: ReactNode;
}
function Fact({ icon, name, children }: FactProps) {
  return (
    <div className={styles['fact']}>
      <Icon of={icon} className={styles['factIcon']} />
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function RoomUsed() {
  const [room, setRoom] = useState<Awaited<ReturnType<typeof deviceRoom>>>(null);
  useEffect(() => {
    let gone = false;
    void deviceRoom().then((found) => !gone && setRoom(found));
    return () => {
      gone = true;
    };
  }, []);
  if (!room) return <Say k="settings.storageUnknown" />;
  const used = sizeText(room.used);
  if (room.quota === null) return used;
  return <Say k="settings.storageOf" with={{ used, quota: sizeText(room.quota) }} />;
}

/** With a service worker in charge of the page, everything it needs is on the device. */
function OfflineReady() {
  const [ready, setReady] = useState(hasWorker);
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return undefined;
    const look = () => setReady(hasWorker());
    navigator.serviceWorker.addEventListener('controllerchange', look);
    return () => navigator.serviceWorker.removeEventListener('controllerchange', look);
  }, []);
  return <Say k={ready ? 'settings.offlineReady' : 'settings.offlineNotYet'} />;
}
const hasWorker = (): boolean => 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;

function HowToInstall({ way }: { readonly way: InstallWay }) {
  const { install } = useShellActs();
  if (way === 'done') return <Say k="settings.installed" />;
  if (way === 'menu') return <Say k="settings.installMenu" />;
  if (way === 'share') {
    return (
      <ol className={styles['steps']}>
        <li>
          <Say k="settings.installIpadShare" />
        </li>
        <li>
          <Icon of={SquarePlus} size="s" className={styles['inline']} /> <Say k="settings.installIpadAdd" />
        </li>
      </ol>
    );
  }
  return (
    <>
      <p>
        <Say k="settings.installText" />
      </p>
      <Button icon={Download} onClick={() => install?.()}>
        <Say k="settings.installDo" />
      </Button>
    </>
  );
}
