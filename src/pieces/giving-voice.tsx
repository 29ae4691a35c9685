// 声で返す: up to twenty seconds, heard again before they go to the child.
import { LIMITS } from '#domain/limits.ts';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { isRefused } from '#domain/refusal.ts';
import { CaptureVoice } from '#pieces/capture-voice.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import type { FeedbackRoot } from '#store/feedback.ts';
import { giveVoice } from '#store/give-voice.ts';
import { hasRoomToCapture } from '#store/room-to-capture.ts';
import { Dialog } from '#ui/dialog.tsx';
import { useToast } from '#ui/toast.tsx';

export interface GivingVoiceProps {
  readonly root: FeedbackRoot;
  readonly onClose: () => void;
}
export function GivingVoice({ root, onClose }: GivingVoiceProps) {
  const device = useDevice();
  const say = useSay();
  const toast = useToast();
  const give = async (prepared: PreparedMedia) => {
    const made = await giveVoice(device, root, prepared);
    if (isRefused(made)) return made;
    toast({ words: <Say k="giving.voiceGiven" /> });
    onClose();
    return made;
  };
  return (
    <Dialog open onClose={onClose} title={<Say k="giving.voice" />} closeLabel={say('giving.close')}>
      <p>
        <Say k="giving.voiceHint" with={{ seconds: LIMITS.spokenWordSeconds }} />
      </p>
      <CaptureVoice
        label={say('giving.voice')}
        field={`voice/feedback/${root.id}`}
        longest={LIMITS.spokenWordSeconds}
        hasRoom={() => hasRoomToCapture(device)}
        onPrepared={give}
        onClose={onClose}
      />
    </Dialog>
  );
}
