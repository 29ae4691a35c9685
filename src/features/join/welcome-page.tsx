// Nobody uses this device now: who of those it knows comes back, or how somebody new comes in.
import { ChevronRight, ClipboardPaste } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Session } from '#domain/protocol.ts';
import { DoorPage } from '#features/join/door-page.tsx';
import { joinToken } from '#features/join/join-token.ts';
import styles from '#features/join/welcome-page.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { useShellActs } from '#pieces/shell-acts.tsx';
import { Avatar } from '#ui/avatar.tsx';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextInput } from '#ui/text-input.tsx';

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
  const { choose } = useShellActs();
  const say = useSay();
  return (
    <section aria-labelledby="who">
      <h2 id="who" className={styles['title']}>
        <Say k="join.whoTitle" />
      </h2>
      <p className={styles['soft']}>
        <Say k="join.whoHint" />
      </p>
      <ul className={styles['people']}>
        {accounts.map(({ person, displayName, kana, schoolName, role }) => (
          <li key={person}>
            <button
              type="button"
              className={styles['person']}
              aria-label={say('join.whoStart', { name: displayName })}
              onClick={() => choose(person)}
            >
              <Avatar name={kana || displayName} />
              <span className={styles['names']}>
                <span lang="ja" className={styles['name']}>
                  {displayName}
                </span>
                <span className={styles['soft']}>
                  <span lang="ja">{schoolName}</span> ・ <Say k={ROLE_WORDS[role]} />
                </span>
              </span>
              <Icon of={ChevronRight} />
            </button>
          </li>
        ))}
      </ul>
    </section>
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
  return (
    <section aria-labelledby="how">
      <h2 id="how" className={styles['title']}>
        <Say k="join.howTitle" />
      </h2>
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

/** For an installed app: a link from outside would open in the browser, not in here. */
function PasteLink() {
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [link, setLink] = useState('');
  const [bad, setBad] = useState(false);
  const enter = (event: SubmitEvent) => {
    event.preventDefault();
    const token = joinToken(link);
    setBad(token === null);
    if (token !== null) void navigate(`/join#${token}`);
  };
  if (!open) {
    return (
      <Button variant="quiet" icon={ClipboardPaste} onClick={() => setOpen(true)}>
        <Say k="join.pasteTitle" />
      </Button>
    );
  }
  return (
    <form className={styles['paste']} onSubmit={enter} noValidate>
      <TextInput
        label={<Say k="join.pasteLabel" />}
        error={bad && <Say k="join.pasteBad" />}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to be written in
        autoFocus
        value={link}
        onValue={setLink}
      />
      <Button type="submit" variant="primary" size="big">
        <Say k="join.pasteDo" />
      </Button>
    </form>
  );
}
