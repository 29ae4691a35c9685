// The door for photos and the piece that takes them, in a browser, without the rest of the app.
import { createRoot } from 'react-dom/client';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import type { Orientation } from '#media/orientation.ts';
import { drawUpright, photoFrom } from '#media/photo-work.ts';
import { preparePhoto } from '#media/prepare-photo.ts';
import { offscreenSurface } from '#media/surface.ts';
import { CapturePhoto } from '#pieces/capture-photo.tsx';
import { Lamp } from '#pieces/lamp.tsx';
import { bringWords } from '#words/catalogue.ts';
import '#ui/tokens.css';
import '#ui/base.css';
import * as disk from './media-disk.ts';
import * as films from './media-films.ts';

export interface TestedVariant {
  readonly base64: string;
  readonly hash: string;
  readonly bytes: number;
  readonly mime: string;
  readonly w: number | undefined;
  readonly h: number | undefined;
}
export type Tested = Refused | Record<'t' | 'm' | 'o', TestedVariant>;

const fromBase64 = (text: string): Blob => new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))]);
async function toBase64(data: BlobPart): Promise<string> {
  const url = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.readAsDataURL(new Blob([data]));
  });
  return url.slice(url.indexOf(',') + 1);
}

async function told(answer: PreparedMedia | Refused): Promise<Tested> {
  if (isRefused(answer)) return answer;
  const parts = Object.entries(answer.variants).map(async ([name, { data, hash, bytes, mime, w, h }]) => {
    return [name, { base64: await toBase64(data), hash, bytes, mime, w, h }];
  });
  return Object.fromEntries(await Promise.all(parts)) as Tested;
}

const page = {
  prepare: async (base64: string) => told(await preparePhoto(fromBase64(base64))),
  /** As on a browser that has no worker for it. */
  prepareOnPage: async (base64: string) => told(await photoFrom(fromBase64(base64), { surface: offscreenSurface })),
  prepareChosen: async () => {
    const file = document.querySelector<HTMLInputElement>('#given')?.files?.[0];
    return file ? told(await preparePhoto(file)) : null;
  },
  /** A browser that gives WebKit's answer: PNG when asked for WebP. */
  prepareWithoutWebp: async (base64: string) => {
    const answer = await photoFrom(fromBase64(base64), {
      surface: (size) => {
        const made = offscreenSurface(size);
        return made && { ...made, encode: (mime, q) => made.encode(mime === 'image/webp' ? 'image/png' : mime, q) };
      },
    });
    return told(answer);
  },
  /** Turns a picture as for a browser that does not do so itself. */
  turn: async (base64: string, orientation: Orientation) => {
    const bitmap = await createImageBitmap(fromBase64(base64));
    const lies = orientation >= 5;
    const size = lies ? { w: bitmap.height, h: bitmap.width } : { w: bitmap.width, h: bitmap.height };
    const surface = offscreenSurface(size);
    if (!surface) throw new Error('no canvas');
    drawUpright(surface, bitmap, orientation);
    return toBase64(await (await surface.encode('image/png', 1)).arrayBuffer());
  },
  disk,
  films,
  kept: [] as Tested[],
};
export type MediaPage = typeof page;
Object.assign(globalThis, { mediaPage: page });

const onPrepared = async (prepared: PreparedMedia) => {
  page.kept.push(await told(prepared));
  return document.documentElement.dataset['disk'] === 'full' ? { refused: 'full' } : null;
};

// In the app they come with the screen.
await bringWords();
createRoot(document.querySelector('#main') ?? document.body).render(
  <>
    <h1>media</h1>
    <label>
      file <input id="given" type="file" />
    </label>
    {(['thisDevice', 'sending', 'arrived', 'seen'] as const).map((lamp) => (
      <p key={lamp}>
        <Lamp of={lamp} /> <Lamp of={lamp} small />
      </p>
    ))}
    <CapturePhoto
      label="さくひんの しゃしん"
      onPrepared={onPrepared}
      {...(location.search === '?sheets' ? { sheets: 'usual' } : {})}
    />
  </>,
);
