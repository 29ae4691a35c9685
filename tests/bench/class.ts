// A class on weak Wi-Fi: forty tablets come back together, each with twenty edits and three photographed works, over one
// narrow line with resets and black-outs. Once as the app does it, once as a tool without order and spreading would.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { asInAPage, online, opened } from './class/as-in-a-page.ts';
import { type ClassDevice, classDevice, type Edit, type Waiting } from './class/class-device.ts';
import { photographer } from './class/photo-of.ts';
import type { PushTime, SchoolAnswer } from './class/school-talk.ts';
import { type WeakLine, weakLine } from './class/weak-line.ts';
import { atMost, type Figure, percentile } from './figure.ts';

const PHOTOS = 3;
const LIMIT_MS = 240_000;
const BLACK_OUTS = [
  [12_000, 22_000],
  [50_000, 60_000],
] as const;
const WEAK = { bitsPerSecond: 5_000_000, roundTripMs: 300, resets: 0.05, blackOuts: BLACK_OUTS };

type Report = Extract<SchoolAnswer, { kind: 'report' }>;
interface Morning {
  /** When the last tablet of the class had none of them left, ms after the network came; null = not in four minutes. */
  readonly done: Readonly<Record<keyof Waiting, number | null>>;
  readonly carried: ReturnType<WeakLine['carried']>;
  readonly report: Report;
  readonly edits: readonly Edit[];
}

export async function classBench(): Promise<readonly Figure[]> {
  asInAPage();
  const ours = await morning(true);
  tell('with order and spreading', ours);
  // While something is tuned the other morning tells nothing new.
  const rushed = process.env['ASHIATO_BENCH_MORNING'] === 'ours' ? null : await morning(false);
  if (rushed) tell('everything at once', rushed);
  const words = new Map(ours.report.words);
  const lost = ours.edits.filter(({ rid, words: written }) => words.get(rid) !== written).length;
  return [
    atMost('class of 40 on weak Wi-Fi: all 800 edits at school', seconds(ours.done.words), 's', 10),
    atMost('class on weak Wi-Fi: all 120 thumbnails', seconds(ours.done.thumbnails), 's', 20),
    atMost('class on weak Wi-Fi: all 120 medium pictures', seconds(ours.done.mediums), 's', 90),
    atMost('class on weak Wi-Fi: edits lost', lost, '', 0),
    atMost('class on weak Wi-Fi: edits in the history twice', ours.report.twice, '', 0),
    atMost('class on weak Wi-Fi: push at school, p95', percentile(ours.report.pushes.map(totalMs), 95), 'ms', 30),
    ...(rushed ? comparison(ours, rushed) : []),
  ];
}

/**
 * The same morning without our order: how many times as long it took. Words are left out: they are small enough to come
 * through either way, and only ours wait up to five seconds so that a class does not call at once.
 */
function comparison(ours: Morning, rushed: Morning): Figure[] {
  return (['thumbnails', 'mediums'] as const).map((what) => {
    const share = seconds(ours.done[what]) / seconds(rushed.done[what]);
    return atMost(`class on weak Wi-Fi: ${what}, ours ÷ everything at once`, share, '×', 1);
  });
}

const seconds = (ms: number | null): number => (ms ?? LIMIT_MS) / 1000;

/** @param isOurs false: everything at once, and a school that gives no turns */
async function morning(isOurs: boolean): Promise<Morning> {
  // A morning's tablets know nothing of the morning before.
  Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });
  const program = fileURLToPath(new URL('class/school-process.ts', import.meta.url));
  const school = fork(program, isOurs ? [] : ['no turns'], { serialization: 'advanced' });
  const heard = async <K extends SchoolAnswer['kind']>(): Promise<Extract<SchoolAnswer, { kind: K }>> =>
    (await once(school, 'message'))[0] as Extract<SchoolAnswer, { kind: K }>;
  const { port, pupils } = await heard<'open'>();
  const line = await weakLine(port, { ...WEAK, chance: misfortune() });
  const photo = await photographer();
  const devices: ClassDevice[] = [];
  for (const { session, cookies } of pupils) {
    const device = await classDevice(session, cookies, line.port);
    await device.writeLesson(Array.from({ length: PHOTOS }, photo));
    devices.push(device);
  }
  if (isOurs) {
    for (const device of devices) device.open();
    await opened();
  }
  school.send('begin');
  line.begin();
  const from = performance.now();
  for (const device of devices) device.networkComes();
  if (isOurs) online();
  const comings = isOurs ? [] : devices.map((device) => device.rush());
  const done = await watch(devices, from);
  for (const device of devices) device.close();
  await Promise.allSettled(comings);
  const carried = line.carried();
  await line.close();
  school.send('report');
  const report = await heard<'report'>();
  await once(school, 'exit');
  return { done, carried, report, edits: devices.flatMap((device) => device.edits) };
}

async function watch(devices: readonly ClassDevice[], from: number): Promise<Morning['done']> {
  const done: Record<keyof Waiting, number | null> = { words: null, thumbnails: null, mediums: null };
  while (Object.values(done).includes(null) && performance.now() - from < LIMIT_MS) {
    const each = await Promise.all(devices.map((device) => device.waiting()));
    for (const what of ['words', 'thumbnails', 'mediums'] as const) {
      if (done[what] === null && each.every((one) => one[what] === 0)) done[what] = performance.now() - from;
    }
    await new Promise((wait) => setTimeout(wait, 100));
  }
  return done;
}

/** Park–Miller: the same resets in every run, as far as the requests come alike. */
function misfortune(): () => number {
  let state = 20_261_121;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function tell(title: string, { done, carried, report }: Morning): void {
  const times = Object.entries(done).map(([what, ms]) => `${what} ${seconds(ms).toFixed(1)} s`);
  console.log(
    `${title}: ${times.join(', ')}; ${(carried.bytes / 1e6).toFixed(1)} MB over the line, ${carried.cut} requests cut off; ` +
      `${report.pushes.length} pushes, median and p95: ${spread(report.pushes.map(totalMs))}, of it waiting ` +
      `${spread(report.pushes.map(({ waitMs }) => waitMs))}, work ${spread(report.pushes.map(({ workMs }) => workMs))}`,
  );
  // Where the air stood still although something waited is where time is to be won.
  const most = WEAK.bitsPerSecond / 8;
  console.log(
    `  the line, % full in each second: ${carried.seconds.map((n) => Math.round((n / most) * 100)).join(' ')}`,
  );
}

const totalMs = ({ waitMs, workMs }: PushTime): number => waitMs + workMs;
const spread = (ms: readonly number[]): string =>
  `${percentile(ms, 50).toFixed(1)} / ${percentile(ms, 95).toFixed(1)} ms`;
