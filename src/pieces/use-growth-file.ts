// Makes a file of the show: a film, or one picture of all. Its makers are loaded when they are asked for.
import { useEffect, useRef, useState } from 'react';
import type { GrowthPicture, GrowthWish } from '#media/growth-board.ts';
import { useDevice } from '#pieces/device-context.tsx';
import type { GrowthStep } from '#pieces/growth-step.ts';
import { useSay } from '#pieces/say.tsx';
import { useReleased } from '#pieces/use-released.ts';
import type { Device } from '#store/device.ts';
import { pictureBytes } from '#store/picture-bytes.ts';

export type GrowthShape = 'film' | 'strip';
export interface GrowthFile {
  readonly file: File;
  readonly url: string;
  /** So many works are not in it: their pictures are not on this device. */
  readonly missing: number;
}
type State =
  | { readonly at: 'ready' | 'failed' }
  | { readonly at: 'making'; readonly done: number }
  | ({ readonly at: 'made' } & GrowthFile);

export function useGrowthFile(steps: readonly GrowthStep[], each: number) {
  const device = useDevice();
  const say = useSay();
  const [state, setState] = useState<State>({ at: 'ready' });
  const making = useRef<AbortController | null>(null);
  const url = state.at === 'made' ? state.url : null;
  useReleased(url);
  useEffect(() => () => making.current?.abort(), []);
  const make = async (shape: GrowthShape) => {
    const stop = new AbortController();
    making.current = stop;
    const { signal } = stop;
    setState({ at: 'making', done: 0 });
    const pictures = await picturesOf(device, steps);
    const wish: GrowthWish = { signal, onProgress: (done) => !signal.aborted && setState({ at: 'making', done }) };
    const made = pictures.length > 1 ? await blobOf(shape, pictures, each, wish) : null;
    if (signal.aborted) return;
    if (!made) return setState({ at: 'failed' });
    const file = new File([made], `${say('growth.fileName')}.${ENDINGS[made.type] ?? 'jpg'}`, { type: made.type });
    setState({ at: 'made', file, url: URL.createObjectURL(file), missing: steps.length - pictures.length });
  };
  const failed = () => making.current?.signal.aborted || setState({ at: 'failed' });
  const stop = () => {
    making.current?.abort();
    setState({ at: 'ready' });
  };
  return { state, make: (shape: GrowthShape) => void make(shape).catch(failed), stop };
}

const ENDINGS: Readonly<Record<string, string>> = { 'video/mp4': 'mp4', 'video/webm': 'webm' };

async function picturesOf(device: Device, steps: readonly GrowthStep[]): Promise<GrowthPicture[]> {
  const pictures: GrowthPicture[] = [];
  for (const { media, alignment } of steps) {
    const picture = await pictureBytes(device, media);
    if (picture) pictures.push({ picture, ...alignment });
  }
  return pictures;
}

async function blobOf(shape: GrowthShape, pictures: readonly GrowthPicture[], each: number, wish: GrowthWish) {
  if (shape === 'strip') return (await import('#media/growth-strip.ts')).growthStrip(pictures, wish);
  return (await import('#media/growth-film.ts')).growthFilm(pictures, { ...wish, each });
}
