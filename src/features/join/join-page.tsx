// Where a join link opens. It takes the secret out of the address, asks the school, and says how that went.
import { Clock, Link2Off, type LucideIcon, RefreshCw, WifiOff } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { DoorPage } from '#features/join/door-page.tsx';
import { joinToken, takeJoinToken } from '#features/join/join-token.ts';
import { type Joining, type JoiningState, useJoining } from '#features/join/use-joining.ts';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Spinner } from '#ui/spinner.tsx';
import { Row } from '#ui/stack.tsx';
import type { MessageKey } from '#words/catalogue.ts';

export function JoinPage() {
  // Read once, before anything is drawn; put out of sight after.
  const [token, setToken] = useState(() => joinToken(location.hash));
  useEffect(() => {
    takeJoinToken();
    // Another link opened in the same tab changes nothing but what is behind the `#`.
    const reread = () => {
      if (location.hash !== '') setToken(takeJoinToken());
    };
    addEventListener('hashchange', reread);
    return () => removeEventListener('hashchange', reread);
  }, []);
  return (
    <DoorPage>
      <JoinCard key={token} token={token} />
    </DoorPage>
  );
}

function JoinCard({ token }: { readonly token: string | null }) {
  const say = useSay();
  const joining = useJoining(token);
  return (
    <>
      <title>{say('join.title')}</title>
      {joining.state === 'working' ? (
        <EmptyState icon={Clock} title={<Say k="join.title" />}>
          <Row role="status">
            <Spinner /> <Say k="join.working" />
          </Row>
        </EmptyState>
      ) : (
        <Stopped {...joining} state={joining.state} />
      )}
    </>
  );
}

type Halt = Exclude<Joining, 'working'>;
const HALTS: Record<Halt, readonly [LucideIcon, title: Plain, text: Plain]> = {
  offline: [WifiOff, 'join.offlineTitle', 'join.offlineText'],
  busy: [Clock, 'join.waitTitle', 'join.waitText'],
  'too-many': [Clock, 'join.waitTitle', 'refusal.too-many'],
  'bad-link': [Link2Off, 'join.badTitle', 'join.badText'],
  'no-token': [Link2Off, 'join.noTokenTitle', 'join.noTokenText'],
  'old-app': [RefreshCw, 'join.oldTitle', 'join.oldText'],
  other: [Link2Off, 'join.otherTitle', 'join.badText'],
};
type Plain = Extract<
  MessageKey,
  `join.${'offline' | 'wait' | 'bad' | 'noToken' | 'old' | 'other'}${string}` | 'refusal.too-many'
>;

function Stopped({ state, again }: JoiningState & { readonly state: Halt }) {
  const [icon, title, text] = HALTS[state];
  return (
    <div role="alert">
      <EmptyState icon={icon} title={<Say k={title} />} action={<WayOn state={state} again={again} />}>
        <p>
          <Say k={text} />
        </p>
      </EmptyState>
    </div>
  );
}

function WayOn({ state, again }: { readonly state: Halt; readonly again: () => void }): ReactNode {
  const home = (
    <LinkButton to="/" variant="quiet" size="big">
      <Say k="join.home" />
    </LinkButton>
  );
  if (state === 'bad-link' || state === 'no-token') return home;
  const reload = state === 'old-app';
  return (
    <Row>
      <Button variant="primary" size="big" onClick={reload ? () => location.reload() : again}>
        <Say k={reload ? 'join.reload' : 'join.again'} />
      </Button>
      {home}
    </Row>
  );
}
