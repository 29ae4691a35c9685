// Speaking instead of writing, for who cannot write yet: what was said can be heard, said anew, taken away and brought back.
import { Mic, RotateCcw, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { isRefused } from '#domain/refusal.ts';
import { CaptureVoice } from '#pieces/capture-voice.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import styles from '#pieces/spoken-words.module.css';
import { useLive } from '#pieces/use-live.ts';
import type { VoiceUse } from '#pieces/use-voice.ts';
import { VoiceNote } from '#pieces/voice-note.tsx';
import { hasRoomToCapture } from '#store/room-to-capture.ts';
import { hasTake } from '#store/takes.ts';
import { Button } from '#ui/button.tsx';
import { useToast } from '#ui/toast.tsx';

export interface SpokenWordsProps extends Pick<VoiceUse, 'field' | 'onPrepared'> {
  /** The media record of what was said; null = nothing yet. */
  readonly voice: string | null;
  /** Names another one, or none. */
  readonly setVoice: (media: string | null) => Promise<unknown>;
  /** What stands below it; not while something is being recorded: one thing at a time. */
  readonly children?: ReactNode;
}
export function SpokenWords({ children, ...use }: SpokenWordsProps) {
  // Null: nobody has said. What was left here is then offered at once, and can be put aside.
  const [isOpen, setIsOpen] = useState<boolean | null>(null);
  const left = useLive((here) => hasTake(here, use.field), [use.field]);
  const isSpeaking = isOpen ?? left === true;
  return (
    <>
      <Speaking {...use} isSpeaking={isSpeaking} setIsOpen={setIsOpen} />
      {!isSpeaking && children}
    </>
  );
}

interface SpeakingProps extends Omit<SpokenWordsProps, 'children'> {
  readonly isSpeaking: boolean;
  readonly setIsOpen: (isOpen: boolean) => void;
}
function Speaking({ field, onPrepared, voice, setVoice, isSpeaking, setIsOpen }: SpeakingProps) {
  const device = useDevice();
  const say = useSay();
  if (isSpeaking) {
    const keep: VoiceUse['onPrepared'] = async (prepared) => {
      const answer = await onPrepared(prepared);
      if (!isRefused(answer)) setIsOpen(false);
      return answer;
    };
    const hasRoom = () => hasRoomToCapture(device);
    const close = () => setIsOpen(false);
    return <CaptureVoice label={say('voice.speak')} {...{ field, hasRoom }} onPrepared={keep} onClose={close} />;
  }
  if (voice !== null) return <Said voice={voice} setVoice={setVoice} again={() => setIsOpen(true)} />;
  return (
    <Button icon={Mic} className={styles['speak']} onClick={() => setIsOpen(true)}>
      <Say k="voice.speak" />
    </Button>
  );
}

interface SaidProps extends Pick<SpokenWordsProps, 'setVoice'> {
  readonly voice: string;
  readonly again: () => void;
}
function Said({ voice, setVoice, again }: SaidProps) {
  const toast = useToast();
  const remove = async () => {
    if (isRefused(await setVoice(null))) return;
    toast({
      words: <Say k="voice.removed" />,
      action: (
        <Button onClick={() => void setVoice(voice)}>
          <Say k="voice.undo" />
        </Button>
      ),
    });
  };
  return (
    <div className={styles['said']}>
      <VoiceNote media={voice} />
      <div className={styles['acts']}>
        <Button variant="quiet" icon={RotateCcw} onClick={again}>
          <Say k="voice.again" />
        </Button>
        <Button variant="quiet" icon={Trash2} onClick={() => void remove()}>
          <Say k="voice.remove" />
        </Button>
      </div>
    </div>
  );
}
