// Asks the school to let this device in. One of the few acts that need the network: it is said, and can be tried again.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useShellActs } from '#pieces/shell-acts.tsx';
import { joinSession } from '#remote/session.ts';

export type Joining = 'working' | 'offline' | 'busy' | 'too-many' | 'bad-link' | 'no-token' | 'old-app' | 'other';

export interface JoiningState {
  readonly state: Joining;
  readonly again: () => void;
}

/** @param token null: the link held none */
export function useJoining(token: string | null): JoiningState {
  const { onJoined } = useShellActs();
  const [state, setState] = useState<Joining>(token === null ? 'no-token' : 'working');
  const asked = useRef<string | null>(null);
  const joined = useRef(onJoined);
  useEffect(() => {
    joined.current = onJoined;
  });
  const ask = useCallback(async (secret: string) => {
    setState('working');
    const answer = await joinSession(secret);
    if (answer.kind === 'accepted') joined.current(answer.value);
    else if (answer.kind === 'later') setState(answer.why === 'busy' ? 'busy' : 'offline');
    else setState(REFUSALS[answer.refused] ?? 'other');
  }, []);
  useEffect(() => {
    // A link is used once; React's double run in development must not use it twice.
    if (token === null || asked.current === token) return;
    asked.current = token;
    void ask(token);
  }, [token, ask]);
  const again = useCallback(() => {
    if (token !== null) void ask(token);
  }, [token, ask]);
  return { state, again };
}

const REFUSALS: Partial<Record<string, Joining>> = {
  'join-link': 'bad-link',
  'not-found': 'bad-link',
  invalid: 'bad-link',
  'too-many': 'too-many',
  'old-app': 'old-app',
};
