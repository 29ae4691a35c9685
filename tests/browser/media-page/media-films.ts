// The door for films, with the camera's own recorder before it, in a browser.
import { isRefused, type Refused } from '#domain/refusal.ts';
import { openFilmCamera } from '#media/film-camera.ts';
import { type FilmOptions, prepareFilm } from '#media/prepare-film.ts';

export interface TestedFilm {
  readonly mime: string;
  readonly bytes: number;
  readonly w: number | undefined;
  readonly h: number | undefined;
  readonly duration: number | undefined;
  readonly hasLostSound: boolean;
  /** What the browser's own player says of what came out. */
  readonly played: { readonly w: number; readonly h: number; readonly duration: number; readonly loudest: number };
  readonly still: { readonly mime: string; readonly bytes: number; readonly w: number; readonly h: number } | null;
  /** Every byte as a character: to look for what must not be in it. */
  readonly text: string;
}

const latin = (data: ArrayBuffer): string => new TextDecoder('latin1').decode(data);

async function played(data: ArrayBuffer, mime: string) {
  const player = document.createElement('video');
  player.src = URL.createObjectURL(new Blob([data], { type: mime }));
  await new Promise((resolve, reject) => {
    player.addEventListener('loadedmetadata', resolve);
    player.addEventListener('error', () => reject(new Error('it does not play')));
  });
  return {
    w: player.videoWidth,
    h: player.videoHeight,
    duration: player.duration,
    loudest: await loudestOf(data).catch(() => 0),
  };
}

async function loudestOf(data: ArrayBuffer): Promise<number> {
  const sound = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(data.slice(0));
  return sound.getChannelData(0).reduce((most, each) => Math.max(most, Math.abs(each)), 0);
}

async function prepared(file: Blob, options: FilmOptions): Promise<TestedFilm | { seconds: number } | Refused> {
  const answer = await prepareFilm(file, options);
  if (isRefused(answer) || 'seconds' in answer) return answer;
  const { o, t } = answer.prepared.variants;
  if (!o) throw new Error('there is a film');
  const still = t ? { mime: t.mime, bytes: t.bytes, w: t.w ?? 0, h: t.h ?? 0 } : null;
  const { mime, bytes, w, h, duration, data } = o;
  const { hasLostSound } = answer;
  return { mime, bytes, w, h, duration, hasLostSound, still, played: await played(data, mime), text: latin(data) };
}

/** @param padding bytes of nothing behind it, as large as a telephone's film is */
export async function prepareFilmOf(base64: string, options: FilmOptions = {}, padding = 0) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  // A box that a player skips; a piece that is used many times over takes its room only once.
  const head = new Uint8Array(padding > 0 ? 8 : 0);
  if (padding > 0) new DataView(head.buffer).setUint32(0, padding);
  head.set(padding > 0 ? [0x66, 0x72, 0x65, 0x65] : [], padding > 0 ? 4 : 0);
  return prepared(new Blob([bytes, head, new Uint8Array(Math.max(0, padding - 8))]), options);
}

export const prepareBlob = (file: Blob) => prepared(file, {});

/** Gives up as soon as there is any progress. @returns what was said */
export async function giveUpFilm(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const work = new AbortController();
  const onProgress = () => work.abort(new Error('given up'));
  return prepareFilm(new Blob([bytes]), { signal: work.signal, onProgress }).then(
    () => 'finished',
    (error: unknown) => String(error),
  );
}

/** Films with the page's camera. @param cut the last pieces never come, as when a page dies */
export async function filmed(seconds: number, cut = 0, type?: string) {
  const isTypeSupported = MediaRecorder.isTypeSupported.bind(MediaRecorder);
  // An engine without that one takes the next that it has.
  if (type && isTypeSupported(type)) MediaRecorder.isTypeSupported = (each) => each === type;
  const camera = await openFilmCamera('environment');
  MediaRecorder.isTypeSupported = isTypeSupported;
  if (isRefused(camera)) return camera;
  const recorder = camera.recorder();
  const pieces: Blob[] = [];
  await new Promise<void>((resolve) => {
    recorder.start({
      onPiece: (piece, at) => {
        pieces.push(piece);
        if (at >= seconds) recorder.stop();
      },
      onEnd: resolve,
    });
  });
  const file = new Blob(pieces.slice(0, pieces.length - cut), { type: recorder.mime });
  const isOff = camera.stream.getTracks().every((track) => track.readyState === 'ended');
  return { isOff, recorded: recorder.mime, pieces: pieces.length, film: await prepared(file, { isOwn: true }) };
}
