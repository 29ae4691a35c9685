// Bytes to and from the school: small ones in one request; large ones by tus 1.0, request by request, so that a broken line
// goes on where it broke. What is asked in which order is tus-js-client's business (tus-upload.ts).
import type { Variant } from '#domain/records/media.ts';
import type { Answer } from '#remote/answer.ts';
import { ask, type Door } from '#remote/http.ts';

/** One request of the tus protocol. */
export interface TusRequest {
  readonly method: 'POST' | 'HEAD' | 'PATCH';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ArrayBuffer | null;
}
export interface TusAnswer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
}

export interface MediaWire {
  /**
   * All of a variant's bytes at once (≤ LIMITS.singlePutBytes).
   * @param now the person asked for it: no waiting for a slot
   */
  readonly putMedia: (
    media: string,
    variant: Variant,
    bytes: ArrayBuffer,
    mime: string,
    now?: boolean,
  ) => Promise<Answer<null>>;
  readonly getMedia: (media: string, variant: Variant) => Promise<Answer<{ bytes: ArrayBuffer; mime: string }>>;
  /** A step of a resumable upload. Refused with 404 or 410: begin anew; with 409: ask for the offset. */
  readonly tus: (request: TusRequest) => Promise<Answer<TusAnswer>>;
}

export const SEND_NOW = { 'x-ashiato-now': '1' };
/** Half a megabyte on a class's Wi-Fi may take its time. */
const CHUNK_TIMEOUT_MS = 60_000;

export function mediaWire(door: Door): MediaWire {
  return {
    putMedia: (media, variant, bytes, mime, now = false) => {
      const headers = { 'content-type': mime, ...(now ? SEND_NOW : {}) };
      return ask(door, { method: 'PUT', path: path(media, variant), headers, body: bytes }, async () => ({
        kind: 'accepted',
        value: null,
      }));
    },
    getMedia: (media, variant) =>
      ask(door, { method: 'GET', path: path(media, variant), timeoutMs: CHUNK_TIMEOUT_MS }, async (response) => ({
        kind: 'accepted',
        value: { bytes: await response.arrayBuffer(), mime: response.headers.get('content-type') ?? '' },
      })),
    tus: (request) =>
      ask(
        door,
        { ...request, timeoutMs: CHUNK_TIMEOUT_MS, bareNo: request.method !== 'POST' },
        async ({ status, headers }) => ({
          kind: 'accepted',
          value: { status, header: (name) => headers.get(name) ?? undefined },
        }),
      ),
  };
}

const path = (media: string, variant: Variant): string => `/api/media/${media}/${variant}`;
