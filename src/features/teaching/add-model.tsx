// A model with bytes: from the camera or the microphone at once, or a file. Shrunk and looked at before it is kept.
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { isRefused } from '#domain/refusal.ts';
import { CapturePhoto } from '#pieces/capture-photo.tsx';
import { CaptureVideo } from '#pieces/capture-video.tsx';
import { CaptureVoice } from '#pieces/capture-voice.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { FILM_BYTES, hasRoomToCapture } from '#store/room-to-capture.ts';
import { addMediaModel, type NewModel } from '#store/teaching-models.ts';
import { Dialog } from '#ui/dialog.tsx';

export type AddedKind = NewModel['kind'];
const WORDS = {
  picture: { title: 'teaching.addPicture', named: 'teaching.newPicture' },
  video: { title: 'teaching.addFilm', named: 'teaching.newFilm' },
  audio: { title: 'teaching.addSound', named: 'teaching.newSound' },
} as const satisfies Record<AddedKind, object>;

export interface AddModelProps {
  readonly unit: string;
  readonly kind: AddedKind;
  readonly onClose: () => void;
}
export function AddModel({ unit, kind, onClose }: AddModelProps) {
  const device = useDevice();
  const say = useSay();
  const onPrepared = async (prepared: PreparedMedia) => {
    const made = await addMediaModel(device, { unit, kind, title: say(WORDS[kind].named) }, prepared);
    if (!isRefused(made)) onClose();
    return made;
  };
  const hasRoom = () => hasRoomToCapture(device, kind === 'video' ? FILM_BYTES : undefined);
  const Record = kind === 'video' ? CaptureVideo : CaptureVoice;
  return (
    <Dialog open onClose={onClose} title={<Say k={WORDS[kind].title} />} closeLabel={say('teaching.close')}>
      {kind === 'picture' ? (
        <CapturePhoto label={say('teaching.picture')} onPrepared={onPrepared} hasRoom={hasRoom} />
      ) : (
        <Record
          field={`${kind}/model/${unit}`}
          label={say(WORDS[kind].named)}
          onPrepared={onPrepared}
          hasRoom={hasRoom}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
