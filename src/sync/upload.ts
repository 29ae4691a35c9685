// Bytes to the school, behind the words: all thumbnails, then medium sizes, then originals, one file at a time. A cut line
// goes on where it broke; an upload is over only when the school has checked the bytes. [Note: Two lanes]
import { LIMITS } from '#domain/limits.ts';
import type { Later, RefusedAnswer } from '#remote/answer.ts';
import type { MediaWire } from '#remote/media-wire.ts';
import type { Database, UploadEntry } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { currentFence, engineTransaction, type Fence } from '#store/engine-transaction.ts';
import { readBlob } from '#store/media-blobs.ts';
import { holdOf, holdsNow } from '#store/media-hold.ts';
import {
  noteNoSlot,
  noteRefusedUpload,
  noteUpload,
  requeueLost,
  settleUpload,
  uploadsToSend,
  wakeUploads,
} from '#store/upload-queue.ts';
import type { Step } from '#sync/engine-parts.ts';
import { concernsAll, NewsWatch, PieceSize } from '#sync/media-line.ts';

/** What ended a pass before its time: the line, or a "no" that is about more than one file. */
export type Stopped = Later | RefusedAnswer;
/** How long to wait before the same piece is tried again. */
export type Pause = (ms: number) => Promise<void>;

const pulls = new NewsWatch();
const opened = new WeakSet<Database>();
const NEW_BEGINNINGS = 3;
/** A hiccup of the line should not cost a photo the minutes until the next round. */
const PATIENCE_MS = [1000, 4000, 15_000];
/** Where the school does not say how long its slots are taken. */
const SLOT_MS = 30_000;
/** Not forty tablets at once after the same black-out. */
const realPause: Pause = (ms) => new Promise((done) => setTimeout(done, ms * (0.75 + Math.random() / 2)));

/**
 * Sends what can go now. What has to wait (store/media-hold.ts) holds up nothing else.
 * @param step passed before each piece: words go first there, and a stopped engine throws there
 * @returns null when nothing more can go; else what stopped it, and when to come again if that is known
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
  const pass: Pass = { device, wire, step, pause, fence, size: new PieceSize(), tried: new Set(), mediumsWait: false };
  let noSlotMs = Number.POSITIVE_INFINITY;
  // Asked anew for each file: a thumbnail of this moment goes before an original of an hour ago.
  for (let row = await nextOf(pass); row; row = await nextOf(pass)) {
    await step('upload');
    const ended = await sendPatiently(pass, row);
    if (ended === 'gives way') continue;
    pass.tried.add(row.key);
    if (ended === null) continue;
    if (row.place === 0 || ended.kind !== 'later' || ended.why !== 'busy') return ended;
    // No slot: others of that size, and larger ones, need not ask. Everything else goes on.
    const waitMs = ended.retryAfterMs ?? SLOT_MS;
    if (row.place === 1) pass.mediumsWait = true;
    else await noteNoSlot(device, fence, waitMs);
    noSlotMs = Math.min(noSlotMs, waitMs);
  }
  return noSlotMs === Number.POSITIVE_INFINITY ? null : { kind: 'later', why: 'busy', retryAfterMs: noSlotMs };
}

interface Pass {
  readonly device: Device;
  readonly wire: MediaWire;
  readonly step: Step;
  readonly pause: Pause;
  readonly fence: Fence;
  readonly size: PieceSize;
  /** Each upload gets one chance a pass. */
  readonly tried: Set<string>;
  /** The school has no slot for medium sizes. It has one again in seconds: that is for this pass only. */
  mediumsWait: boolean;
}

async function nextOf({ device, fence, tried, mediumsWait }: Pass): Promise<UploadEntry | null> {
  const mayAsk = ({ place, now }: UploadEntry): boolean => !mediumsWait || place === 0 || now === 1;
  const rows = (await uploadsToSend(device, fence)).filter((row) => !tried.has(row.key) && mayAsk(row));
  if (rows.length === 0) return null;
  const holds = await holdsNow(device);
  return rows.find((row) => holdOf(row, holds) === null) ?? null;
}

