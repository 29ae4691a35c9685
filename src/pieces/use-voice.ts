// A recording on its way from the microphone to what the person says yes to. Each second is kept as it comes, so that a tab
// that is closed in the middle offers what was said so far when it is opened again.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { prepareSound } from '#media/prepare-sound.ts';
import { openMicrophone, type Recorder } from '#media/recorder.ts';
import { useDevice } from '#pieces/device-context.tsx';
import type { Device } from '#store/device.ts';
import { dropTakes, keepPiece, takeOf } from '#store/takes.ts';

export type VoiceTrouble = Refused | 'trouble' | null;
export type VoiceState =
  | { readonly at: 'choosing'; readonly trouble: VoiceTrouble }
  | { readonly at: 'opening' }
  | { readonly at: 'recording'; readonly recorder: Recorder; readonly seconds: number }
  | {
      readonly at: 'hearing';
      readonly prepared: PreparedMedia;
      readonly url: string;
      /** Left here by a tab that was closed. */
      readonly isLeft: boolean;
      readonly isKeeping: boolean;
      readonly trouble: VoiceTrouble;
    };
export interface Voice {
  readonly state: VoiceState;
  readonly record: () => void;
  readonly stop: () => void;
  readonly take: (file: Blob) => void;
  readonly keep: () => void;
  readonly again: () => void;
}
export interface VoiceUse {
  /** What it is recorded for: names one place of one record. */
  readonly field: string;
  readonly onPrepared: (prepared: PreparedMedia) => Promise<unknown>;
  readonly hasRoom: () => Promise<boolean>;
}

export function useVoice({ field, onPrepared, hasRoom }: VoiceUse): Voice {
  const device = useDevice();
  const [state, setState] = useState<VoiceState>({ at: 'opening' });
  const recorder = useRef<Recorder | null>(null);
  const isHere = useRef(true);
  const show = (next: VoiceState) => {
    if (isHere.current) setState(next);
    else if (next.at === 'hearing') URL.revokeObjectURL(next.url);
  };
  const choose = (trouble: VoiceTrouble) => show({ at: 'choosing', trouble });
  const failed = () => choose('trouble');
  const hear = async (sound: Blob, isLeft: boolean, trouble: VoiceTrouble = null) => {
    const prepared = await prepareSound(sound).catch(() => 'trouble' as const);
    if (prepared === 'trouble' || isRefused(prepared)) return choose(prepared);
    const { o } = prepared.variants;
    const url = URL.createObjectURL(new Blob(o ? [o.data] : [], { type: o?.mime ?? '' }));
    return show({ at: 'hearing', prepared, url, isLeft, isKeeping: false, trouble });
  };
  const findLeft = useEffectEvent(async () => {
    const left = await takeOf(device, field).catch(() => null);
    if (left) await hear(left.recorded, true);
    else choose(null);
  });
  const record = async () => {
    setState({ at: 'opening' });
    if (!(await hasRoom())) return choose({ refused: 'full' });
    const opened = await openMicrophone();
    if (isRefused(opened)) return choose(opened);
    if (!isHere.current) return opened.stop();
    recorder.current = opened;
    await dropTakes(device, field).catch(letGo(opened));
    const keeping = keepPieces(device, field, opened);
    show({ at: 'recording', recorder: opened, seconds: 0 });
    return opened.start({
      onPiece: (piece, seconds) => {
        keeping.add(piece);
        show({ at: 'recording', recorder: opened, seconds });
      },
      onEnd: () => {
        recorder.current = null;
        void keeping.end().then(({ sound, trouble }) => hear(sound, false, trouble));
      },
    });
  };
  const stop = () => recorder.current?.stop();
  const again = () => void dropTakes(device, field).then(() => choose(null), failed);
  const keep = () => {
    if (state.at !== 'hearing' || state.isKeeping) return;
    const looking = state;
    setState({ ...looking, isKeeping: true, trouble: null });
    const stay = (trouble: VoiceTrouble) => show({ ...looking, isKeeping: false, trouble });
    void onPrepared(looking.prepared).then(
      async (answer) => {
        if (isRefused(answer)) return stay(answer);
        // Still there: then it is asked about once more, and nothing is lost.
        await dropTakes(device, field).catch(() => undefined);
        return choose(null);
      },
      () => stay('trouble'),
    );
  };
  useEffect(() => {
    isHere.current = true;
    void findLeft();
    return () => {
      isHere.current = false;
      recorder.current?.stop();
    };
  }, []);
  useStopOutOfSight(stop);
  useReleased(state.at === 'hearing' ? state.url : null);
  return {
    state,
    record: () => void record().catch(failed),
    stop,
    take: (file) => void hear(file, false),
    keep,
    again,
  };
}

/** A microphone that cannot be used is not left open. */
const letGo = (opened: Recorder) => (error: unknown) => {
  opened.stop();
  throw error;
};

/** An address of bytes in memory is given back when another takes its place. */
function useReleased(url: string | null): void {
  useEffect(() => () => (url === null ? undefined : URL.revokeObjectURL(url)), [url]);
}

/** One after the other, in the order they came. A piece that finds no room ends the recording; those before it stay. */
function keepPieces(device: Device, field: string, recorder: Recorder) {
  const take = device.newId();
  const { mime } = recorder;
  const pieces: Blob[] = [];
  let trouble: VoiceTrouble = null;
  let queue = Promise.resolve();
  const write = async (piece: Blob) => {
    const refused = await keepPiece(device, { field, take, mime, data: await piece.arrayBuffer() });
    if (!refused || trouble) return;
    trouble = refused;
    recorder.stop();
  };
  const add = (piece: Blob) => {
    pieces.push(piece);
    // Not kept for another reason: it is still in memory, and is tried again as a whole when it is done.
    queue = queue.then(() => write(piece)).catch(() => undefined);
  };
  const end = async () => {
    await queue;
    return { sound: new Blob(pieces, { type: mime }), trouble };
  };
  return { add, end };
}

/** Nobody is listened to by a page that they do not see. */
function useStopOutOfSight(stop: () => void): void {
  const act = useEffectEvent(stop);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'hidden') act();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
}
