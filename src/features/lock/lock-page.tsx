// In front of an account with a lock: four digits, or somebody else. Nothing of the account is opened before. [Note: Lock]
import type { Session } from '#domain/protocol.ts';
import styles from '#features/lock/lock-page.module.css';
import { LockDigits } from '#pieces/lock-digits.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useShellActs } from '#pieces/shell-acts.tsx';
import { Avatar } from '#ui/avatar.tsx';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';

export function LockPage({ session, onOpen }: { readonly session: Session; readonly onOpen: () => void }) {
  const { signOut } = useShellActs();
  const say = useSay();
  return (
    <main id="main" tabIndex={-1} className={styles['page']}>
      <title>{say('lock.heading')}</title>
      <Card className={styles['card']}>
        <Avatar name={session.kana || session.displayName} />
        <h1 className={styles['title']}>
          <Say k="lock.title" with={{ name: session.displayName }} />
        </h1>
        <LockDigits person={session.person} onRight={onOpen} />
        <Button variant="quiet" onClick={() => void signOut()}>
          <Say k="lock.other" />
        </Button>
        <details className={styles['forgot']}>
          <summary>
            <Say k="lock.forgot" />
          </summary>
          <p>
            <Say k="lock.forgotText" />
          </p>
        </details>
      </Card>
    </main>
  );
}
