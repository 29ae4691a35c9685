// A short film of a child's works, made on the device: H.264 where the browser can, else what it can, else filmed from the
// screen as it plays. Pixels only: no name, no date, no place is in it.

import type { Size } from '#media/fit.ts';
import { boardSize, drawOnBoard, type GrowthPicture, type GrowthWish } from '#media/growth-board.ts';

export interface FilmWish extends GrowthWish {
  /** Seconds that each picture stands. */
  readonly each: number;
}
const EDGE = 960;
/** Nothing moves within a picture: enough for a player to find every place quickly. */
const PER_SECOND = 5;

/** @returns null: this browser makes no films @throws the signal's reason; not a picture */
export async function growthFilm(pictures: readonly GrowthPicture[], wish: FilmWish): Promise<Blob | null> {
  const [first] = pictures;
  if (!first) return null;
  const size = await boardSize(first.picture, EDGE);
  return (await encoded(pictures, size, wish)) ?? (await filmed(pictures, size, wish));
}

async function encoded(pictures: readonly GrowthPicture[], size: Size, wish: FilmWish): Promise<Blob | null> {
  if (typeof VideoEncoder === 'undefined' || typeof OffscreenCanvas === 'undefined') return null;
  const {
    BufferTarget,
    CanvasSource,
    getFirstEncodableVideoCodec,
    Mp4OutputFormat,
    Output,
    Quality,
    WebMOutputFormat,
  } = await import('mediabunny');
  const shape = { width: size.w, height: size.h };
  const mp4 = await getFirstEncodableVideoCodec(['avc'], shape);
  const codec = mp4 ?? (await getFirstEncodableVideoCodec(['vp9', 'vp8', 'av1'], shape));
  if (!codec) return null;
  const canvas = new OffscreenCanvas(size.w, size.h);
  const pen = canvas.getContext('2d', { alpha: false });
  if (!pen) return null;
  const target = new BufferTarget();
  const output = new Output({ format: mp4 ? new Mp4OutputFormat() : new WebMOutputFormat(), target });
  const source = new CanvasSource(canvas, { codec, quality: new Quality('high'), keyFrameInterval: wish.each });
  output.addVideoTrack(source, { frameRate: PER_SECOND });
  await output.start();
  try {
    const frames = Math.max(1, Math.round(wish.each * PER_SECOND));
    for (const [at, picture] of pictures.entries()) {
      wish.signal.throwIfAborted();
      await drawOnBoard(pen, { ...size, left: 0, top: 0 }, picture);
      for (let frame = 0; frame < frames; frame += 1) {
        await source.add((at * frames + frame) / PER_SECOND, 1 / PER_SECOND);
      }
      wish.onProgress(at + 1, pictures.length);
    }
    await output.finalize();
  } catch (error) {
    await output.cancel();
    throw error;
  }
  canvas.width = 0;
  return new Blob([target.buffer ?? new ArrayBuffer(0)], { type: mp4 ? 'video/mp4' : 'video/webm' });
}

const RECORDED = ['video/mp4', 'video/webm'];

/** Takes as long as the film lasts. */
async function filmed(pictures: readonly GrowthPicture[], size: Size, wish: FilmWish): Promise<Blob | null> {
  const type =
    typeof MediaRecorder === 'undefined' ? undefined : RECORDED.find((mime) => MediaRecorder.isTypeSupported(mime));
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { alpha: false });
  if (!type || !pen || !('captureStream' in canvas)) return null;
  Object.assign(canvas, { width: size.w, height: size.h });
  const stream = canvas.captureStream(PER_SECOND);
  const recorder = new MediaRecorder(stream, { mimeType: type, videoBitsPerSecond: 2_500_000 });
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const stopped = new Promise((done) => recorder.addEventListener('stop', done, { once: true }));
  try {
    for (const [at, picture] of pictures.entries()) {
      wish.signal.throwIfAborted();
      await drawOnBoard(pen, { ...size, left: 0, top: 0 }, picture);
      if (at === 0) recorder.start();
      await new Promise((done) => setTimeout(done, wish.each * 1000));
      wish.onProgress(at + 1, pictures.length);
    }
  } finally {
    if (recorder.state !== 'inactive') recorder.stop();
    for (const track of stream.getTracks()) track.stop();
    canvas.width = 0;
  }
  await stopped;
  return new Blob(parts, { type });
}
