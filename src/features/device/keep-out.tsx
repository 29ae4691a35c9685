// Asks the devices of the class that still hold something to stay out of the cabinet.
import { Hand } from 'lucide-react';
import styles from '#features/device/arrivals.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { useTick } from '#pieces/use-tick.ts';
import { askToKeepOut, keepOutOf } from '#store/keep-out.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { useToast } from '#ui/toast.tsx';
import { timeWords } from '#words/day-words.ts';

/** It ends by itself, and nothing is written then. */
const TICK_MS = 15_000;

/** @param holds whether any device is known to hold something */
export function KeepOut({ group, holds }: { readonly group: string; readonly holds: boolean }) {
  const device = useDevice();
  const say = useSay();
  const toast = useToast();
  const tick = useTick(TICK_MS);
  const until = useLive(async (of) => keepOutOf(of, group), [group, tick]);
  const set = async (asks: boolean): Promise<void> => {
    const refused = await askToKeepOut(device, group, asks);
    if (refused) toast({ words: say(`refusal.${refused.refused}`), tone: 'bad' });
  };
  if (until === undefined || (until === null && !holds)) return null;
  if (until !== null) {
    return (
      <Notice
        tone="wait"
        icon={Hand}
        title={<Say k="arrivals.keepOutAsked" />}
        action={
          <Button onClick={() => void set(false)}>
            <Say k="arrivals.keepOutEnd" />
          </Button>
        }
      >
        <Say k="arrivals.keepOutUntil" with={{ time: timeWords(until) }} />
      </Notice>
    );
  }
  return (
    <div>
      <Button variant="primary" icon={Hand} onClick={() => void set(true)}>
        <Say k="arrivals.keepOut" />
      </Button>
      <p className={styles['soft']}>
        <Say k="arrivals.keepOutWhat" />
      </p>
    </div>
  );
}
