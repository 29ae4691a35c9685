// Addresses of pictures that are on this device. One for all who show the same bytes; taken back when nobody does.
import type { Device } from '#store/device.ts';
import { readBlobs } from '#store/media-blobs.ts';

interface Lent {
  users: number;
  readonly url: Promise<string | null>;
}
/** Going back to the page before should not read everything again. */
const KEEP_UNUSED_MS = 10_000;

export class MediaUrls {
  readonly #device: Device;
  readonly #lent = new Map<string, Lent>();
  #asked: Map<string, (blob: Blob | undefined) => void> | null = null;

  constructor(device: Device) {
    this.#device = device;
  }

  /** @returns null when the bytes are not here. Every call is followed by one of `giveBack`. */
  readonly borrow = (hash: string): Promise<string | null> => {
    const known = this.#lent.get(hash);
    if (known) {
      known.users += 1;
      return known.url;
    }
    const url = this.#read(hash).then((blob) => (blob ? URL.createObjectURL(blob) : null));
    this.#lent.set(hash, { users: 1, url });
    return url;
  };

  readonly giveBack = (hash: string): void => {
    const lent = this.#lent.get(hash);
    if (!lent) return;
    lent.users -= 1;
    if (lent.users === 0) setTimeout(() => void this.#revokeUnused(hash, lent), KEEP_UNUSED_MS);
  };

  async #revokeUnused(hash: string, lent: Lent): Promise<void> {
    if (lent.users > 0 || this.#lent.get(hash) !== lent) return;
    this.#lent.delete(hash);
    const url = await lent.url;
    if (url) URL.revokeObjectURL(url);
  }

  /** All that is asked for in one go of React is read in one transaction. */
  #read(hash: string): Promise<Blob | undefined> {
    return new Promise((resolve) => {
      if (!this.#asked) {
        this.#asked = new Map();
        queueMicrotask(() => void this.#readAll());
      }
      this.#asked.set(hash, resolve);
    });
  }

  async #readAll(): Promise<void> {
    const asked = this.#asked ?? new Map<string, (blob: Blob | undefined) => void>();
    this.#asked = null;
    // A database that was closed under us (another account, an update) has nothing to show: the page goes anyway.
    const found = await readBlobs(this.#device.db, [...asked.keys()]).catch(() => new Map<string, Blob>());
    for (const [hash, resolve] of asked) resolve(found.get(hash));
  }
}

const lenders = new WeakMap<Device, MediaUrls>();

/** The lender of an opened account: always the same one. */
export function mediaUrls(device: Device): MediaUrls {
  const known = lenders.get(device);
  if (known) return known;
  const made = new MediaUrls(device);
  lenders.set(device, made);
  return made;
}
