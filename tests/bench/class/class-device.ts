// One child's tablet of the class bench: the real store and the sync that the app starts, with a photographed lesson that was
// made without a network and waits to be sent.
import type { PreparedMedia } from '#domain/prepared-media.ts';
import type { Session } from '#domain/protocol.ts';
import { doorOf } from '#remote/http.ts';
import { openWire, type Wire } from '#remote/wire.ts';
import { type Device, openDevice } from '#store/device.ts';
import { takeLead } from '#store/engine-transaction.ts';
import { keepWork } from '#store/works.ts';
import { writeChanges } from '#store/write.ts';
import type { EngineParts } from '#sync/engine-parts.ts';
import { newPace } from '#sync/pace.ts';
import { syncRound } from '#sync/round.ts';
import { type Sync, startSync } from '#sync/start-sync.ts';
import { runUploads } from '#sync/upload.ts';
import { ownFetch } from './node-fetch.ts';

/** A text that was changed, and what it must say at school in the end. */
export interface Edit {
  readonly rid: string;
  readonly words: string;
}
export interface Waiting {
  readonly words: number;
  readonly thumbnails: number;
  readonly mediums: number;
}
export interface ClassDevice {
  readonly edits: readonly Edit[];
  readonly writeLesson: (pictures: readonly PreparedMedia[]) => Promise<void>;
  /** As the app does. There is no network yet, and each try fails; an `online` of the page tells when there is. */
  readonly open: () => void;
  readonly networkComes: () => void;
  /** As many tools do: everything at once, in the order in which it was made, the moment that there is a network. */
  readonly rush: () => Promise<void>;
  readonly waiting: () => Promise<Waiting>;
  readonly close: () => void;
}

const EDITS = 20;
const KINDS = ['reflection', 'goal', 'work'] as const;
const ok = async (): Promise<void> => undefined;

/** @param port of the line that is good at first, and becomes weak */
export async function classDevice(
  session: Session,
  cookies: Readonly<Record<string, string>>,
  port: number,
): Promise<ClassDevice> {
  const device = await openDevice(session);
  const cookie = Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
  const line = ownFetch({ cookie });
  let isAway = false;
  const fetch: typeof line.fetch = async (input, init) => {
    if (isAway) throw new TypeError('no network');
    return line.fetch(input, init);
  };
  const wire = openWire({ ...doorOf(session.person), origin: `http://127.0.0.1:${port}`, fetch });
  const fence = await takeLead(device.db);
  const parts: EngineParts = { device, bulk: device.db, wire, fence, pace: newPace(), pullRows: 500, step: ok };
  const first = await syncRound(parts, true);
  if (first.kind !== 'done') throw new Error('the first pull failed');
  isAway = true;
  const edits: Edit[] = [];
  let sync: Sync | null = null;
  return {
    edits,
    async writeLesson(pictures) {
      for (const { id, type } of await ownRecords(device)) {
        const words = `${'きょうは 右はらいの ところで いちど とめて、すこしずつ 力を ぬいた。'.repeat(6).slice(0, 160)}${id}`;
        const refused = await writeChanges(device, [{ op: 'patch', type, id, values: { words } }]);
        if (refused) throw new Error(`refused: ${refused.refused}`);
        edits.push({ rid: id, words });
      }
      const unit = await device.db.records('unit').toCollection().first();
      for (const picture of pictures) {
        const made = await keepWork(device, picture, { unit: unit?.id ?? '', lesson: null, stage: 'practice' });
        if ('refused' in made) throw new Error(`refused: ${made.refused}`);
      }
    },
    open: () => {
      sync = startSync({ device, wire });
    },
    networkComes: () => {
      isAway = false;
    },
    rush: () => rush(parts, device, wire),
    waiting: () => waiting(device),
    close: () => {
      sync?.stop();
      line.close();
      device.db.close();
    },
  };
}

async function ownRecords({ db, session }: Device) {
  const found = await Promise.all(
    KINDS.map((type) => db.records(type).where('owner').equals(session.person).limit(EDITS).toArray()),
  );
  const own = found.flat().slice(0, EDITS);
  if (own.length < EDITS) throw new Error('the class has too few records');
  return own;
}

async function waiting({ db }: Device): Promise<Waiting> {
  const [words, uploads] = await Promise.all([db.outbox.count(), db.uploads.toArray()]);
  const of = (variant: string) => uploads.filter((upload) => upload.variant === variant).length;
  return { words, thumbnails: of('t'), mediums: of('m') };
}

/** The record of a picture has to be there first; from then on whatever was made first goes first, beside all words. */
async function rush(parts: EngineParts, device: Device, wire: Wire): Promise<void> {
  await device.db.uploads.toCollection().modify({ place: 0 });
  await Promise.all([
    tryAgain(async () => (await syncRound(parts, true)).kind === 'done'),
    tryAgain(async () => {
      await runUploads(device, wire, ok);
      const { thumbnails, mediums } = await waiting(device);
      return thumbnails + mediums === 0;
    }),
  ]);
}

async function tryAgain(once: () => Promise<boolean>): Promise<void> {
  while (!(await once())) await new Promise((done) => setTimeout(done, 1000));
}
