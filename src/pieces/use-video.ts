// A film on its way from the camera, or from a file, to what the person says yes to. Each second is kept as it comes, so that a
// tab that is closed in the middle offers what was filmed so far when it is opened again.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { isRefused, type Refused } from '#domain/refusal.ts';
import type { FilmCamera } from '#media/film-camera.ts';
import { type FilmOptions, type PreparedFilm, prepareFilm } from '#media/prepare-film.ts';
import { type StuckTake, useLeftTakes } from '#pieces/use-left-takes.ts';
import { useRecording } from '#pieces/use-recording.ts';
import { useReleased } from '#pieces/use-released.ts';
import type { VoiceUse } from '#pieces/use-voice.ts';

export type VideoTrouble = Refused | 'trouble' | null;
export type VideoState =
  | { readonly at: 'choosing'; readonly trouble: VideoTrouble }
  | { readonly at: 'opening' }
  /** The camera is on. `seconds`: null until it records. */
  | { readonly at: 'filming'; readonly seconds: number | null }
  /** `done`: 0–1. */
  | { readonly at: 'preparing'; readonly done: number; readonly isOwn: boolean }
  /** A longer one: which minute of it? */
  | { readonly at: 'cutting'; readonly file: Blob; readonly url: string; readonly seconds: number }
  | {
      readonly at: 'looking';
      readonly film: PreparedFilm;
      readonly url: string;
      /** What lies here of it; null: it was chosen as a file. */
      readonly take: string | null;
      /** Left here by a tab that was closed. */
      readonly isLeft: boolean;
      readonly isKeeping: boolean;
      readonly trouble: VideoTrouble;
    };
export interface Video extends StuckTake {
  readonly state: VideoState;
  /** Turns the camera on. */
  readonly look: () => void;
  /** The camera cannot be used, or not any more. */
  readonly refuse: (refused: Refused) => void;
  readonly record: (camera: FilmCamera) => void;
  readonly stop: () => void;
  readonly take: (file: Blob) => void;
  /** @param from where the minute begins, in seconds */
  readonly cut: (from: number) => void;
  readonly keep: () => void;
  /** Back to choosing; what is looked at is thrown away, what is being made small is given up. */
  readonly again: () => void;
}

export function useVideo({ field, onPrepared, hasRoom }: VoiceUse): Video {
  const [state, setState] = useState<VideoState>({ at: 'opening' });
  const work = useRef<AbortController | null>(null);
  const isHere = useRef(true);
  const show = (next: VideoState) => {
    if (isHere.current) setState(next);
    else if ('url' in next) URL.revokeObjectURL(next.url);
  };
  const choose = (trouble: VideoTrouble) => show({ at: 'choosing', trouble });
  const failed = () => choose('trouble');
  const filming = useRecording(field, (seconds) => show({ at: 'filming', seconds }));
  const takes = useLeftTakes(field);
  const prepare = async (file: Blob, wish: Preparing = {}) => {
    work.current?.abort();
    const mine = new AbortController();
    work.current = mine;
    const tell = (done: number) => mine.signal.aborted || show({ at: 'preparing', done, isOwn: wish.isOwn ?? false });
    tell(0);
    const next = await stateAfter(file, wish, { onProgress: tell, signal: mine.signal });
    if (!mine.signal.aborted) {
      takes.tried(wish.take ?? null, next.at === 'looking');
      show(next);
    } else if ('url' in next) URL.revokeObjectURL(next.url);
  };
  const offer = async (known: string | null) => {
    const left = await takes.newest(known);
    if (left) await prepare(left.recorded, { ...LEFT, take: left.take });
    else choose(null);
  };
  const findLeft = useEffectEvent(() => offer(takes.stuck).catch(failed));
  const throwAway = async (take: string | null) => {
    await takes.drop(take);
    await offer(takes.stuck);
  };
  const record = async (camera: FilmCamera) => {
    if (filming.isOn()) return;
    const { taken, take, trouble } = await filming.record(camera.recorder());
    if (isHere.current) await prepare(taken, { isOwn: true, take, trouble });
  };
  const again = () => {
    work.current?.abort();
    if (state.at === 'looking') void throwAway(state.take).catch(failed);
    else choose(null);
  };
  const keep = () => {
    if (state.at !== 'looking' || state.isKeeping) return;
    const looking = state;
    setState({ ...looking, isKeeping: true, trouble: null });
    const end = (trouble: VideoTrouble) => (trouble ? show({ ...looking, isKeeping: false, trouble }) : choose(null));
    void takes.keep(looking.take, () => onPrepared(looking.film.prepared)).then(end);
  };
  useEffect(() => {
    isHere.current = true;
    void findLeft();
    return () => {
      isHere.current = false;
      work.current?.abort();
    };
  }, []);
  useReleased('url' in state ? state.url : null);
  const ifRoom = (go: () => void) => void hasRoom().then((has) => (has ? go() : choose({ refused: 'full' })), failed);
  return {
    state,
    look: () => ifRoom(() => show({ at: 'filming', seconds: null })),
    // What was filmed until then comes first.
    refuse: (refused) => filming.isOn() || choose(refused),
    record: (camera) => void record(camera).catch(failed),
    stop: filming.stop,
    take: (file) => ifRoom(() => void prepare(file)),
    cut: (from) => state.at === 'cutting' && void prepare(state.file, { from }),
    keep,
    again,
    stuck: takes.stuck,
    openStuck: () => void offer(null).catch(failed),
    throwAway: (take) => void throwAway(take).catch(failed),
  };
}

const LEFT = { isOwn: true, isLeft: true };

interface Preparing {
  /** Where the minute begins, in seconds. */
  readonly from?: number;
  readonly isOwn?: boolean;
  readonly isLeft?: boolean;
  readonly take?: string | null;
  readonly trouble?: VideoTrouble;
}

async function stateAfter(
  file: Blob,
  { from, isOwn = false, isLeft = false, take = null, trouble = null }: Preparing,
  options: Pick<FilmOptions, 'onProgress' | 'signal'>,
): Promise<VideoState> {
  const wish = { ...options, isOwn, ...(from === undefined ? {} : { from }) };
  const film = await prepareFilm(file, wish).catch(() => 'trouble' as const);
  if (film === 'trouble' || isRefused(film)) return { at: 'choosing', trouble: isLeft ? null : film };
  if ('seconds' in film) return { at: 'cutting', file, url: URL.createObjectURL(file), seconds: film.seconds };
  const { o } = film.prepared.variants;
  const url = URL.createObjectURL(new Blob(o ? [o.data] : [], { type: o?.mime ?? '' }));
  return { at: 'looking', film, url, take, isLeft, isKeeping: false, trouble };
}
