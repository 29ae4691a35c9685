// A film as a person recorded or chose it becomes one that a school's line carries: 720p at most, a minute at most, its sound
// with it, its true length in it, and nothing else of what a telephone wrote: the place, the time, the name of the device.
// Only packets and pixels go over into the new file. Nothing is encoded anew that is small enough already.
import {
  BlobSource,
  BufferTarget,
  Conversion,
  type ConversionVideoOptions,
  canEncodeVideo,
  Input,
  type InputVideoTrack,
  MATROSKA,
  MP4,
  Mp4OutputFormat,
  Output,
  QTFF,
  Quality,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny';
import { LIMITS } from '#domain/limits.ts';
import type { Refused } from '#domain/refusal.ts';
import { fitEdge } from '#media/fit.ts';

export interface FilmWish {
  readonly file: Blob;
  /** Seconds: where the minute begins that is taken of a longer film. Null: nobody has said. */
  readonly from: number | null;
}
export interface FilmMade {
  readonly data: ArrayBuffer;
  readonly mime: 'video/mp4' | 'video/webm';
  readonly w: number;
  readonly h: number;
  /** Seconds. */
  readonly duration: number;
  /** It had a sound that nothing here can read. */
  readonly hasLostSound: boolean;
}
/** It is longer than a minute: somebody has to say which one. */
export interface FilmTooLong {
  readonly seconds: number;
}
export type FilmAnswer = FilmMade | FilmTooLong | Refused;

const VIDEO_BITS = 1_300_000;
/** Above this it is encoded anew: 60 seconds are 19 MB. */
const MOST_BITS = 2_500_000;
const MOST_FRAMES = 31;
/** A minute that a hand stopped. */
const SLACK = 1;

/**
 * @param onProgress 0–1
 * @returns refused: `not-media` with `field` `kind` (no film), `broken`, or `format` (this device cannot read it)
 */
export async function filmFrom({ file, from }: FilmWish, onProgress: (done: number) => void): Promise<FilmAnswer> {
  const input = new Input({ source: new BlobSource(file), formats: [MP4, QTFF, WEBM, MATROSKA] });
  try {
    const look = await lookAt(input);
    if ('refused' in look) return look;
    if (from === null && look.seconds > LIMITS.takeSeconds + SLACK) return { seconds: look.seconds };
    return await convert(input, look, { file, from }, onProgress);
  } finally {
    input.dispose();
  }
}

interface Look {
  readonly video: InputVideoTrack;
  readonly seconds: number;
  readonly w: number;
  readonly h: number;
}
async function lookAt(input: Input): Promise<Look | Refused> {
  try {
    if (!(await input.canRead())) return { refused: 'not-media', field: 'kind' };
    const video = await input.getPrimaryVideoTrack();
    if (!video) return { refused: 'not-media', field: 'kind' };
    const [seconds, w, h] = await Promise.all([
      input.computeDuration(),
      video.getDisplayWidth(),
      video.getDisplayHeight(),
    ]);
    return { video, seconds, w, h };
  } catch {
    return { refused: 'not-media', field: 'broken' };
  }
}

async function convert(
  input: Input,
  look: Look,
  { file, from }: FilmWish,
  onProgress: (done: number) => void,
): Promise<FilmMade | Refused> {
  const { isMp4, video, w, h } = await planOf(look, file.size, from);
  const format = isMp4 ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat();
  const most = LIMITS.takeSeconds + (from === null ? SLACK : 0);
  const output = new Output({ format, target: new BufferTarget() });
  const conversion = await Conversion.init({
    input,
    output,
    tracks: 'primary',
    // Nothing of what was written about it.
    tags: {},
    showWarnings: false,
    copy: { shiftTolerance: 0.1 },
    trim: from === null ? { end: most } : { start: from, end: from + most },
    video,
  });
  const lost = conversion.discardedTracks.filter(({ reason }) => reason !== 'max_track_count_of_type_reached');
  if (!conversion.isValid || lost.some(({ track }) => track.type === 'video'))
    return { refused: 'not-media', field: 'format' };
  conversion.onProgress = onProgress;
  await conversion.execute();
  const data = output.target.buffer;
  if (!data) throw new Error('no film came out');
  const duration = Math.min(look.seconds - (from ?? 0), most);
  const hasLostSound = lost.some(({ track }) => track.type === 'audio');
  return { data, mime: isMp4 ? 'video/mp4' : 'video/webm', w, h, duration, hasLostSound };
}

interface Plan {
  readonly isMp4: boolean;
  readonly video: ConversionVideoOptions;
  readonly w: number;
  readonly h: number;
}
/** As it is where that will do; else H.264 where the engine makes it, because every device at a school plays it. */
async function planOf({ video, seconds, w, h }: Look, bytes: number, from: number | null): Promise<Plan> {
  const codec = await video.getCodec();
  const isSmall = Math.max(w, h) <= LIMITS.filmEdge && (bytes * 8) / Math.max(seconds, 1) <= MOST_BITS;
  if (isSmall && from === null) {
    if (codec === 'avc') return { isMp4: true, video: {}, w, h };
    if (codec === 'vp8' || codec === 'vp9') return { isMp4: false, video: {}, w, h };
  }
  const size = evenSize(fitEdge({ w, h }, LIMITS.filmEdge));
  const quality = new Quality({ bitrate: VIDEO_BITS });
  const isMp4 = await canEncodeVideo('avc', { width: size.w, height: size.h, quality });
  const { averagePacketRate } = await video.computePacketStats(FRAMES_LOOKED_AT);
  return {
    isMp4,
    ...size,
    video: {
      ...(isMp4 ? { codec: 'avc' } : {}),
      width: size.w,
      height: size.h,
      fit: 'fill',
      quality,
      // A step of one frame, or a loop over a second, begins near one of these.
      keyFrameInterval: 1,
      ...(averagePacketRate > MOST_FRAMES ? { frameRate: 30 } : {}),
      allowTransformationMetadata: false,
    },
  };
}
const FRAMES_LOOKED_AT = 120;

/** What encoders take. */
const evenSize = ({ w, h }: { readonly w: number; readonly h: number }) => ({
  w: w - (w % 2) || 2,
  h: h - (h % 2) || 2,
});
