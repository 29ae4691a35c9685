import { describe, expect, it } from 'vitest';
import { tick } from '#domain/clock.ts';
import type { Mutation } from '#domain/mutation.ts';
import type { LooseKept, OutboxEntry } from '#store/database.ts';
import { chooseNext } from '#store/outbox.ts';

const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const [WORK, MEDIA, GOAL, NOTE] = [uuid(1), uuid(2), uuid(3), uuid(4)];
const LIMITS = { count: 50, bytes: 128 * 1024 };

let lid = 0;
function entry(rid: string, change: Partial<Mutation> = {}, about: Partial<OutboxEntry> = {}): OutboxEntry {
  lid += 1;
  const ts = tick(null, lid, uuid(9));
  const mutation: Mutation = {
    mid: uuid(1000 + lid),
    rid,
    type: 'work',
    op: 'patch',
    base: 0,
    ts,
    off: 0,
    schema: 1,
    ...change,
  };
  return { lid, rid, mid: mutation.mid, state: 'queued', seq: null, frozen: 0, mutation, at: 0, ...about };
}
const record = (rv: number) => ({ _rv: rv, _s: ['pf:x'], _p: 1, _base: {} }) as unknown as LooseKept;
const chosen = (waiting: OutboxEntry[], limits = LIMITS, records = new Map<string, LooseKept>()) =>
  chooseNext(waiting, records, limits).map((one) => waiting.indexOf(one));

describe('what goes together', () => {
  it.each<[string, OutboxEntry[], number[]]>([
    ['different records', [entry(WORK), entry(GOAL)], [0, 1]],
    ['one change of each record', [entry(WORK), entry(WORK, { op: 'trash' }), entry(GOAL)], [0, 2]],
    [
      'replays of one record, being final',
      [entry(WORK, {}, { frozen: 1 }), entry(WORK, {}, { frozen: 1 }), entry(WORK)],
      [0, 1],
    ],
    [
      'nothing of a record whose change the school put aside',
      [entry(WORK, {}, { state: 'held' }), entry(WORK), entry(GOAL)],
      [2],
    ],
    [
      'what hangs on a record after what makes it',
      [entry(WORK, { op: 'create' }), entry(NOTE, { op: 'create', root: WORK })],
      [0, 1],
    ],
    [
      'not what hangs on a record that has to wait',
      [entry(WORK, { op: 'create' }, { state: 'held' }), entry(NOTE, { op: 'create', root: WORK }), entry(GOAL)],
      [2],
    ],
    [
      'nor what hangs on that',
      [
        entry(WORK, { op: 'create' }, { state: 'held' }),
        entry(NOTE, { op: 'create', root: WORK }),
        entry(GOAL, { op: 'create', set: { fromReflection: NOTE } }),
      ],
      [],
    ],
    [
      'records that name each other',
      [
        entry(WORK, { op: 'create', g: uuid(7), set: { media: MEDIA } }),
        entry(MEDIA, { op: 'create', g: uuid(7), root: WORK }),
      ],
      [0, 1],
    ],
    [
      'a group whole or not at all',
      [entry(GOAL), entry(WORK, { g: uuid(7) }), entry(GOAL, { g: uuid(7) }), entry(NOTE)],
      [0, 3],
    ],
  ])('%s', (_, waiting, indexes) => {
    expect(chosen(waiting)).toEqual(indexes);
  });

  it('no more than the line takes, but always something', () => {
    const waiting = [entry(WORK), entry(GOAL), entry(NOTE)];
    expect(chosen(waiting, { ...LIMITS, count: 2 })).toEqual([0, 1]);
    expect(chosen(waiting, { ...LIMITS, bytes: 10 })).toEqual([0]);
    const group = [entry(WORK, { g: uuid(7) }), entry(GOAL, { g: uuid(7) })];
    expect(chosen(group, { ...LIMITS, count: 1 })).toEqual([0, 1]);
  });

  it('after the school was set back, only what the next pull has brought again; replays need no pull', () => {
    const waiting = [entry(WORK), entry(GOAL), entry(NOTE, {}, { frozen: 1 })];
    expect(
      chosen(
        waiting,
        LIMITS,
        new Map([
          [WORK, record(0)],
          [GOAL, record(3)],
          [NOTE, record(0)],
        ]),
      ),
    ).toEqual([1, 2]);
  });
});
