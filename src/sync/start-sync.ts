// Sync of one opened account in the browser: takes part in the choice of a leader, and runs the engine while it leads.
// Features never call this: the outbox is the letterbox, and what is put there goes out by itself.
import { liveQuery } from 'dexie';
import { LIMITS } from '#domain/limits.ts';
import { doorOf } from '#remote/http.ts';
import { openWire, type Wire } from '#remote/wire.ts';
import { Database } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { type Fence, takeLead } from '#store/engine-transaction.ts';
import { uploadsPressing } from '#store/upload-queue.ts';
import { comingBackMs } from '#sync/backoff.ts';
import { runDownloads } from '#sync/download.ts';
import { type Engine, startEngine } from '#sync/engine.ts';
import type { Step } from '#sync/engine-parts.ts';
import { hearNews } from '#sync/events.ts';
import { keepFresh } from '#sync/keep-fresh.ts';
import { sayLastWord } from '#sync/last-word.ts';
import { takePart } from '#sync/leader.ts';
import { hearOccasions } from '#sync/occasions.ts';
import { newPace } from '#sync/pace.ts';
import { runUploads, type Stopped } from '#sync/upload.ts';
import { askToBeWoken } from '#sync/wake-later.ts';

type MediaPass = (device: Device, wire: Wire, step: Step) => Promise<Stopped | null>;

export interface SyncOptions {
  readonly device: Device;
  readonly wire?: Wire;
  /** This device may be switched off with all that is on it: a word sets out at once. */
  readonly isHurried?: () => boolean;
  readonly media?: { readonly upload: MediaPass; readonly download: MediaPass };
}
export interface Sync {
  /** Somebody waits for it: whatever failed before is tried at once. */
  readonly sendNow: () => void;
  readonly stop: () => void;
}

const REAL_MEDIA = { upload: runUploads, download: runDownloads };
/** Changes of one moment (a work, its picture, its goal) go in one push. */
const TYPING_MS = 100;

export function startSync({
  device,
  wire = openWire(doorOf(device.session.person)),
  media = REAL_MEDIA,
  isHurried = () => false,
}: SyncOptions): Sync {
  let engine: Engine | null = null;
  /** That under which this tab led last: should another lead by now, the tables know. */
  let fence: Fence | null = null;
  let backAt = 0;
  /** Several occasions of one moment (online, seen, focus) are one, so that the dice are thrown once. */
  const comeBack = (): void => {
    if (Date.now() < backAt) return;
    const afterMs = comingBackMs(Math.random());
    backAt = Date.now() + afterMs;
    engine?.wake('contact', afterMs);
  };
  const leadership = takePart(device.session.person, {
    woken: (why) => (why === 'back' ? comeBack() : engine?.wake(why === 'now' ? 'contact' : 'written')),
    lead: async () => {
      const leading = await runAsLeader(device, wire, media, isHurried);
      engine = leading.engine;
      fence = leading.fence;
      return () => {
        engine = null;
        leading.end();
      };
    },
  });
  const deaf = hearOccasions({
    back: () => leadership.wake('back'),
    look: () => leadership.wake('look'),
    // A try that fails at once: the badge and the lamps should not speak of sending any longer.
    cut: () => engine?.wake('contact'),
    going: () => {
      if (fence !== null) sayLastWord({ device, wire, fence }).catch(reportError);
    },
  });
  const sleepy = askToBeWoken(device.db);
  return {
    sendNow: () => leadership.wake('now'),
    stop: () => {
      sleepy();
      deaf();
      leadership.stop();
    },
  };
}

async function runAsLeader(
  device: Device,
  wire: Wire,
  media: NonNullable<SyncOptions['media']>,
  isHurried: () => boolean,
): Promise<{ engine: Engine; fence: Fence; end: () => void }> {
  const { db } = device;
  const fence = await takeLead(db);
  const bulk = new Database(db.name, 'relaxed');
  await bulk.open();
  const ends: (() => void)[] = [];
  const end = (): void => {
    for (const one of ends.splice(0)) one();
  };
  let again: ReturnType<typeof setTimeout> | undefined;
  const engine = startEngine({
    parts: { device, bulk, wire, fence, pace: newPace(), pullRows: LIMITS.pullRows },
    media: async (step) => {
      const ended = await media.upload(device, wire, step);
      // The school said when it has room for it: nobody waits for the next round.
      clearTimeout(again);
      if (ended?.kind === 'later' && ended.retryAfterMs !== undefined)
        again = setTimeout(() => engine.wake('media'), ended.retryAfterMs);
      await media.download(device, wire, step);
    },
    random: Math.random,
    onFenced: end,
  });
  let bytesWaiting = 0;
  const watched = [
    liveQuery(() => db.outbox.where('state').equals('queued').count()).subscribe((waiting) => {
      if (waiting > 0) engine.wake('written', isHurried() ? 0 : TYPING_MS);
    }),
    liveQuery(async () => (await uploadsPressing(db)) + (await db.wanted.count())).subscribe((waiting) => {
      // Only for more of them: a try that failed changes its row too, and waits for the next round.
      if (waiting > bytesWaiting) engine.wake('media');
      bytesWaiting = waiting;
    }),
  ];
  const deaf = hearNews(wire, { news: (afterMs) => engine.wake('news', afterMs), random: Math.random });
  ends.push(
    engine.stop,
    keepFresh(engine, Math.random),
    deaf,
    () => bulk.close(),
    ...watched.map((one) => () => one.unsubscribe()),
  );
  return { engine, fence, end };
}
