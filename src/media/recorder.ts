// What a microphone hears, recorded piece by piece: whoever keeps each piece loses one second at most when the page dies.
// A camera's pieces come the same way (film-camera.ts).
import { LIMITS } from '#domain/limits.ts';
import type { Refused } from '#domain/refusal.ts';

export interface Recorder {
  /** Of the pieces put together, without its codecs. */
  readonly mime: string;
  /** How loud it is now, 0–1. */
  readonly loudness: () => number;
  readonly start: (hearer: RecorderHearer) => void;
  /** The last piece comes, then the end. */
  readonly stop: () => void;
}
export interface RecorderHearer {
  readonly onPiece: (piece: Blob, seconds: number) => void;
  /** Stopped, by whomever. The microphone is off by then. */
  readonly onEnd: () => void;
}

/** As long as a child speaks of one thing, and as a film of one lasts. */
export const LONGEST_SECONDS = LIMITS.takeSeconds;
const PIECE_MS = 1000;
const SOUND_BITS = 64_000;
/** AAC first: every device at a school plays it. Opus where an engine makes no AAC. */
const SOUND_TYPES = ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];

export const canRecord = (): boolean =>
  typeof MediaRecorder === 'function' && typeof navigator.mediaDevices?.getUserMedia === 'function';

/** @returns refused: `not-found` = there is no microphone, `forbidden` = it may not be used, or something else uses it */
export async function openMicrophone(): Promise<Recorder | Refused> {
  const mimeType = canRecord() ? SOUND_TYPES.find((type) => MediaRecorder.isTypeSupported(type)) : undefined;
  if (!mimeType) return { refused: 'not-found' };
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: false });
    const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: SOUND_BITS });
    return recorderOf(recorder, mimeType, earFor(stream));
  } catch (error) {
    return { refused: error instanceof Error && error.name === 'NotFoundError' ? 'not-found' : 'forbidden' };
  }
}

/** What is recorded is let go of with the recording: its tracks are stopped when it ends. */
export function recorderOf(recorder: MediaRecorder, mimeType: string, ear: Ear): Recorder {
  const { stream } = recorder;
  let isOver = false;
  const close = () => {
    isOver = true;
    for (const track of stream.getTracks()) track.stop();
    ear.close();
  };
  const stop = () => {
    if (recorder.state === 'inactive') close();
    else recorder.stop();
  };
  const start = ({ onPiece, onEnd }: RecorderHearer) => {
    if (isOver) return onEnd();
    const begun = performance.now();
    recorder.addEventListener('dataavailable', ({ data }) => {
      if (data.size > 0) onPiece(data, Math.min(LONGEST_SECONDS, (performance.now() - begun) / 1000));
    });
    const last = setTimeout(stop, LONGEST_SECONDS * 1000);
    recorder.addEventListener('stop', () => {
      clearTimeout(last);
      close();
      onEnd();
    });
    return recorder.start(PIECE_MS);
  };
  return { mime: mimeType.split(';')[0] ?? mimeType, loudness: ear.loudness, start, stop };
}

export interface Ear {
  readonly loudness: () => number;
  readonly close: () => void;
}

/** Quiet speech fills a good part of the meter. */
const GAIN = 5;

function earFor(stream: MediaStream): Ear {
  const context = new AudioContext();
  const ear = context.createAnalyser();
  ear.fftSize = 1024;
  context.createMediaStreamSource(stream).connect(ear);
  const samples = new Float32Array(ear.fftSize);
  const loudness = () => {
    ear.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    return Math.min(1, Math.sqrt(power) * GAIN);
  };
  return { loudness, close: () => void context.close() };
}
