// Bytes from the school: what a person looks at first, then what makes this device useful offline. [Note: Two lanes]
import { hashFromDigest } from '#domain/content-hash.ts';
import type { MediaWire } from '#remote/media-wire.ts';
import type { Device } from '#store/device.ts';
import { currentFence, type Fence } from '#store/engine-transaction.ts';
import { savesData } from '#store/media-hold.ts';
import { makeRoom } from '#store/media-room.ts';
import {
  keepWanted,
  noteFailed,
  PLACE,
  unwant,
  type WantedFacts,
  wantedNow,
  wantForOffline,
} from '#store/media-wanted.ts';
import type { Step } from '#sync/engine-parts.ts';
import { concernsAll, NewsWatch } from '#sync/media-line.ts';
import type { Stopped } from '#sync/upload.ts';

const pulls = new NewsWatch();
const AT_ONCE = 3;

/**
 * Fetches what is wanted and can be had.
 * @param step passed before each piece: words go first there, and a stopped engine throws there
 * @returns null when nothing more can be had, or this device is full
 */
export async function runDownloads(device: Device, wire: MediaWire, step: Step): Promise<Stopped | null> {
  const fence = await currentFence(device.db);
  if (await pulls.isNew(device)) await wantForOffline(device);
  const queue = new DownloadQueue(device, savesData() ? PLACE.medium : PLACE.original);
  await queue.fill();
  let ended: Stopped | 'full' | null = null;
  const fetchOneByOne = async () => {
    while (ended === null) {
      await step('download');
      const wanted = await queue.next();
      if (!wanted) return;
      ended = (await fetchOne({ device, wire, fence, wanted })) ?? ended;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchOneByOne));
  return ended === 'full' ? null : ended;
}

/** Each wish once a pass. What somebody looks at meanwhile goes ahead. */
class DownloadQueue {
  readonly #device: Device;
  readonly #upTo: number;
  readonly #taken = new Set<string>();
  #list: WantedFacts[] = [];

  constructor(device: Device, upTo: number) {
    this.#device = device;
    this.#upTo = upTo;
  }

  async fill(): Promise<void> {
    this.#list = (await wantedNow(this.#device, this.#upTo)).toReversed();
  }

  async next(): Promise<WantedFacts | null> {
    for (const wanted of await wantedNow(this.#device, PLACE.lookingAt)) if (this.#take(wanted)) return wanted;
    for (let wanted = this.#list.pop(); wanted; wanted = this.#list.pop()) if (this.#take(wanted)) return wanted;
    return null;
  }

  #take({ entry }: WantedFacts): boolean {
    if (this.#taken.has(entry.key)) return false;
    this.#taken.add(entry.key);
    return true;
  }
}

interface Fetching {
  readonly device: Device;
  readonly wire: MediaWire;
  readonly fence: Fence;
  readonly wanted: WantedFacts;
}
async function fetchOne({ device, wire, fence, wanted }: Fetching): Promise<Stopped | 'full' | null> {
  const { entry, facts } = wanted;
  const answer = await wire.getMedia(entry.media, entry.variant);
  if (answer.kind === 'later') return answer;
  if (answer.kind === 'refused') {
    if (concernsAll(answer)) return answer;
    await unwant(device, fence, wanted);
    return null;
  }
  const { bytes } = answer.value;
  if (hashFromDigest(await crypto.subtle.digest('SHA-256', bytes)) !== facts.hash) {
    await noteFailed(device, fence, wanted);
    return null;
  }
  if (await keepWanted(device, fence, wanted, bytes)) return null;
  // Full. For what somebody looks at, and for thumbnails, older large pictures give way; the rest stays at school.
  const isWorthIt = entry.place <= PLACE.thumbnail && (await makeRoom(device, bytes.byteLength));
  if (isWorthIt && (await keepWanted(device, fence, wanted, bytes))) return null;
  await unwant(device, fence, wanted);
  return 'full';
}
