// On which day a draft opens by itself. Until then it is the teachers' alone, on every device.
import { useState } from 'react';
import styles from '#features/teaching/teaching.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useChoice } from '#pieces/use-choice.ts';
import { useLive } from '#pieces/use-live.ts';
import { useWhen } from '#pieces/when.tsx';
import type { Kept } from '#store/database.ts';
import { schoolDay, schoolNow } from '#store/device.ts';
import { changeUnit } from '#store/teaching.ts';
import { Button } from '#ui/button.tsx';
import { TextInput } from '#ui/text-input.tsx';

export function OpeningDay({ unit: { id, opensAt: kept } }: { readonly unit: Kept<'unit'> }) {
  const device = useDevice();
  const [opensAt, plan] = useChoice(kept, (at) => changeUnit(device, id, { opensAt: at }));
  const say = useSay();
  const when = useWhen();
  const today = useLive(async (here) => schoolDay(await schoolNow(here)), []);
  /** A day that cannot be taken; it stays on the screen as it was typed. */
  const [typed, setTyped] = useState<string | null>(null);
  if (today === undefined) return null;
  const choose = (day: string) => {
    const isAhead = day > today;
    setTyped(isAhead || day === '' ? null : day);
    if (isAhead || day === '') plan(isAhead ? startOf(day) : null);
  };
  return (
    <div className={styles['opening']}>
      <TextInput
        label={say('teaching.opensOn')}
        hint={opensAt === null && say('teaching.opensOnHint')}
        error={typed !== null && say('teaching.opensOnPast')}
        type="date"
        min={today}
        value={typed ?? (opensAt === null ? '' : schoolDay(opensAt))}
        onValue={choose}
      />
      {opensAt !== null && (
        <>
          <p role="status">
            <Say k="teaching.opensPlanned" with={{ day: when(schoolDay(opensAt)) }} />
          </p>
          <Button variant="quiet" onClick={() => choose('')}>
            <Say k="teaching.opensNever" />
          </Button>
        </>
      )}
    </div>
  );
}

/** In Japan. */
const startOf = (day: string): number => Date.parse(`${day}T00:00:00+09:00`);
