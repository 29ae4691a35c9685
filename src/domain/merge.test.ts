import { describe, expect, it } from 'vitest';
import { tick } from '#domain/clock.ts';
import { LIMITS } from '#domain/limits.ts';
import { applyMutation, foldMutations, type Stored } from '#domain/merge.ts';
import type { Mutation } from '#domain/mutation.ts';

const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const SCHOOL = uuid(1);
const CHILD = uuid(2);
const WORK = uuid(3);
const at = (ms: number): string => tick(null, ms, uuid(9));

const mutation = (change: Partial<Mutation>): Mutation => ({
  mid: uuid(100),
  rid: WORK,
  type: 'work',
  op: 'patch',
  base: 0,
  ts: at(1000),
  off: 0,
  schema: 1,
  ...change,
});
const apply = (stored: Stored | null, m: Mutation, words: Record<string, string> = {}) =>
  applyMutation(stored, m, {
    school: SCHOOL,
    author: CHILD,
    rv: (stored?.rv ?? 0) + 1,
    ts: m.ts,
    textAt: (field, rv) => words[`${field}@${rv}`],
  });
const made = apply(
  null,
  mutation({ op: 'create', owner: CHILD, set: { title: '光' }, text: { words: { to: 'はね。', baseRv: 0 } } }),
);

describe('making', () => {
  it('fills what was not said with the kind’s first values', () => {
    expect(made.record).toMatchObject({
      id: WORK,
      owner: CHILD,
      author: CHILD,
      title: '光',
      words: 'はね。',
      audience: 'teacher',
      credits: [],
      trashed: false,
    });
    expect(made).toMatchObject({ rv: 1, merged: false, lost: {} });
  });
});

describe('a line (later edit wins)', () => {
  it('goes on from what it saw, whatever the clock says', () => {
    const next = apply(made, mutation({ base: 1, ts: at(1), set: { title: '光る' } }));
    expect(next).toMatchObject({ record: { title: '光る' }, lost: {}, merged: false });
  });

  const theirs = apply(made, mutation({ base: 1, ts: at(5000), set: { title: 'かげ' } }));
  it('loses to a later concurrent one, and is kept', () => {
    expect(apply(theirs, mutation({ base: 1, ts: at(4000), set: { title: 'ひかり' } }))).toMatchObject({
      record: { title: 'かげ' },
      lost: { title: 'ひかり' },
      merged: true,
    });
  });
  it('wins over an earlier concurrent one, which is kept', () => {
    expect(apply(theirs, mutation({ base: 1, ts: at(6000), set: { title: 'ひかり' } }))).toMatchObject({
      record: { title: 'ひかり' },
      lost: { title: 'かげ' },
    });
  });
  it('does not meet edits of other fields', () => {
    expect(apply(theirs, mutation({ base: 1, ts: at(4000), set: { stage: 'final' } }))).toMatchObject({
      record: { title: 'かげ', stage: 'final' },
      lost: {},
      merged: false,
    });
  });
});

describe('words', () => {
  const theirs = apply(made, mutation({ base: 1, text: { words: { to: 'はね。とめ。', baseRv: 1 } } }));
  it('of both are kept', () => {
    const both = apply(theirs, mutation({ base: 1, text: { words: { to: 'ふで。はね。', baseRv: 1 } } }), {
      'words@1': 'はね。',
    });
    expect(both).toMatchObject({ record: { words: 'ふで。はね。とめ。', needsLook: false }, merged: true });
  });
  it('that meet in one sentence are both kept, and somebody should look', () => {
    const other = apply(made, mutation({ base: 1, text: { words: { to: 'はらい。', baseRv: 1 } } }));
    const both = apply(other, mutation({ base: 1, text: { words: { to: 'とめ。', baseRv: 1 } } }), {
      'words@1': 'はね。',
    });
    expect(both.record).toMatchObject({ words: 'とめ。はらい。', needsLook: true });
    const looked = apply(
      both,
      mutation({ base: both.rv, text: { words: { to: 'とめと はらい。', baseRv: both.rv } } }),
    );
    expect(looked.record).toMatchObject({ words: 'とめと はらい。', needsLook: false });
  });
  it('whose origin nobody remembers are kept beside the others', () => {
    const both = apply(theirs, mutation({ base: 1, text: { words: { to: 'ふで。', baseRv: 1 } } }));
    expect(both.record['words']).toContain('ふで。');
    expect(both.record['words']).toContain('とめ。');
  });
});

