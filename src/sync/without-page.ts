// Sends what closed tabs left unsent: where a browser has Background Sync, it wakes the service worker when there is a network
// again. Words first, then the smallest pictures. Each account's own outbox goes under that account's own session and no
// other: the door names the person, and the school takes it only with that person's cookie. [Note: Without a page]
import { LIMITS } from '#domain/limits.ts';
import { doorOf } from '#remote/http.ts';
import { openWire, type Wire } from '#remote/wire.ts';
import type { Device } from '#store/device.ts';
import { type Fence, FencedOff, takeLead } from '#store/engine-transaction.ts';
import { readBlob } from '#store/media-blobs.ts';
import { settleUpload, uploadsToSend } from '#store/upload-queue.ts';
import { lightThingsWaiting, peopleHere, reopenDevice } from '#store/without-page.ts';
import { lockOf } from '#sync/agreed-names.ts';
import type { Step } from '#sync/engine-parts.ts';
import { newPace } from '#sync/pace.ts';
import { pushAll } from '#sync/push.ts';

/** Browsers end a worker that works longer in the background. */
const MOST_MS = 120_000;

/** Something may still go: thrown, so that the browser wakes the worker once more, later. */
export class NotAllSent extends Error {}
/** Thrown at the next step when time is over, or when a tab has come that wants to speak. */
class GivesWay extends Error {}

/** @param wireOf the school, as that person */
export async function sendWithoutPage(wireOf = (person: string): Wire => openWire(doorOf(person))): Promise<void> {
  const until = Date.now() + MOST_MS;
  let allSent = true;
  for (const person of await peopleHere()) {
    const device = await reopenDevice(person);
    if (!device) continue;
    try {
      if ((await lightThingsWaiting(device.db)) > 0)
        allSent = (await sendAsOnly(device, wireOf(person), until)) && allSent;
    } finally {
      device.db.close();
    }
  }
  if (!allSent) throw new NotAllSent('something is left to send');
}

/** Only while no tab of that account leads. @returns false when another try may bring more */
async function sendAsOnly(device: Device, wire: Wire, until: number): Promise<boolean> {
  const lock = lockOf(device.session.person);
  const step: Step = async () => {
    const { pending = [] } = await navigator.locks.query();
    if (Date.now() >= until || pending.some(({ name }) => name === lock)) throw new GivesWay();
  };
  return navigator.locks.request(lock, { ifAvailable: true }, async (held) => {
    // A tab leads, and sends by itself. Should it be killed before it could: another try.
    if (!held) return false;
    try {
      return await send(device, wire, step);
    } catch (error) {
      if (error instanceof GivesWay || error instanceof FencedOff) return false;
      throw error;
    }
  });
}

async function send(device: Device, wire: Wire, step: Step): Promise<boolean> {
  const fence = await takeLead(device.db);
  const parts = { device, bulk: device.db, wire, fence, step, pace: newPace(), pullRows: LIMITS.pullRows };
  const pushed = await pushAll(parts);
  // Nobody signed in, or an app too old: only a person can help, and finds it said in the app.
  if (pushed.kind !== 'done') return pushed.kind === 'stopped';
  if (!(await sendThumbnails(device, wire, step, fence))) return false;
  return (await device.db.outbox.where('state').anyOf('queued', 'sent').count()) === 0;
}

/** @returns false when the line broke */
async function sendThumbnails(device: Device, wire: Wire, step: Step, fence: Fence): Promise<boolean> {
  const rows = await uploadsToSend(device, fence);
  for (const row of rows.filter(({ variant, bytes }) => variant === 't' && bytes <= LIMITS.singlePutBytes)) {
    await step('upload');
    const bytes = await readBlob(device.db, row.hash);
    if (!bytes) continue;
    const answer = await wire.putMedia(row.media, row.variant, await bytes.arrayBuffer(), row.mime);
    if (answer.kind === 'accepted') await settleUpload(device, fence, row);
    else if (answer.kind === 'later') return false;
  }
  return true;
}
