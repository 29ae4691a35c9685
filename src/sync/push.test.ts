// What a push makes of strange answers: smaller pieces where the line is too thin, and never the same request over and over.
import { beforeEach, expect, it } from 'vitest';
import type { Hlc } from '#domain/clock.ts';
import { type PushAnswer, type PushRequest, pushAnswerSchema, type Session } from '#domain/protocol.ts';
import type { Answer } from '#remote/answer.ts';
import { type Device, openDevice, readMeta } from '#store/device.ts';
import { takeLead } from '#store/engine-transaction.ts';
import type { Outcome } from '#sync/engine-parts.ts';
import { newPace } from '#sync/pace.ts';
import { pushAll } from '#sync/push.ts';

const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const sessionOf = (n: number): Session => ({
  person: uuid(n),
  school: uuid(1),
  schoolName: 'しま小学校',
  role: 'pupil',
  displayName: 'はな',
  kana: 'はな',
  goodUntil: 9e12,
});
const common = { serverEpoch: 'e', serverNow: 1_700_000_000_000, token: 't' };
type Respond = (muts: PushRequest['muts']) => Answer<PushAnswer>;
const midOf = (m: unknown): string => (m as { mid: string }).mid;
const takesAll: Respond = (muts) => {
  const results = muts.map(({ seq, m }) => ({ seq, mid: midOf(m), st: 'ok' as const }));
  return { kind: 'accepted', value: { ...common, results } };
};

let device: Device;
let opened = 500;
const pace = newPace();
beforeEach(async () => {
  opened += 1;
  device = await openDevice(sessionOf(opened));
  while (pace.limits().count < 50) pace.wentWell();
});

async function writes(goals: number, more = ''): Promise<void> {
  const owner = device.session.person;
  for (let n = 0; n < goals; n += 1) {
    const values = { unit: uuid(20), lesson: uuid(30), words: `めあて ${n}。${more}` };
    const [rid, mid] = [device.newId(), device.newId()];
    const about = { mid, rid, type: 'goal', op: 'create', schema: 1, base: 0, owner, off: 0, set: values } as const;
    const mutation = { ...about, ts: '0' as Hlc };
    await device.db.outbox.add({ rid, mid, state: 'queued', seq: null, frozen: 0, at: n, mutation });
  }
}
/** @returns how large each request was, and how the push ended */
async function pushes(...answers: Respond[]): Promise<{ readonly sizes: number[]; readonly outcome: Outcome }> {
  const sizes: number[] = [];
  const wire = {
    push: async ({ muts }: PushRequest) => {
      sizes.push(muts.length);
      if (sizes.length > 200) throw new Error('the same again and again');
      return (answers[sizes.length - 1] ?? answers.at(-1) ?? takesAll)(muts);
    },
    pull: () => Promise.reject(new Error('not asked')),
    events: () => () => undefined,
  };
  const fence = await takeLead(device.db);
  const parts = { device, bulk: device.db, wire, fence, pace, pullRows: 1, step: async () => undefined };
  return { sizes, outcome: await pushAll(parts) };
}
const refused =
  (status: number): Respond =>
  () => ({ kind: 'refused', refused: status === 413 ? 'too-large' : 'invalid', status });
const slow: Respond = () => ({ kind: 'later', why: 'timeout' });

const aboutOthers: Respond = (muts) => {
  const results = muts.map(({ seq }) => ({ seq, mid: uuid(1), st: 'ok' as const }));
  return { kind: 'accepted', value: { ...common, results } };
};
const unheardOf: Respond = (muts) => {
  const results = muts.map(({ seq, m }) => ({ seq, mid: midOf(m), st: 'rejected', code: 'made-up-next-year' }));
  return { kind: 'accepted', value: pushAnswerSchema.parse({ ...common, results }) };
};

it('takes fifty at most; after a 413 half as many at once, and twice as many when it went well', async () => {
  await writes(120);
  const { sizes, outcome } = await pushes(refused(413), refused(413), takesAll);
  expect(sizes).toEqual([50, 25, 12, 24, 14, 50, 20]);
  expect(outcome.kind).toBe('done');
});

it.each([1, 40])(
  'one of %i that is too large alone is put aside with its words, and the rest goes on',
  async (goals) => {
    await writes(goals);
    const large = (await device.db.outbox.orderBy('lid').first())?.mid;
    const clientId = await readMeta(device.db, 'clientId');
    const tooLarge: Respond = (muts) => (muts.some(({ m }) => midOf(m) === large) ? refused(413) : takesAll)(muts);
    const { sizes, outcome } = await pushes(tooLarge);
    expect(outcome.kind).toBe('done');
    expect(sizes.slice(0, goals === 1 ? 1 : 7)).toEqual(goals === 1 ? [1] : [40, 25, 12, 6, 3, 1, 1]);
    expect(await device.db.outbox.count()).toBe(0);
    const kept = await device.db.quarantine.toArray();
    expect(kept).toMatchObject([{ code: 'too-large', mutation: { mid: large, set: { words: 'めあて 0。' } } }]);
    // The school would wait for the seq of what was put aside.
    expect(await readMeta(device.db, 'clientId')).not.toBe(clientId);
  },
);

it('a batch is measured as it goes over the line: a Japanese character is three bytes', async () => {
  await writes(10, 'あ'.repeat(10_000));
  const { sizes, outcome } = await pushes(takesAll);
  expect([sizes, outcome.kind]).toEqual([[4, 4, 2], 'done']);
});

it('after a time-out goes later, with half as many', async () => {
  await writes(60);
  expect((await pushes(slow)).sizes).toEqual([50]);
  expect((await pushes(takesAll)).sizes[0]).toBe(25);
});

it('a request that is refused as a whole is tried later, not again at once', async () => {
  await writes(1);
  const { sizes, outcome } = await pushes(refused(400));
  expect([sizes, outcome.kind]).toEqual([[1], 'later']);
});

it('an answer that settles nothing is as good as none', async () => {
  await writes(1);
  const { sizes, outcome } = await pushes(aboutOthers);
  expect([sizes, outcome.kind]).toEqual([[1], 'later']);
  expect(await device.db.outbox.count()).toBe(1);
});

it('a “no” with a code that this app does not know is final all the same, and its words are kept', async () => {
  await writes(1);
  const { sizes, outcome } = await pushes(unheardOf);
  expect([sizes, outcome.kind]).toEqual([[1], 'done']);
  const [kept] = await device.db.quarantine.toArray();
  expect(kept).toMatchObject({ code: 'invalid', mutation: { set: { words: 'めあて 0。' } } });
});
