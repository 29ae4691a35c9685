// A film as a work. A recording that was cut off here is offered first.
import type { WayProps } from '#features/record/way-props.ts';
import { CaptureVideo } from '#pieces/capture-video.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { useSay } from '#pieces/say.tsx';
import { FILM_BYTES, hasRoomToCapture } from '#store/room-to-capture.ts';

export function WorkFilm({ lesson, keep, onClose }: WayProps) {
  const device = useDevice();
  const say = useSay();
  return (
    <CaptureVideo
      field={`video/work/${lesson}`}
      label={say('film.ask')}
      onPrepared={(prepared) => keep({ kind: 'video', prepared })}
      hasRoom={() => hasRoomToCapture(device, FILM_BYTES)}
      onClose={onClose}
    />
  );
}
