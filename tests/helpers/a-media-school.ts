// The school's side of pictures, in memory: what it has taken, what it gives, and a line that can be cut.
import { createHash, randomFillSync } from 'node:crypto';
import type { PreparedVariant } from '#domain/prepared-media.ts';
import type { Variant } from '#domain/records/media.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import type { Answer } from '#remote/answer.ts';
import type { MediaWire, TusAnswer, TusRequest } from '#remote/media-wire.ts';
import type { Device } from '#store/device.ts';

const AWAY = { kind: 'later', why: 'away' } as const;
const no = (status: number, refused: RefusalCode) => ({ kind: 'refused', status, refused }) as const;
const accepted = <T>(value: T): Answer<T> => ({ kind: 'accepted', value });
const tusYes = (headers: Readonly<Record<string, string | number>>): Answer<TusAnswer> =>
  accepted({ status: 200, header: (name) => headers[name.toLowerCase()]?.toString() });

/** Bytes that nobody has seen before, as they come from a camera or a file. */
export function aVariant(bytes: number, mime: PreparedVariant['mime'] = 'image/webp'): PreparedVariant {
  const data = randomFillSync(new Uint8Array(bytes));
  const hash = createHash('sha256').update(data).digest('hex');
  return { data: data.buffer, hash, bytes, mime, ...(mime.startsWith('image/') ? { w: 4, h: 3 } : {}) };
}

/** A work's record and its picture's have reached the school; their bytes have not. @returns the media record's id */
export async function recordsArrived({ db }: Device, work: string): Promise<string> {
  const media = (await db.records('work').get(work))?.media ?? '';
  const arrived = { _rv: 1, _p: 0, _s: ['pf:x'] } as const;
  await db.outbox.clear();
  await db.records('media').update(media, arrived);
  await db.records('work').update(work, arrived);
  return media;
}

interface Begun {
  readonly key: string;
  readonly bytes: number;
  got: Buffer;
}

export class MediaSchool implements MediaWire {
  /** `<media>/<variant>` → the bytes that were found good. */
  readonly taken = new Map<string, Buffer>();
  readonly begun = new Map<string, Begun>();
  /** Uploads that are over and were found good. */
  readonly whole = new Map<string, Begun>();
  /** What was asked, in order: `put m/t`, `begin m/o`, `chunk 262144+262144`, `offset`, `get m/t`. */
  readonly asked: string[] = [];
  /** Counted down with each request; at 0 the line is dead. */
  requestsLeft = Number.POSITIVE_INFINITY;
  /** How many chunks come damaged. */
  damages = 0;
  /** True: the next answer is lost after the school did what was asked. */
  losesAnswer = false;
  /** How many originals may come now; the others are told to come later. */
  slots = Number.POSITIVE_INFINITY;
  /** The same for medium sizes. */
  mediumSlots = Number.POSITIVE_INFINITY;
  /** What it says to any bytes that came whole, instead of looking at them. */
  says: RefusalCode | null = null;
  #beginnings = 0;
  readonly #device: Device;

  constructor(device: Device) {
    this.#device = device;
  }

  readonly putMedia = (media: string, variant: Variant, bytes: ArrayBuffer): Promise<Answer<null>> =>
    this.#ask(`put ${variant}`, async () => this.#take(`${media}/${variant}`, Buffer.from(bytes), accepted(null)));

  readonly getMedia = (media: string, variant: Variant): Promise<Answer<{ bytes: ArrayBuffer; mime: string }>> =>
    this.#ask(`get ${variant}`, async () => {
      const bytes = this.taken.get(`${media}/${variant}`);
      return bytes ? accepted({ bytes: new Uint8Array(bytes).buffer, mime: 'image/webp' }) : no(404, 'not-found');
    });

  readonly tus = ({ method, path, headers, body }: TusRequest): Promise<Answer<TusAnswer>> => {
    if (method === 'POST')
      return this.#begin(headers['upload-metadata'] ?? '', Number(headers['upload-length']), headers);
    return method === 'HEAD' ? this.#offset(path) : this.#chunk(path, Number(headers['upload-offset']), body);
  };

  #begin(metadata: string, bytes: number, headers: TusRequest['headers']): Promise<Answer<TusAnswer>> {
    const facts = Object.fromEntries(metadata.split(',').map((pair) => pair.split(' ') as [string, string]));
    const variant = atob(facts['variant'] ?? '');
    return this.#ask(`begin ${variant}`, async () => {
      const isNow = headers['x-ashiato-now'] === '1';
      if (variant === 'm' && this.mediumSlots <= 0 && !isNow) return { kind: 'later', why: 'busy', retryAfterMs: 2000 };
      if (variant === 'o' && this.slots <= 0 && !isNow) return { kind: 'later', why: 'busy', retryAfterMs: 9000 };
      this.#beginnings += 1;
      const url = `/api/uploads/${this.#beginnings}`;
      this.begun.set(url, { key: `${atob(facts['media'] ?? '')}/${variant}`, bytes, got: Buffer.alloc(0) });
      return tusYes({ location: url });
    });
  }

  #offset(url: string): Promise<Answer<TusAnswer>> {
    return this.#ask('offset', async () => {
      const begun = this.begun.get(url) ?? this.whole.get(url);
      if (!begun) return no(404, 'gone');
      const arrived = this.whole.has(url) ? { 'x-ashiato-arrived': 1 } : {};
      return tusYes({ 'upload-offset': begun.got.length, 'upload-length': begun.bytes, ...arrived });
    });
  }

  #chunk(url: string, offset: number, bytes: ArrayBuffer | null): Promise<Answer<TusAnswer>> {
    return this.#ask(`chunk ${offset}+${bytes?.byteLength}`, async () => {
      const begun = this.begun.get(url);
      if (!begun || !bytes) return no(404, 'gone');
      if (begun.got.length !== offset) return no(409, 'gone');
      const chunk = Buffer.from(bytes.slice(0));
      if (this.damages > 0) chunk[0] = 255 - (chunk[0] ?? 0);
      this.damages = Math.max(0, this.damages - 1);
      begun.got = Buffer.concat([begun.got, chunk]);
      const yes = tusYes({ 'upload-offset': begun.got.length });
      if (begun.got.length < begun.bytes) return yes;
      this.begun.delete(url);
      const taken = await this.#take(begun.key, begun.got, yes);
      if (taken.kind === 'accepted') this.whole.set(url, begun);
      return taken;
    });
  }

  /** What a pull would bring: which variants the school has. */
  readonly tellNews = async (): Promise<void> => {
    for (const key of this.taken.keys()) {
      const [media = '', variant = ''] = key.split('/');
      const record = await this.#device.db.records('media').get(media);
      if (record) await this.#device.db.records('media').put({ ...record, _rv: 2, up: { ...record.up, [variant]: 1 } });
    }
  };

  async #take<T>(key: string, bytes: Buffer, yes: Answer<T>): Promise<Answer<T>> {
    const [media = '', variant = ''] = key.split('/');
    const record = await this.#device.db.records('media').get(media);
    if (!record || record._rv === 0) return no(404, 'not-found');
    if (this.says) return no(415, this.says);
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (record.variants[variant as Variant]?.hash !== hash) return no(422, 'wrong-hash');
    this.taken.set(key, bytes);
    return yes;
  }

  async #ask<T>(what: string, answer: () => Promise<Answer<T>>): Promise<Answer<T>> {
    this.asked.push(what);
    this.requestsLeft -= 1;
    if (this.requestsLeft < 0) return AWAY;
    const answered = await answer();
    if (!this.losesAnswer) return answered;
    this.losesAnswer = false;
    return AWAY;
  }
}
