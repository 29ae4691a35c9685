// Nobody uses this device now: who of those it knows comes back, or how somebody new comes in.
import { ChevronRight, Lock, WifiOff } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import type { Session } from '#domain/protocol.ts';
import { DoorPage } from '#features/join/door-page.tsx';
import { PasteLink } from '#features/join/paste-link.tsx';
import { SealedAccount } from '#features/join/sealed-account.tsx';
import styles from '#features/join/welcome-page.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { useShellActs } from '#pieces/shell-acts.tsx';
import { Avatar } from '#ui/avatar.tsx';
import { Icon } from '#ui/icon.tsx';
import { Notice } from '#ui/notice.tsx';
import { Stack } from '#ui/stack.tsx';

export function WelcomePage() {
  const { accounts } = useShellActs();
  return (
    <DoorPage>
      <Stack gap={5}>
        {accounts.length > 0 && <WhoIsIt accounts={accounts} />}
        <FirstTime />
      </Stack>
    </DoorPage>
  );
}

function WhoIsIt({ accounts }: { readonly accounts: readonly Session[] }) {
  const [sealed, setSealed] = useState<Session | null>(null);
  return (
    <section aria-labelledby="who">
      <h2 id="who" className={styles['title']}>
        <Say k="join.whoTitle" />
      </h2>
      <p className={styles['soft']}>
        <Say k="join.whoHint" />
      </p>
      <ul className={styles['people']}>
        {accounts.map((account) => (
          <li key={account.person}>
            <PersonChip account={account} onOpenSealed={() => setSealed(account)} />
          </li>
        ))}
      </ul>
      {sealed && <SealedAccount account={sealed} onClose={() => setSealed(null)} />}
    </section>
  );
}

interface PersonChipProps {
  readonly account: Session;
  readonly onOpenSealed: () => void;
}
/** Whoever handed the device over only chooses themselves; whoever left for good is told how their things go out. */
function PersonChip({ account, onOpenSealed }: PersonChipProps) {
  const { choose, left } = useShellActs();
  const say = useSay();
  const { person, displayName: name, kana, schoolName, role } = account;
  const count = left[person];
  return (
    <button
      type="button"
      className={styles['person']}
      disabled={count === null}
      aria-label={count ? say('leave.sealedOf', { name, count }) : say('join.whoStart', { name })}
      onClick={count === undefined ? () => choose(person) : onOpenSealed}
    >
      <Avatar name={kana || name} />
      <span className={styles['names']}>
        <span lang="ja" className={styles['name']}>
          {name}
        </span>
        <span className={styles['where']}>
          <span lang="ja">{schoolName}</span>
          <span>
            <Say k={ROLE_WORDS[role]} />
          </span>
        </span>
        {count !== undefined && (
          <span className={styles['sealed']}>
            {count === null ? <Say k="leave.sealing" /> : <Say k="leave.sealed" with={{ count }} />}
          </span>
        )}
      </span>
      <Icon of={count === undefined ? ChevronRight : Lock} />
    </button>
  );
}

const ROLE_WORDS = {
  pupil: 'join.rolePupil',
  teacher: 'join.roleTeacher',
  guardian: 'join.roleGuardian',
  schoolAdmin: 'join.roleSchoolAdmin',
  boardAdmin: 'join.roleBoardAdmin',
} as const satisfies Record<Session['role'], string>;

function FirstTime() {
  const online = useSyncExternalStore(hearNetwork, () => navigator.onLine);
  return (
    <section aria-labelledby="how">
      <h2 id="how" className={styles['title']}>
        <Say k="join.howTitle" />
      </h2>
      {!online && (
        <Notice tone="wait" icon={WifiOff}>
          <Say k="join.needsNet" />
        </Notice>
      )}
      <ol className={styles['steps']}>
        <li>
          <Say k="join.howLink" />
        </li>
        <li>
          <Say k="join.howOpen" />
        </li>
        <li>
          <Say k="join.howOnce" />
        </li>
      </ol>
      <PasteLink />
    </section>
  );
}

function hearNetwork(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}
