// Bytes to the school, behind the words: all thumbnails, then medium sizes, then originals, one file at a time.
// A cut line goes on where it broke; an upload is over only when the school has checked the bytes. [Note: Two lanes]
import { LIMITS } from '#domain/limits.ts';
import type { Later, RefusedAnswer } from '#remote/answer.ts';
import type { MediaWire } from '#remote/media-wire.ts';
import type { Database, UploadEntry } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { currentFence, type Fence } from '#store/engine-transaction.ts';
import { readBlob } from '#store/media-blobs.ts';
import { noteUpload, requeueLost, settleUpload, uploadsToSend, wakeUploads } from '#store/upload-queue.ts';
import type { Step } from '#sync/engine-parts.ts';
import { concernsAll, NewsWatch, savesData } from '#sync/media-line.ts';

/** What ended a pass before its time: the line, or a "no" that is about more than one file. */
export type Stopped = Later | RefusedAnswer;
/** How long to wait before the same piece is tried again. */
export type Pause = (ms: number) => Promise<void>;

const pulls = new NewsWatch();
const opened = new WeakSet<Database>();
const LARGEST_CHUNK = 4 * 1024 * 1024;
const NEW_BEGINNINGS = 3;
/** A hiccup of the line should not cost a photo the minutes until the next round. */
const PATIENCE_MS = [1000, 4000, 15_000];
const realPause: Pause = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Sends what can go now.
 * @param step passed before each piece: words go first there, and a stopped engine throws there
 * @returns null when nothing more can go
 */
export async function runUploads(
  device: Device,
  wire: MediaWire,
  step: Step,
  pause: Pause = realPause,
): Promise<Stopped | null> {
  const fence = await currentFence(device.db);
  if (!opened.has(device.db)) await wakeUploads(device, fence);
  opened.add(device.db);
  if (await pulls.isNew(device)) await requeueLost(device, fence);
  const rows = await uploadsToSend(device, fence);
  for (const row of rows) {
    if (row.variant === 'o' && savesData()) return null;
    await step('upload');
    const bytes = await readBlob(device.db, row.hash);
    // Nothing to send: it stays in the queue, so that the person is not told that the school has it.
    if (!bytes) continue;
    const stopped = await sendPatiently({ device, wire, step, fence, row, bytes }, pause);
    if (stopped) return stopped;
  }
  return null;
}

async function sendPatiently(sending: Sending, pause: Pause): Promise<Stopped | null> {
  for (const ms of PATIENCE_MS) {
    const stopped = await sendOne(sending);
    if (stopped?.kind !== 'later') return stopped;
    await pause(stopped.retryAfterMs ?? ms);
    await sending.step('upload');
    // A begun upload goes on where it broke.
    sending.row = (await sending.device.db.uploads.get(sending.row.key)) ?? sending.row;
  }
  return sendOne(sending);
}

interface Sending {
  readonly device: Device;
  readonly wire: MediaWire;
  readonly step: Step;
  readonly fence: Fence;
  row: UploadEntry;
  readonly bytes: Blob;
}

async function sendOne(sending: Sending): Promise<Stopped | null> {
  const { device, wire, fence, row, bytes } = sending;
  const isSmall = row.bytes <= LIMITS.singlePutBytes;
  const answer = isSmall
    ? await wire.putMedia(row.media, row.variant, await bytes.arrayBuffer(), row.mime)
    : await sendInParts(sending);
  if (answer === null) return null;
  if (answer.kind === 'accepted') {
    await settleUpload(device, fence, row);
    return null;
  }
  if (answer.kind === 'later' || concernsAll(answer)) return answer;
  // The school does not know the record (yet), or the bytes came other than they went: from the beginning, another time.
  await noteUpload(device, fence, row, { url: null, tries: row.tries + 1 });
  return null;
}

const COMPLETE = { kind: 'accepted', value: null } as const;
type PartsAnswer = typeof COMPLETE | Stopped | null;

/** @returns null when it was given up for this pass without anything being wrong */
async function sendInParts(sending: Sending): Promise<PartsAnswer> {
  const { device, wire, fence, row } = sending;
  let { url } = row;
  let answer: PartsAnswer = null;
  for (let beginning = 0; beginning < NEW_BEGINNINGS; beginning += 1) {
    if (url === null) {
      const begun = await wire.beginUpload(row.media, row.variant, row.bytes);
      if (begun.kind !== 'accepted') return begun;
      url = begun.value;
      await noteUpload(device, fence, row, { url });
      answer = await sendFrom(sending, url, 0);
    } else answer = await resume(sending, url);
    if (answer?.kind !== 'refused' || !isGone(answer)) return answer;
    url = null;
  }
  return answer;
}

/** The school threw the begun upload away: it was too old, or another server answers now. */
const isGone = ({ status }: RefusedAnswer): boolean => status === 404 || status === 410;

async function resume(sending: Sending, url: string): Promise<PartsAnswer> {
  const { device, wire, fence, row } = sending;
  const offset = await wire.uploadOffset(url);
  if (offset.kind !== 'accepted') return offset;
  if (offset.value < row.bytes) return sendFrom(sending, url, offset.value);
  // All of it had arrived, but whether it was found good was never heard. The next pull tells; if not, it goes anew.
  await noteUpload(device, fence, row, { url: null });
  return null;
}

async function sendFrom(
  { device, wire, step, fence, row, bytes }: Sending,
  url: string,
  from: number,
): Promise<PartsAnswer> {
  let offset = from;
  let size: number = LIMITS.uploadChunkBytes;
  let mends = 0;
  while (offset < row.bytes) {
    await step('chunk');
    const sent = await wire.sendChunk(url, offset, await bytes.slice(offset, offset + size).arrayBuffer());
    if (sent.kind === 'accepted') {
      // A server that says that nothing came would be asked for ever.
      if (sent.value <= offset) return { kind: 'later', why: 'away' };
      offset = sent.value;
      size = Math.min(size * 2, LARGEST_CHUNK);
    } else if (sent.kind === 'refused' && sent.status === 409 && mends < NEW_BEGINNINGS) {
      mends += 1;
      const known = await wire.uploadOffset(url);
      if (known.kind !== 'accepted') return known;
      if (known.value >= row.bytes) {
        await noteUpload(device, fence, row, { url: null });
        return null;
      }
      offset = known.value;
    } else return sent;
  }
  return COMPLETE;
}
