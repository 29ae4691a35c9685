// A recording on its way from the microphone to what the person says yes to. Each second is kept as it comes, so that a tab
// that is closed in the middle offers what was said so far when it is opened again.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { prepareSound } from '#media/prepare-sound.ts';
import { openMicrophone, type Recorder } from '#media/recorder.ts';
import { type StuckTake, useLeftTakes } from '#pieces/use-left-takes.ts';
import { useRecording } from '#pieces/use-recording.ts';
import { useReleased } from '#pieces/use-released.ts';

export type VoiceTrouble = Refused | 'trouble' | null;
export type VoiceState =
  | { readonly at: 'choosing'; readonly trouble: VoiceTrouble }
  | { readonly at: 'opening' }
  | { readonly at: 'recording'; readonly recorder: Recorder; readonly seconds: number }
  | {
      readonly at: 'hearing';
      readonly prepared: PreparedMedia;
      readonly url: string;
      /** What lies here of it; null: it was chosen as a file. */
      readonly take: string | null;
      /** Left here by a tab that was closed. */
      readonly isLeft: boolean;
      readonly isKeeping: boolean;
      readonly trouble: VoiceTrouble;
    };
export interface Voice extends StuckTake {
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
  /** Seconds; as long as a recording may be, else. */
  readonly longest?: number | undefined;
}

export function useVoice({ field, onPrepared, hasRoom, longest }: VoiceUse): Voice {
  const [state, setState] = useState<VoiceState>({ at: 'opening' });
  const isHere = useRef(true);
  const show = (next: VoiceState) => {
    if (isHere.current) setState(next);
    else if (next.at === 'hearing') URL.revokeObjectURL(next.url);
  };
  const choose = (trouble: VoiceTrouble) => show({ at: 'choosing', trouble });
  const failed = () => choose('trouble');
  const takes = useLeftTakes(field);
  const recording = useRecording(field, (seconds, recorder) => show({ at: 'recording', recorder, seconds }));
  const hear = async (sound: Blob, { take = null, isLeft = false, trouble = null }: Hearing = {}) => {
    const prepared = await prepareSound(sound).catch(() => 'trouble' as const);
    const hasFailed = prepared === 'trouble' || isRefused(prepared);
    takes.tried(take, !hasFailed);
    if (hasFailed) return choose(isLeft ? null : prepared);
    const { o } = prepared.variants;
    const url = URL.createObjectURL(new Blob(o ? [o.data] : [], { type: o?.mime ?? '' }));
    return show({ at: 'hearing', prepared, url, take, isLeft, isKeeping: false, trouble });
  };
  const offer = async (known: string | null) => {
    const left = await takes.newest(known);
    if (left) await hear(left.recorded, { take: left.take, isLeft: true });
    else choose(null);
  };
  const findLeft = useEffectEvent(() => offer(takes.stuck).catch(failed));
  const throwAway = async (take: string | null) => {
    await takes.drop(take);
    await offer(takes.stuck);
  };
  const record = async () => {
    setState({ at: 'opening' });
    if (!(await hasRoom())) return choose({ refused: 'full' });
    const opened = await openMicrophone();
    if (isRefused(opened)) return choose(opened);
    if (!isHere.current) return opened.stop();
    const timer = longest === undefined ? undefined : setTimeout(recording.stop, longest * 1000);
    const { taken, ...rest } = await recording.record(opened).finally(() => clearTimeout(timer));
    return hear(taken, rest);
  };
  const again = () => (state.at === 'hearing' ? void throwAway(state.take).catch(failed) : choose(null));
  const keep = () => {
    if (state.at !== 'hearing' || state.isKeeping) return;
    const looking = state;
    setState({ ...looking, isKeeping: true, trouble: null });
    const end = (trouble: VoiceTrouble) => (trouble ? show({ ...looking, isKeeping: false, trouble }) : choose(null));
    void takes.keep(looking.take, () => onPrepared(looking.prepared)).then(end);
  };
  useEffect(() => {
    isHere.current = true;
    void findLeft();
    return () => {
      isHere.current = false;
    };
  }, []);
  useReleased(state.at === 'hearing' ? state.url : null);
  return {
    state,
    record: () => void record().catch(failed),
    stop: recording.stop,
    take: (file) => void hear(file),
    keep,
    again,
    stuck: takes.stuck,
    openStuck: () => void offer(null).catch(failed),
    throwAway: (take) => void throwAway(take).catch(failed),
  };
}

interface Hearing {
  readonly take?: string | null;
  readonly isLeft?: boolean;
  readonly trouble?: VoiceTrouble;
}
