// A camera that films, with its microphone. It is looked through first and records when it is told to.
import { LIMITS } from '#domain/limits.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Facing } from '#media/camera.ts';
import { canRecord, type Recorder, recorderOf } from '#media/recorder.ts';

export interface FilmCamera {
  readonly stream: MediaStream;
  /** False: there is no microphone, or it may not be used. What is filmed is silent. */
  readonly hasSound: boolean;
  /** Once: its tracks end with the recording. */
  readonly recorder: () => Recorder;
  readonly close: () => void;
}

/** H.264 first: every device at a school plays it. Chromium makes no AAC, so its sound is Opus. */
const FILM_TYPES = [
  'video/mp4;codecs=avc1.42E01F,mp4a.40.2',
  'video/mp4;codecs=avc1.42E01F,opus',
  'video/webm;codecs=vp9,opus',
  'video/webm;codecs=vp8,opus',
  'video/webm',
  'video/mp4',
];
const VIDEO_BITS = 1_200_000;
const SOUND_BITS = 64_000;

/** @returns refused: `not-found` = there is no camera, or this browser records none; `forbidden` = it may not be used */
export async function openFilmCamera(facing: Facing): Promise<FilmCamera | Refused> {
  const mimeType = canRecord() ? FILM_TYPES.find((type) => MediaRecorder.isTypeSupported(type)) : undefined;
  if (!mimeType) return { refused: 'not-found' };
  const video = {
    facingMode: { ideal: facing },
    width: { ideal: LIMITS.filmEdge },
    height: { ideal: 720 },
    frameRate: { ideal: 30 },
  };
  try {
    const stream = await withSound(video);
    const options = { mimeType, videoBitsPerSecond: VIDEO_BITS, audioBitsPerSecond: SOUND_BITS };
    // Chromium hands over an MP4 at its key frames only: without this a page that dies takes many seconds along.
    const often = { videoKeyFrameIntervalDuration: 1000 };
    return {
      stream,
      hasSound: stream.getAudioTracks().length > 0,
      recorder: () => recorderOf(new MediaRecorder(stream, { ...options, ...often }), mimeType, DEAF),
      close: () => {
        for (const track of stream.getTracks()) track.stop();
      },
    };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return { refused: name === 'NotFoundError' || name === 'OverconstrainedError' ? 'not-found' : 'forbidden' };
  }
}

/** A film without sound is still a film. */
async function withSound(video: MediaTrackConstraints): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({ video, audio: true });
  } catch {
    return navigator.mediaDevices.getUserMedia({ video, audio: false });
  }
}

const DEAF = { loudness: () => 0, close: () => undefined };
