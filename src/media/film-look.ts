// A look at a film by the browser's own player: does it play here, how long is it, and a picture from within it.
import type { PreparedVariant } from '#domain/prepared-media.ts';
import { variantsOf } from '#media/photo-work.ts';
import { hears, lengthOf } from '#media/player.ts';
import { offscreenSurface } from '#media/surface.ts';

export interface FilmLook {
  /** 0: it does not play here. */
  readonly w: number;
  readonly h: number;
  /** Seconds; null where the device does not tell. */
  readonly duration: number | null;
  /** The thumbnail that stands for it; null where none could be made: the film is a film without it. */
  readonly still: PreparedVariant | null;
}

export async function lookAtFilm(film: Blob): Promise<FilmLook> {
  const url = URL.createObjectURL(film);
  const player = Object.assign(document.createElement('video'), { muted: true, playsInline: true, preload: 'auto' });
  try {
    player.src = url;
    if (!(await hears(player, 'loadeddata'))) return { w: 0, h: 0, duration: null, still: null };
    const duration = await lengthOf(player);
    const { videoWidth: w, videoHeight: h } = player;
    // Rarely does a film begin with what it is about.
    player.currentTime = Math.min((duration ?? 0) / 2, STILL_AT);
    await hears(player, 'seeked');
    return { w, h, duration, still: await stillOf(player).catch(() => null) };
  } finally {
    player.removeAttribute('src');
    player.load();
    URL.revokeObjectURL(url);
  }
}
const STILL_AT = 5;

async function stillOf(player: HTMLVideoElement): Promise<PreparedVariant | null> {
  const bitmap = await createImageBitmap(player);
  const { variants } = await variantsOf({ bitmap, orientation: 1 }, { surface: offscreenSurface }, ['t']);
  return variants.t ?? null;
}
