// A choice that shows at once and is kept behind it: the screen does not wait for the store to say what was just tapped.
import { useState } from 'react';
import { isRefused } from '#domain/refusal.ts';

/**
 * @param stored what the store has, compared with Object.is
 * @param write the store's command; what it refuses goes back to what is stored
 */
export function useChoice<T>(stored: T, write: (value: T) => unknown): readonly [T, (value: T) => void] {
  const [chosen, setChosen] = useState<Chosen<T> | null>(null);
  // The store has caught up: from here on it may say something else again.
  if (chosen && !chosen.isBack && Object.is(chosen.value, stored)) setChosen(null);
  const choose = (value: T) => {
    const mine = { value, isBack: chosen !== null && Object.is(value, stored) };
    const settle = (next: Chosen<T> | null) => setChosen((now) => (now === mine ? next : now));
    setChosen(mine);
    void Promise.resolve(write(value)).then(
      (answer) => (isRefused(answer) || mine.isBack) && settle(isRefused(answer) ? null : { value, isBack: false }),
      () => settle(null),
    );
  };
  return [chosen ? chosen.value : stored, choose];
}

interface Chosen<T> {
  readonly value: T;
  /** What the store says still, but something else is on its way there: that one comes first, and is not to be seen. */
  readonly isBack: boolean;
}
