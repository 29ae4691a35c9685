// Pictures and films that wait although there is a line: why, until when, and 「いま送る」 where that is the person's to say.
import { Clock, Send } from 'lucide-react';
import { useDevice } from '#pieces/device-context.tsx';
import { Say } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { useWhen } from '#pieces/when.tsx';
import { holdsNow } from '#store/media-hold.ts';
import { largeWaiting, originalsWaiting, sendNow } from '#store/send-now.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

export function LargeOnes() {
  const device = useDevice();
  const when = useWhen();
  const holds = useLive(holdsNow, []);
  const large = useLive(largeWaiting, []);
  const originals = useLive(originalsWaiting, []);
  if (!holds || !large) return null;
  if (holds.teacher !== null) {
    return (
      <Notice tone="wait" icon={Clock} title={<Say k="unsent.laterNow" />}>
        <p>
          <Say k="unsent.laterUntil" with={{ when: when(holds.teacher, { time: true }) }} />
        </p>
      </Notice>
    );
  }
  if (!originals) return null;
  const now = (
    <Button icon={Send} onClick={() => void sendNow(device)}>
      <Say k="unsent.sendNow" />
    </Button>
  );
  return (
    <Notice icon={Clock} action={now}>
      <p>
        <Say k="unsent.originals" />
      </p>
    </Notice>
  );
}
