// Who is using this device, and the way to hand it to somebody else. What is unsent stays here and is said to.
import { UserRound } from 'lucide-react';
import { useState } from 'react';
import styles from '#features/settings/about.module.css';
import { SignOut } from '#features/settings/sign-out.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useShellActs } from '#pieces/shell-acts.tsx';
import { TakeOut } from '#pieces/take-out.tsx';
import { useLive } from '#pieces/use-live.ts';
import { contactOf } from '#store/contact.ts';
import type { Device } from '#store/device.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/stack.tsx';

export function AboutPerson() {
  const { session, isSample } = useDevice();
  return (
    <Card aria-labelledby="person">
      <h2 id="person" className={styles['title']}>
        <Say k="settings.person" />
      </h2>
      <div className={styles['person']}>
        <Avatar name={session.kana || session.displayName} />
        <div lang="ja">
          <p className={styles['name']}>{session.displayName}</p>
          <p className={styles['soft']}>{session.schoolName}</p>
        </div>
      </div>
      {isSample ? (
        <p className={styles['text']}>
          <Say k="sample.ownSettings" />
        </p>
      ) : (
        <OwnActs session={session} />
      )}
    </Card>
  );
}

function OwnActs({ session }: Pick<Device, 'session'>) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Row>
        <Button icon={UserRound} onClick={() => setAsking(true)}>
          <Say k="settings.change" />
        </Button>
        <SignOut />
      </Row>
      <p className={styles['text']}>
        <Say k="takeout.text" />
      </p>
      <TakeOut session={session} />
      <ChangePerson open={asking} onClose={() => setAsking(false)} />
    </>
  );
}

function ChangePerson({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { signOut } = useShellActs();
  const say = useSay();
  const contact = useLive(contactOf, []);
  const waiting = contact ? contact.waiting + contact.refused : null;
  return (
    <Confirm
      open={open}
      title={<Say k="settings.changeTitle" />}
      confirm={<Say k="settings.changeDo" />}
      cancel={<Say k="settings.cancel" />}
      closeLabel={say('settings.close')}
      onConfirm={() => void signOut()}
      onClose={onClose}
    >
      <div className={styles['change']}>
        {waiting === 0 && (
          <Notice tone="good">
            <Say k="settings.changeAllSent" />
          </Notice>
        )}
        {waiting !== null && waiting > 0 && (
          <Notice
            tone="wait"
            title={<Say k="settings.changeWaiting" with={{ count: waiting }} />}
            action={
              <LinkButton to="/unsent" variant="quiet">
                <Say k="settings.changeShowWaiting" />
              </LinkButton>
            }
          >
            <Say k="settings.changeKept" />
          </Notice>
        )}
        <p>
          <Say k="settings.changeNeedsLink" />
        </p>
      </div>
    </Confirm>
  );
}
