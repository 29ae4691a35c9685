// A voice or a sound as a work. A recording that was cut off here is offered first.
import type { WayProps } from '#features/record/way-props.ts';
import { CaptureVoice } from '#pieces/capture-voice.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { useSay } from '#pieces/say.tsx';
import { hasRoomToCapture } from '#store/room-to-capture.ts';

export function WorkVoice({ lesson, keep, onClose }: WayProps) {
  const device = useDevice();
  const say = useSay();
  return (
    <CaptureVoice
      field={`voice/work/${lesson}`}
      label={say('voice.workAsk')}
      onPrepared={(prepared) => keep({ kind: 'audio', prepared })}
      hasRoom={() => hasRoomToCapture(device)}
      onClose={onClose}
    />
  );
}