async function sendPatiently(pass: Pass, first: UploadEntry): Promise<Stopped | 'gives way' | null> {
  const { device, step, pause } = pass;
  let row = first;
  for (const ms of PATIENCE_MS) {
    const ended = await sendOne(pass, row);
    // A school that asks for patience gets it, and other things may go meanwhile.
    if (ended === null || ended === 'gives way' || ended.kind !== 'later' || ended.retryAfterMs !== undefined)
      return ended;
    await pause(ms);
    await step('upload');
    // A begun upload goes on where it broke.
    row = (await device.db.uploads.get(row.key)) ?? row;
  }
  return sendOne(pass, row);
}

async function sendOne(pass: Pass, row: UploadEntry): Promise<Stopped | 'gives way' | null> {
  const { device, wire, fence } = pass;
  const bytes = await readBlob(device.db, row.hash);
  // Nothing to send: it stays in the queue, so that the person is not told that the school has it.
  if (!bytes) return null;
  const isSmall = row.bytes <= LIMITS.singlePutBytes;
  const answer = isSmall
    ? await wire.putMedia(row.media, row.variant, await bytes.arrayBuffer(), row.mime, row.now === 1)
    : await sendInPieces(pass, row, bytes);
  if (answer === null || answer === 'gives way') return answer;
  if (answer.kind === 'accepted') {
    await settleUpload(device, fence, row);
    return null;
  }
  if (answer.kind === 'later' || concernsAll(answer)) return answer;
  // The school does not know the record (yet), or the bytes came other than they went, or are nothing that it keeps.
  await noteRefusedUpload(device, fence, row, answer.refused);
  return null;
}

const COMPLETE = { kind: 'accepted', value: null } as const;
/** Between two pieces something more urgent came up, or this one has to wait. */
class GivesWay extends Error {}

/** @returns null when it was given up for this pass without anything being wrong */
async function sendInPieces(
  pass: Pass,
  row: UploadEntry,
  bytes: Blob,
): Promise<typeof COMPLETE | Stopped | 'gives way' | null> {
  const { device, wire, fence, size } = pass;
  const { media, variant, hash } = row;
  // First contact does without it: it comes with the first large picture.
  const { sendLarge } = await import('#remote/tus-upload.ts');
  let { url } = row;
  const note = async (next: string | null): Promise<void> => {
    url = next;
    await noteUpload(device, fence, row, next);
  };
  for (let beginning = 0; beginning < NEW_BEGINNINGS; beginning += 1) {
    const key = `${device.session.person}/${media}/${variant}/${hash}`;
    const progress = { key, url, note };
    const before = () => beforePiece(pass, row);
    const pieces = { before, pieceBytes: () => size.of(row.bytes), onPiece: size.grow };
    const file = { media, variant, bytes, now: row.now === 1, progress, ...pieces };
    const answer = await sendLarge(wire, file).catch((error: unknown) => {
      if (error instanceof GivesWay) return 'gives way' as const;
      throw error;
    });
    if (answer === 'gives way') return answer;
    if (answer.kind === 'accepted') {
      if (answer.value === 'arrived') return COMPLETE;
      // All of it had gone, but whether it was found good was never heard. The next pull tells; if not, it goes anew.
      await note(null);
      return null;
    }
    if (answer.kind === 'later') {
      // A school that asks for patience says nothing about the line.
      if (answer.why !== 'busy') size.shrink();
      return answer;
    }
    // The school threw the begun upload away: it was too old, or another server answers now.
    if (answer.status === 404 || answer.status === 410) await note(null);
    // 409: it has more than was known here, or less. Asked again, it says how much.
    else if (answer.status !== 409) return answer;
  }
  return { kind: 'later', why: 'away' };
}

/** @throws what ends the piece: a stopped engine, another leader, something more urgent, a teacher's 「あとで送る」 */
async function beforePiece(pass: Pass, row: UploadEntry): Promise<void> {
  const { device, step, fence, size } = pass;
  await step('chunk');
  await engineTransaction(device.db, fence, [], async () => undefined);
  const next = await nextOf(pass);
  if (!next || next.place < row.place) throw new GivesWay();
  size.begin();
}
