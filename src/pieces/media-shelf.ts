// One reader for all pictures on the screen: a class board shows four hundred, and four hundred queries would be slow. Read is
// what somebody newly looks at, and what was written since; never all, for while a class's pictures come in one is written
// every moment.
import { type ChangedKeys, watchChangedKeys } from '#store/changed-keys.ts';
import type { Device } from '#store/device.ts';
import { type MediaHere, mediaHere } from '#store/media-here.ts';

/** undefined: not known yet · null: this device knows no such picture. */
export type OnShelf = MediaHere | null | undefined;

/** What is written together is read together. */
const GATHER_MS = 60;
/** After a reading that failed, so long until the next. */
const AGAIN_MS = 300;

export class MediaShelf {
  readonly #device: Device;
  readonly #hearers = new Map<string, Set<() => void>>();
  readonly #found = new Map<string, MediaHere | null>();
  readonly #due = new Set<string>();
  #stop: (() => void) | null = null;
  /** What is being read; null: nothing. */
  #reading: ReadonlySet<string> | null = null;

  constructor(device: Device) {
    this.#device = device;
  }

  readonly look = (media: string): OnShelf => this.#found.get(media);

  readonly watch = (media: string, hearer: () => void): (() => void) => {
    this.#stop ??= watchChangedKeys(this.#device, ['media', 'blobs'], (changed) => this.#note(changed));
    const hearers = this.#hearers.get(media);
    if (hearers) hearers.add(hearer);
    else {
      this.#hearers.set(media, new Set([hearer]));
      this.#due.add(media);
      // All that come in one go of React are asked for at once.
      queueMicrotask(() => void this.#read());
    }
    return () => this.#leave(media, hearer);
  };

  #leave(media: string, hearer: () => void): void {
    const hearers = this.#hearers.get(media);
    hearers?.delete(hearer);
    if (hearers?.size !== 0) return;
    this.#hearers.delete(media);
    this.#found.delete(media);
    if (this.#hearers.size > 0) return;
    this.#stop?.();
    this.#stop = null;
  }

  #note(changed: ChangedKeys): void {
    const before = this.#due.size;
    const isChanged = ({ hash }: { readonly hash: string }) => changed.has('blobs', hash);
    for (const media of this.#hearers.keys()) {
      const known = this.#reading?.has(media) ? undefined : this.#found.get(media);
      // What is just being read may be of before or after this.
      const isIts = known === undefined || Object.values(known?.media.variants ?? {}).some(isChanged);
      if (isIts || changed.has('media', media)) this.#due.add(media);
    }
    if (this.#due.size > before) setTimeout(() => void this.#read(), GATHER_MS);
  }

  /** One reading at a time: an older answer never comes after a newer one. */
  async #read(): Promise<void> {
    if (this.#reading) return;
    // A database that was closed under us (another account, an update) has nothing to show: the page goes anyway.
    while (this.#due.size > 0 && !this.#device.db.hasBeenClosed()) {
      const ids = [...this.#due].filter((id) => this.#hearers.has(id));
      this.#due.clear();
      this.#reading = new Set(ids);
      const all = await mediaHere(this.#device, ids).catch(() => null);
      if (!all) {
        this.#askAgain(ids);
        break;
      }
      this.#take(ids, all);
    }
    this.#reading = null;
  }

  #askAgain(ids: readonly string[]): void {
    for (const id of ids) this.#due.add(id);
    setTimeout(() => void this.#read(), AGAIN_MS);
  }

  #take(ids: readonly string[], all: ReadonlyMap<string, MediaHere>): void {
    for (const id of ids) {
      const now = all.get(id) ?? null;
      const before = this.#found.get(id);
      if (!this.#hearers.has(id) || (before !== undefined && isSame(before, now))) continue;
      this.#found.set(id, now);
      for (const hearer of this.#hearers.get(id) ?? []) hearer();
    }
  }
}

function isSame(a: MediaHere | null, b: MediaHere | null): boolean {
  if (!a || !b) return a === b;
  return tell(a) === tell(b);
}
const tell = ({ media, here }: MediaHere): string => JSON.stringify([media.variants, media.up, [...here]]);

const shelves = new WeakMap<Device, MediaShelf>();

/** The shelf of an opened account: always the same one. */
export function mediaShelf(device: Device): MediaShelf {
  const known = shelves.get(device);
  if (known) return known;
  const made = new MediaShelf(device);
  shelves.set(device, made);
  return made;
}
