// Bytes to and from the school: small ones in one request, large ones by tus 1.0 so that a broken line goes on where it broke.
import type { Variant } from '#domain/records/media.ts';
import type { Answer } from '#remote/answer.ts';
import { ask, type Door } from '#remote/http.ts';

export interface MediaWire {
  /** All of a variant's bytes at once (≤ LIMITS.singlePutBytes). */
  readonly putMedia: (media: string, variant: Variant, bytes: ArrayBuffer, mime: string) => Promise<Answer<null>>;
  readonly getMedia: (media: string, variant: Variant) => Promise<Answer<{ bytes: ArrayBuffer; mime: string }>>;
  /** Begins a resumable upload. @returns its address, to be kept */
  readonly beginUpload: (media: string, variant: Variant, bytes: number) => Promise<Answer<string>>;
  /** How many bytes the server has. Refused `gone` or `not-found`: begin anew. */
  readonly uploadOffset: (url: string) => Promise<Answer<number>>;
  /** Sends the bytes that follow `offset`. @returns the new offset; refused with status 409: ask for the offset */
  readonly sendChunk: (url: string, offset: number, bytes: ArrayBuffer) => Promise<Answer<number>>;
}

const TUS = { 'tus-resumable': '1.0.0' };
/** Half a megabyte on a class's Wi-Fi may take its time. */
const CHUNK_TIMEOUT_MS = 60_000;

export function mediaWire(door: Door): MediaWire {
  return {
    putMedia: (media, variant, bytes, mime) =>
      ask(
        door,
        { method: 'PUT', path: path(media, variant), headers: { 'content-type': mime }, body: bytes },
        async () => ({
          kind: 'accepted',
          value: null,
        }),
      ),
    getMedia: (media, variant) =>
      ask(door, { method: 'GET', path: path(media, variant), timeoutMs: CHUNK_TIMEOUT_MS }, async (response) => ({
        kind: 'accepted',
        value: { bytes: await response.arrayBuffer(), mime: response.headers.get('content-type') ?? '' },
      })),
    beginUpload: (media, variant, bytes) => {
      const facts = `media ${btoa(media)},variant ${btoa(variant)}`;
      const headers = { ...TUS, 'upload-length': String(bytes), 'upload-metadata': facts };
      return ask(door, { method: 'POST', path: '/api/uploads', headers }, async (response) => {
        const place = response.headers.get('location');
        return place ? { kind: 'accepted', value: pathOf(place) } : { kind: 'later', why: 'away' };
      });
    },
    uploadOffset: (url) => ask(door, { method: 'HEAD', path: url, headers: TUS, bareNo: true }, offsetOf),
    sendChunk: (url, offset, bytes) => {
      const headers = {
        ...TUS,
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
      };
      return ask(
        door,
        { method: 'PATCH', path: url, headers, body: bytes, timeoutMs: CHUNK_TIMEOUT_MS, bareNo: true },
        offsetOf,
      );
    },
  };
}

const path = (media: string, variant: Variant): string => `/api/media/${media}/${variant}`;

/** Only the path is kept: behind a proxy the server may not know the name under which it is reached. */
const pathOf = (place: string): string => {
  const { pathname, search } = new URL(place, 'http://here');
  return pathname + search;
};

async function offsetOf(response: Response): Promise<Answer<number>> {
  const offset = Number.parseInt(response.headers.get('upload-offset') ?? '', 10);
  return Number.isFinite(offset) ? { kind: 'accepted', value: offset } : { kind: 'later', why: 'away' };
}
