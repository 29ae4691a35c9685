// The lane of the bytes in the simulation: uploads that stop at their steps and at each answer, downloads, and a disk that
// takes everything it may.
import { createHash } from 'node:crypto';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { VARIANTS } from '#domain/records/media.ts';
import type { Answer } from '#remote/answer.ts';
import type { MediaWire } from '#remote/media-wire.ts';
import { FencedOff } from '#store/engine-transaction.ts';
import { makeRoom } from '#store/media-room.ts';
import { runDownloads } from '#sync/download.ts';
import { runUploads } from '#sync/upload.ts';
import type { Dice } from '#tests/sync/dice.ts';
import { Broken } from '#tests/sync/invariants.ts';
import { truthOf } from '#tests/sync/oracle.ts';
import type { Brought } from '#tests/sync/sim-bytes.ts';
import type { Lane, SimDevice } from '#tests/sync/sim-device.ts';
import { PEOPLE, type SimSchool } from '#tests/sync/sim-school.ts';

const not = (): Promise<never> => Promise.reject(new Error('not asked for in the simulation'));

export async function startLane(sim: SimDevice): Promise<void> {
  const lane: Lane = { goOn: null, asked: null, ended: false };
  sim.lane = lane;
  const step = async (): Promise<void> => {
    if (!sim.dice.chance(sim.habits.stopsAt)) return;
    await new Promise<void>((resolve) => {
      lane.goOn = resolve;
      sim.park();
    });
  };
  const putMedia: MediaWire['putMedia'] = (media, variant, data, mime) =>
    new Promise((answer) => {
      lane.asked = { brought: { media, variant, bytes: new Uint8Array(data), mime }, answer };
      sim.park();
    });
  const end = (): void => {
    lane.ended = true;
    if (sim.lane === lane) sim.lane = null;
    sim.park();
  };
  await moves(sim, () => {
    runUploads(sim.device, { putMedia, getMedia: not, tus: not }, step, async () => undefined).then(
      end,
      (error: unknown) => {
        if (!(error instanceof FencedOff)) sim.failure = error;
        end();
      },
    );
  });
}

/** What it commits is for good, and so is what was committed before it. */
async function moves(sim: SimDevice, run: () => void): Promise<void> {
  sim.before = null;
  await sim.untilParked(run);
}

export async function laneGoesOn(sim: SimDevice): Promise<void> {
  const { lane } = sim;
  if (!lane) return startLane(sim);
  const { goOn } = lane;
  if (!goOn) return;
  lane.goOn = null;
  await moves(sim, goOn);
}

/** What may become of bytes on a line. */
export type Luck = 'arrive' | 'answerLost' | 'lost' | 'damaged' | 'busy';
const TIMEOUT = { kind: 'later', why: 'timeout' } as const;

export async function bytesGo(sim: SimDevice, school: SimSchool, luck: Luck): Promise<void> {
  const asked = sim.lane?.asked;
  if (!sim.lane || !asked) return;
  sim.lane.asked = null;
  const said = await answerTo(asked.brought, sim, school, luck);
  await moves(sim, () => asked.answer(said));
}

async function answerTo(brought: Brought, sim: SimDevice, school: SimSchool, luck: Luck): Promise<Answer<null>> {
  if (luck === 'lost') return TIMEOUT;
  if (luck === 'busy') return { kind: 'later', why: 'busy', retryAfterMs: 30_000 };
  if (luck === 'damaged') {
    const bytes = brought.bytes.map((byte, at) => (at === brought.bytes.length - 1 ? 255 - byte : byte));
    return school.bytes().take(PEOPLE[sim.person], { ...brought, bytes });
  }
  const said = await school.bytes().take(PEOPLE[sim.person], brought);
  return luck === 'answerLost' ? TIMEOUT : said;
}

/** A whole pass over a good line. */
export async function sendsAll(sim: SimDevice, school: SimSchool): Promise<void> {
  if (!sim.lane) await startLane(sim);
  const { lane } = sim;
  if (!lane) return;
  for (let n = 0; n < 500 && !lane.ended; n += 1) {
    if (lane.asked) await bytesGo(sim, school, 'arrive');
    else await laneGoesOn(sim);
  }
  if (!lane.ended) throw new Broken(`I8: the uploads of ${sim.name} do not end`);
}

/** Fetches what is wanted; now and then the line breaks, or other bytes come. */
export async function fetchAll(sim: SimDevice, school: SimSchool, dice: Dice | null): Promise<void> {
  const truth = await truthOf(school);
  const may = truth.seenBy(sim.person);
  const getMedia: MediaWire['getMedia'] = async (media, variant) => {
    if (dice?.chance(0.1)) return TIMEOUT;
    const answer = await school.bytes().give(PEOPLE[sim.person], media, variant);
    if (answer.kind === 'accepted' && !may.has(media))
      throw new Broken(`I4: ${sim.name} was given ${variant} of ${media}, which it may not see`);
    if (answer.kind === 'accepted' && dice?.chance(0.1)) answer.value.bytes = new Uint8Array([1, 2, 3]).buffer;
    return answer;
  };
  sim.before = null;
  sim.touched = true;
  await runDownloads(sim.device, { putMedia: not, getMedia, tus: not }, async () => undefined);
}

/** The disk is full: whatever may go, goes. */
export async function fillDisk(sim: SimDevice): Promise<void> {
  sim.before = null;
  sim.touched = true;
  await makeRoom(sim.device, Number.MAX_SAFE_INTEGER);
}

/** A picture of a few bytes in some of its sizes. */
export function smallPicture(token: string, dice: Dice): PreparedMedia {
  const sizes = VARIANTS.filter((variant) => variant === 't' || dice.chance(0.5));
  const parts = sizes.map((variant) => {
    const bytes = Buffer.from(`RIFF0000WEBP ${token} ${variant}`);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const data = new Uint8Array(bytes).buffer;
    return [variant, { data, hash, bytes: bytes.length, mime: 'image/webp' as const }];
  });
  return { variants: Object.fromEntries(parts) };
}
