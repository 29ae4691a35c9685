import { describe, expect, it } from 'vitest';
import { SCHEMA } from '#domain/protocol.ts';
import type { LooseRecord } from '#domain/record.ts';
import { changeToday, recordToday, SCHEMA_STEPS, type SchemaStep } from '#domain/schema-steps.ts';

const record = { id: 'x', type: 'classGroup', name: '3年2組', seats: 35 } as unknown as LooseRecord;
const change = { schema: 1, type: 'work', set: { title: '光' }, mood: 'fair' };

/** A school that once renamed a field, and once forbade what cannot be said any more. */
const STEPS: readonly SchemaStep[] = [
  {
    to: 2,
    record: ({ name, ...rest }) => ({ ...rest, title: name }) as unknown as LooseRecord,
    change: (c) => ({ ...c, set: { heading: (c['set'] as { title: string }).title } }),
  },
  {
    to: 3,
    record: () => {
      throw new Error('no');
    },
    change: (c) => {
      if (c.type === 'poem') throw new Error('nobody writes poems any more');
      return c;
    },
  },
];

describe('steps from one schema to the next', () => {
  it('lead from the first to today’s without a gap', () => {
    expect(SCHEMA_STEPS.map(({ to }) => to)).toEqual(Array.from({ length: SCHEMA - 1 }, (_, at) => at + 2));
  });

  it('are taken one after the other, and only those that are missing', () => {
    expect(changeToday(change, 3, STEPS)).toEqual({ ...change, schema: 3, set: { heading: '光' } });
    expect(changeToday({ ...change, schema: 2 }, 3, STEPS)).toEqual({ ...change, schema: 3 });
    expect(recordToday(record, 1, 2, STEPS)).toMatchObject({ title: '3年2組', seats: 35 });
    expect(recordToday(record, 2, 2, STEPS)).toBe(record);
  });

  it('leave what was written by a newer app to the letter', () => {
    const newer = { ...change, schema: 9 };
    expect(changeToday(newer, 3, STEPS)).toBe(newer);
  });

  it('say so when a change cannot be said any more, and leave a record readable', () => {
    expect(changeToday({ ...change, type: 'poem' }, 3, STEPS)).toBeNull();
    expect(recordToday(record, 2, 3, STEPS)).toBe(record);
  });

  it('1 → 2: a class waits with no pictures, what it did not say of itself stays, other kinds are as they were', () => {
    expect(recordToday(record, 1, 2)).toEqual({ ...record, mediaLaterUntil: null });
    const set = { ...record, mediaLaterUntil: 7 };
    expect(recordToday(set, 1, 2)).toBe(set);
    const work = { ...record, type: 'work' };
    expect(recordToday(work, 1, 3)).toBe(work);
    expect(changeToday(change)).toEqual({ ...change, schema: SCHEMA });
  });

  it('2 → 3: a goal of before takes up no 課題; one that does keeps it', () => {
    const goal = { ...record, type: 'goal' };
    expect(recordToday(goal, 2)).toEqual({ ...goal, fromPin: null });
    const taken = { ...goal, fromPin: 'x' } as LooseRecord;
    expect(recordToday(taken, 2)).toBe(taken);
    expect(recordToday(record, 2, 3)).toBe(record);
  });

  it('3 → 4: what a teacher wrote has no readings yet; those that are there stay', () => {
    const lesson = { ...record, type: 'lesson' };
    expect(recordToday(lesson, 3)).toEqual({ ...lesson, readings: {} });
    const read = { ...lesson, readings: { title: '[手本|てほん]' } } as LooseRecord;
    expect(recordToday(read, 3)).toBe(read);
  });

  it('3 → 4: an enrollment is at the class itself, and no last day is known ahead', () => {
    const enrolled = { ...record, type: 'enrollment' };
    expect(recordToday(enrolled, 3)).toEqual({ ...enrolled, home: null, until: null });
    const ends = { ...enrolled, home: 'x', until: '2026-11-27' } as LooseRecord;
    expect(recordToday(ends, 3)).toBe(ends);
    expect(recordToday({ ...enrolled, home: 'x' } as LooseRecord, 3)).toMatchObject({ home: 'x', until: null });
  });

  it('3 → 4: no work has been taken back by who filed it', () => {
    const work = { ...record, type: 'work' };
    expect(recordToday(work, 3)).toEqual({ ...work, takenBack: false });
    const back = { ...work, takenBack: true } as LooseRecord;
    expect(recordToday(back, 3)).toBe(back);
  });

  it('3 → 4: nobody has asked a class yet to leave its devices out', () => {
    expect(recordToday(record, 3)).toEqual({ ...record, keepOutUntil: null });
    const asked = { ...record, keepOutUntil: 9 } as LooseRecord;
    expect(recordToday(asked, 3)).toBe(asked);
  });
});
