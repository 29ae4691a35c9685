// A voice or a sound as a work. Folded away behind one button, unless a recording was cut off here: then it is offered at once.
import { Mic } from 'lucide-react';
import { useState } from 'react';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { CaptureVoice } from '#pieces/capture-voice.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { hasRoomToCapture } from '#store/room-to-capture.ts';
import { hasTake } from '#store/takes.ts';
import { Button } from '#ui/button.tsx';

export interface WorkVoiceProps {
  readonly lesson: string;
  readonly onPrepared: (prepared: PreparedMedia) => Promise<unknown>;
}
export function WorkVoice({ lesson, onPrepared }: WorkVoiceProps) {
  const device = useDevice();
  const say = useSay();
  const field = `voice/work/${lesson}`;
  const [isOpen, setIsOpen] = useState(false);
  const left = useLive((here) => hasTake(here, field), [field]);
  if (!isOpen && !left) {
    return (
      <Button icon={Mic} onClick={() => setIsOpen(true)}>
        <Say k="voice.workOpen" />
      </Button>
    );
  }
  return (
    <CaptureVoice
      field={field}
      label={say('voice.workAsk')}
      onPrepared={onPrepared}
      hasRoom={() => hasRoomToCapture(device)}
      onClose={() => setIsOpen(false)}
    />
  );
}
