// A choice that shows at once and is kept behind it: the screen does not wait for the store to say what was just tapped.
import { useState } from 'react';
import { isRefused } from '#domain/refusal.ts';

/**
 * @param stored what the store has, compared with Object.is
 * @param write the store's command; what it refuses goes back to what is stored
 */
export function useChoice<T>(stored: T, write: (value: T) => unknown): readonly [T, (value: T) => void] {
  const [chosen, setChosen] = useState<{ readonly value: T } | null>(null);
  // The store has caught up: from here on it may say something else again.
  if (chosen && Object.is(chosen.value, stored)) setChosen(null);
  const choose = (value: T) => {
    const mine = { value };
    const takeBack = () => setChosen((now) => (now === mine ? null : now));
    setChosen(mine);
    void Promise.resolve(write(value)).then((answer) => isRefused(answer) && takeBack(), takeBack);
  };
  return [chosen ? chosen.value : stored, choose];
}
