// One watcher for all pictures on the screen: a class board shows four hundred, and four hundred queries would be slow.
import type { Device } from '#store/device.ts';
import { type MediaHere, watchMediaHere } from '#store/media-here.ts';

/** undefined: not known yet · null: this device knows no such picture. */
export type OnShelf = MediaHere | null | undefined;

export class MediaShelf {
  readonly #device: Device;
  readonly #hearers = new Map<string, Set<() => void>>();
  readonly #found = new Map<string, MediaHere | null>();
  #stop: () => void = () => undefined;
  #isStale = false;

  constructor(device: Device) {
    this.#device = device;
  }

  readonly look = (media: string): OnShelf => this.#found.get(media);

  readonly watch = (media: string, hearer: () => void): (() => void) => {
    const hearers = this.#hearers.get(media);
    if (hearers) hearers.add(hearer);
    else {
      this.#hearers.set(media, new Set([hearer]));
      this.#watchAnew();
    }
    return () => this.#leave(media, hearer);
  };

  #leave(media: string, hearer: () => void): void {
    const hearers = this.#hearers.get(media);
    hearers?.delete(hearer);
    if (hearers?.size !== 0) return;
    this.#hearers.delete(media);
    this.#found.delete(media);
    this.#watchAnew();
  }

  /** All that came and went in one go of React is asked for at once. */
  #watchAnew(): void {
    if (this.#isStale) return;
    this.#isStale = true;
    queueMicrotask(() => {
      this.#isStale = false;
      this.#stop();
      const ids = [...this.#hearers.keys()];
      this.#stop =
        ids.length === 0 ? () => undefined : watchMediaHere(this.#device, ids, (all) => this.#take(ids, all));
    });
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
