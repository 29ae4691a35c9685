// How this person wants to read and write, what this device holds, who is using it. Every choice works at once.
import { CircleHelp } from 'lucide-react';
import { AboutDevice } from '#features/settings/about-device.tsx';
import { AboutPerson } from '#features/settings/about-person.tsx';
import { Credits } from '#features/settings/credits.tsx';
import { LockCard } from '#features/settings/lock-card.tsx';
import { ReadingChoices } from '#features/settings/reading-choices.tsx';
import styles from '#features/settings/settings-page.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { PageHead } from '#ui/page-head.tsx';

export function SettingsPage() {
  const say = useSay();
  const { isSample } = useDevice();
  return (
    <>
      <PageHead
        title={<Say k="settings.title" />}
        tab={say('settings.title')}
        extras={
          <LinkButton to="/help" variant="quiet" icon={CircleHelp}>
            <Say k="help.title" />
          </LinkButton>
        }
      />
      <div className={styles['columns']}>
        <ReadingChoices />
        <div className={styles['side']}>
          <AboutPerson />
          {!isSample && <LockCard />}
          <AboutDevice />
          <Credits />
        </div>
      </div>
    </>
  );
}
