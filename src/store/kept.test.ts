import { describe, expect, it } from 'vitest';
import { tick } from '#domain/clock.ts';
import type { Session } from '#domain/protocol.ts';
import type { LooseRecord } from '#domain/record.ts';
import { kindNamed } from '#domain/records/kinds.ts';
import type { OutboxEntry } from '#store/database.ts';
import { bare, keptOf, rebase, serverSideOf } from '#store/kept.ts';

const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const who = { school: uuid(1), person: uuid(2) } as Session;
const initial = Object.fromEntries(
  Object.entries(kindNamed('goal')?.fields ?? {}).map(([name, f]) => [name, f.initial]),
);
const goal = (words: string): LooseRecord => ({
  ...initial,
  id: uuid(3),
  type: 'goal',
  school: uuid(1),
  owner: uuid(2),
  author: uuid(2),
  root: null,
  madeAt: 1,
  trashed: false,
  needsLook: false,
  words,
});
const typed = (grew: string, to: string, frozen: 0 | 1 = 0): OutboxEntry => ({
  lid: 1,
  rid: uuid(3),
  mid: uuid(4),
  state: frozen ? 'sent' : 'queued',
  seq: frozen ? 1 : null,
  frozen,
  at: 0,
  grew: { words: grew },
  mutation: {
    mid: uuid(4),
    rid: uuid(3),
    type: 'goal',
    op: 'patch',
    base: 1,
    text: { words: { to, baseRv: 1 } },
    ts: tick(null, 1, uuid(9)),
    off: 0,
    schema: 1,
  },
});

describe('the two sides of a record', () => {
  it('come apart and together again', () => {
    const side = { record: goal('あ。'), rv: 4, scopes: ['pf:x'] };
    const plain = keptOf(side, [], who);
    expect(plain).toMatchObject({ words: 'あ。', _rv: 4, _p: 0 });
    expect(plain && serverSideOf(plain)).toEqual(side);
    const edited = keptOf(side, [typed('あ。', 'あ。い。')], who);
    expect(edited).toMatchObject({ words: 'あ。い。', _rv: 4, _p: 1 });
    expect(edited && serverSideOf(edited)).toEqual(side);
    expect(edited && bare(edited)).toEqual(goal('あ。い。'));
  });

  it('leave nothing where the person sees it no longer and nothing waits', () => {
    expect(keptOf({ record: goal('あ。'), rv: 4, scopes: [] }, [], who)).toBeNull();
    expect(keptOf({ record: null, rv: 0, scopes: [] }, [], who)).toBeNull();
    expect(keptOf({ record: goal('あ。'), rv: 4, scopes: [] }, [typed('あ。', 'い。')], who)).not.toBeNull();
  });
});

describe('unsent words', () => {
  it('are carried over to what the record now says', () => {
    const [after] = rebase([typed('あ。', 'あ。い。')], goal('う。あ。'), 5);
    expect(after).toMatchObject({
      grew: { words: 'う。あ。' },
      mutation: { text: { words: { to: 'う。あ。い。', baseRv: 5 } } },
    });
  });

  it('one after the other, each on the one before', () => {
    const [first, second] = rebase([typed('あ。', 'あ。い。'), typed('あ。い。', 'あ。い。え。')], goal('う。あ。'), 5);
    expect(first?.mutation.text?.['words']?.to).toBe('う。あ。い。');
    expect(second).toMatchObject({
      grew: { words: 'う。あ。い。' },
      mutation: { text: { words: { to: 'う。あ。い。え。' } } },
    });
  });

  it('wait while something final of the record is on its way', () => {
    const waiting = [typed('あ。', 'あ。い。', 1), typed('あ。い。', 'あ。い。え。')];
    expect(rebase(waiting, goal('う。あ。'), 5)).toEqual(waiting);
  });
});