describe('members and keys', () => {
  const theirs = apply(
    made,
    mutation({ base: 1, sets: { credits: { add: [uuid(7)], del: [] } }, maps: { link: { a: 'x', b: 'y' } } }),
  );
  it('are added and taken out one by one', () => {
    const both = apply(theirs, mutation({ base: 1, sets: { credits: { add: [uuid(8)], del: [] } } }));
    expect(both.record['credits']).toEqual([uuid(7), uuid(8)]);
    expect(
      apply(both, mutation({ base: 3, sets: { credits: { add: [], del: [uuid(7)] } } })).record['credits'],
    ).toEqual([uuid(8)]);
  });
  it('of a map are decided key by key', () => {
    const both = apply(theirs, mutation({ base: 1, ts: at(1), maps: { link: { a: 'z', c: 'w' } } }));
    expect(both).toMatchObject({ record: { link: { a: 'x', b: 'y', c: 'w' } }, lost: { 'link.a': 'z' } });
    expect(apply(theirs, mutation({ base: 2, maps: { link: { a: null } } })).record['link']).toEqual({ b: 'y' });
  });
  it('remembers of keys that come and go the newest only: the record does not grow for ever', () => {
    let record = made;
    for (let n = 0; n < 3 * LIMITS.mapKeys; n += 1) {
      record = apply(record, mutation({ base: record.rv, maps: { link: { [`k${n}`]: 'x', b: `${n}` } } }));
      record = apply(record, mutation({ base: record.rv, maps: { link: { [`k${n}`]: null } } }));
    }
    expect(record.record['link']).toEqual({ b: `${3 * LIMITS.mapKeys - 1}` });
    for (const stamps of [record.frv, record.fts]) {
      expect(Object.keys(stamps).filter((key) => key.startsWith('link.'))).toHaveLength(LIMITS.mapKeys + 1);
    }
    // What was just taken out does not come back with an edit from before; other fields keep their versions.
    const last = `k${3 * LIMITS.mapKeys - 1}`;
    const late = apply(record, mutation({ base: record.rv - 1, ts: at(-1), maps: { link: { [last]: 'late' } } }));
    expect(late.record['link']).not.toHaveProperty(last);
    expect(record.frv['title']).toBe(1);
  });
});

describe('thrown away', () => {
  const trashed = apply(made, mutation({ op: 'trash', base: 1 }));
  it('is brought back by whoever asks for it', () => {
    expect(trashed.record.trashed).toBe(true);
    expect(apply(trashed, mutation({ op: 'restore', base: 2 }))).toMatchObject({
      record: { trashed: false },
      merged: false,
    });
  });
  it('is brought back by an edit: nobody’s words vanish', () => {
    expect(apply(trashed, mutation({ base: 1, set: { title: 'まって' } }))).toMatchObject({
      record: { trashed: false, title: 'まって' },
      merged: true,
    });
  });
});

describe('what the person sees', () => {
  const who = { school: SCHOOL, author: CHILD };
  it('is the school’s record with their unsent changes on top, in order', () => {
    const waiting = [
      mutation({ set: { title: 'い' } }),
      mutation({ set: { title: 'う' }, text: { words: { to: 'はらい。', baseRv: 0 } } }),
    ];
    expect(foldMutations(made.record, waiting, who)).toMatchObject({ title: 'う', words: 'はらい。' });
  });
  it('is nothing where there is neither a record nor a change that makes one', () => {
    expect(foldMutations(null, [mutation({ set: { title: 'い' } })], who)).toBeNull();
    expect(foldMutations(null, [], who)).toBeNull();
  });
  it('keeps fields that this version of the app does not know', () => {
    const newer = { ...made.record, colour: 'ultramarine' };
    expect(foldMutations(newer, [mutation({ set: { title: 'い' } })], who)).toMatchObject({ colour: 'ultramarine' });
  });
});
