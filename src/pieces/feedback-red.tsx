// 朱書き as the child gets it: the picture with the red ink over it, and a switch that shows it without.
import { Eye, EyeOff, PenLine } from 'lucide-react';
import { useState } from 'react';
import styles from '#pieces/red-ink.module.css';
import { RedInk } from '#pieces/red-ink.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { useMediaUrl } from '#pieces/use-media-url.ts';
import type { FeedbackShown } from '#store/feedback.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';

export function FeedbackRed({ note }: { readonly note: FeedbackShown }) {
  const say = useSay();
  const [isOn, setIsOn] = useState(true);
  const work = useLive(async ({ db }) => (await db.records('work').get(note.root ?? '')) ?? null, [note.root]);
  const { url } = useMediaUrl(work?.media ?? null, 'm');
  return (
    <div className={styles['shown']}>
      <Chip tone="shu" icon={PenLine}>
        <Say k="again.red" />
      </Chip>
      {url && (
        <span className={styles['place']}>
          <img className={styles['picture']} src={url} alt={say(isOn ? 'again.redPicture' : 'again.plainPicture')} />
          {isOn && <RedInk lines={note.strokes} />}
        </span>
      )}
      {url && <RedSwitch isOn={isOn} onSwitch={() => setIsOn(!isOn)} />}
    </div>
  );
}

interface RedSwitchProps {
  readonly isOn: boolean;
  readonly onSwitch: () => void;
}
export function RedSwitch({ isOn, onSwitch }: RedSwitchProps) {
  return (
    <Button variant="quiet" icon={isOn ? EyeOff : Eye} onClick={onSwitch}>
      <Say k={isOn ? 'again.redHide' : 'again.redShow'} />
    </Button>
  );
}
