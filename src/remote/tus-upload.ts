// A large file to the school by tus-js-client: it knows the protocol, we give it the line, the file and a place to note how
// far it came. Nothing here needs a page. Loaded only when the first large file is due: a first visit does without it.
import { type HttpRequest, type HttpResponse, type HttpStack, Upload, type UrlStorage } from 'tus-js-client';
import type { Variant } from '#domain/records/media.ts';
import type { Answer, Later, RefusedAnswer } from '#remote/answer.ts';
import { type MediaWire, SEND_NOW, type TusAnswer, type TusRequest } from '#remote/media-wire.ts';

export interface LargeFile {
  readonly media: string;
  readonly variant: Variant;
  readonly bytes: Blob;
  /** The person asked for it: no waiting for a slot. */
  readonly now: boolean;
  readonly progress: Progress;
  /** Passed before each request. What it throws ends the upload and is thrown on. */
  readonly before: () => Promise<void>;
  /** Bytes of the next piece. */
  readonly pieceBytes: () => number;
  /** A piece arrived. */
  readonly onPiece: () => void;
}
/** Where the upload goes on after a break. */
export interface Progress {
  /** Names these bytes: account, record, size, hash. */
  readonly key: string;
  /** Path of the begun upload; null = not begun. */
  readonly url: string | null;
  /** Notes it. What it throws ends the upload and is thrown on. */
  readonly note: (url: string | null) => Promise<void>;
}

/**
 * Sends what the school does not have yet.
 * @returns `arrived`: the school has checked it · `unheard`: all of it had gone before, whether it was found good is not known
 */
export async function sendLarge(wire: MediaWire, file: LargeFile): Promise<Answer<'arrived' | 'unheard'>> {
  const line = new Line(wire, file.before);
  const upload = new Upload(file.bytes as File, {
    endpoint: `${HERE}/api/uploads`,
    metadata: { media: file.media, variant: file.variant },
    headers: file.now ? SEND_NOW : {},
    chunkSize: file.pieceBytes(),
    // When to try again is known better outside.
    retryDelays: null,
    fingerprint: async () => file.progress.key,
    urlStorage: storageOf(file.progress, line),
    fileReader: { openFile: async () => sourceOf(file.bytes) },
    httpStack: line,
  });
  const [begun] = await upload.findPreviousUploads();
  if (begun) upload.resumeFromPreviousUpload(begun);
  return new Promise((resolve, reject) => {
    upload.options.onChunkComplete = () => {
      file.onPiece();
      upload.options.chunkSize = file.pieceBytes();
    };
    upload.options.onSuccess = () => resolve({ kind: 'accepted', value: line.last === 'HEAD' ? 'unheard' : 'arrived' });
    upload.options.onError = () => {
      if (line.thrown) reject(line.thrown.error);
      else if (line.arrived) resolve({ kind: 'accepted', value: 'arrived' });
      // Without an answer of the school's: something else answered in its place.
      else resolve(line.answer ?? { kind: 'later', why: 'away' });
    };
    upload.start();
  });
}

/** tus thinks in whole addresses. Only the path is real: behind a proxy a server may not know its own name. */
const HERE = 'http://here';
const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url, HERE);
  return pathname + search;
};

class Line implements HttpStack {
  readonly #wire: MediaWire;
  readonly #before: () => Promise<void>;
  last: TusRequest['method'] | null = null;
  /** The school said, asked how far it had come, that it has looked at all of it: only that answer had been lost. */
  arrived = false;
  /** What ended the upload: a "no", a silence, */
  answer: Later | RefusedAnswer | null = null;
  /** or an error of our own. */
  thrown: { readonly error: unknown } | null = null;

  constructor(wire: MediaWire, before: () => Promise<void>) {
    this.#wire = wire;
    this.#before = before;
  }

  getName(): string {
    return 'the school';
  }

  /** Does `work`; what it throws is kept, because tus itself would wrap or lose it. */
  async guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.thrown ??= { error };
    }
  }

  createRequest(method: string, url: string): HttpRequest {
    const headers: Record<string, string> = {};
    return {
      getMethod: () => method,
      getURL: () => url,
      setHeader: (name, value) => {
        headers[name.toLowerCase()] = value;
      },
      getHeader: (name) => headers[name.toLowerCase()],
      setProgressHandler: () => undefined,
      send: (body: Blob | null) => this.#send(method as TusRequest['method'], pathOf(url), headers, body),
      abort: async () => undefined,
      getUnderlyingObject: () => null,
    };
  }

  async #send(
    method: TusRequest['method'],
    path: string,
    headers: Record<string, string>,
    body: Blob | null,
  ): Promise<HttpResponse> {
    if (!this.thrown) await this.guard(this.#before);
    if (this.thrown) throw new Error('ended from outside');
    this.last = method;
    const answer = await this.#wire.tus({ method, path, headers, body: body ? await body.arrayBuffer() : null });
    this.arrived = answer.kind === 'accepted' && answer.value.header('x-ashiato-arrived') === '1';
    if (this.arrived) throw new Error('nothing is left to send');
    if (answer.kind === 'accepted' && goesOn(method, headers, answer.value)) return responseOf(answer.value);
    // The school threw it away: tus begins anew by itself. At any other "no" it would, too, and what went would be lost.
    if (method === 'HEAD' && answer.kind === 'refused' && [404, 410].includes(answer.status))
      return responseOf({ status: answer.status, header: () => undefined });
    this.answer = answer.kind === 'accepted' ? { kind: 'later', why: 'away' } : answer;
    throw new Error('not answered as asked');
  }
}

/** A server that says that nothing came would be asked for ever. */
const goesOn = (method: string, headers: Record<string, string>, { header }: TusAnswer): boolean =>
  method !== 'PATCH' || Number(header('upload-offset')) > Number(headers['upload-offset']);

const responseOf = ({ status, header }: TusAnswer): HttpResponse => ({
  getStatus: () => status,
  getHeader: header,
  getBody: () => '',
  getUnderlyingObject: () => null,
});

function storageOf({ key, url, note }: Progress, line: Line): UrlStorage {
  const known = { size: null, metadata: {}, creationTime: '', urlStorageKey: key, parallelUploadUrls: null };
  const all = url === null ? [] : [{ ...known, uploadUrl: HERE + url }];
  return {
    findAllUploads: async () => all,
    findUploadsByFingerprint: async () => all,
    removeUpload: () => line.guard(() => note(null)),
    addUpload: async (_key, { uploadUrl }) => {
      await line.guard(() => note(pathOf(uploadUrl ?? '')));
      return key;
    },
  };
}

function sourceOf(bytes: Blob) {
  const slice = async (start: number, end: number) => ({ value: bytes.slice(start, end), done: end >= bytes.size });
  return { size: bytes.size, slice, close: () => undefined };
}
