// The teacher's switch 「あとで送る」: pictures and films of the class wait on the devices, words and small pictures still go.
import { CirclePause, CirclePlay } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useDevice } from '#pieces/device-context.tsx';
import { MediaLaterPlace } from '#pieces/media-later-place.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { letMediaWait, mediaLaterOf } from '#store/media-later.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { useToast } from '#ui/toast.tsx';
import { timeWords } from '#words/day-words.ts';

/** A lesson, and the break in which the next one comes in. */
const AN_HOUR_MS = 3_600_000;
const LOOK_AGAIN_MS = 15_000;

export function MediaLater({ group }: { readonly group: string }) {
  const device = useDevice();
  const say = useSay();
  const toast = useToast();
  const [looked, lookAgain] = useState(0);
  const until = useLive(async (of) => mediaLaterOf(of, group), [group, looked]);
  const waits = until != null;
  useEffect(() => {
    if (!waits) return;
    // It ends by itself: nothing is written then, so nothing else would draw it anew.
    const timer = setInterval(() => lookAgain((n) => n + 1), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [waits]);
  const set = async (ms: number): Promise<void> => {
    const refused = await letMediaWait(device, group, ms);
    if (refused) toast({ words: say(`refusal.${refused.refused}`), tone: 'bad' });
  };
  if (until === undefined) return <MediaLaterPlace />;
  if (until === null) {
    return (
      <Button variant="quiet" icon={CirclePause} title={say('board.laterWhat')} onClick={() => void set(AN_HOUR_MS)}>
        <Say k="board.later" />
      </Button>
    );
  }
  return (
    <>
      <Chip tone="yama" icon={CirclePause}>
        <Say k="board.laterUntil" with={{ time: timeWords(until) }} />
      </Chip>
      <Button variant="quiet" icon={CirclePlay} onClick={() => void set(0)}>
        <Say k="board.laterEnd" />
      </Button>
    </>
  );
}
