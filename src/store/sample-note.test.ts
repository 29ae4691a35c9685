import { beforeEach, expect, test, vi } from 'vitest';
import { readSampleNote, SAMPLE_NOTE } from '#store/sample-note.ts';
import { HARUTO, SAKURA } from '#tests/helpers/a-school.ts';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => void kept.delete(key),
  });
  kept.set(SAMPLE_NOTE, JSON.stringify({ person: SAKURA, from: '/board' }));
});

test('a reload does not lead out of it', () => {
  expect(readSampleNote(SAKURA)).toEqual({ person: SAKURA, from: '/board' });
  expect(kept.size).toBe(1);
});

test.each([null, HARUTO])(
  'it is over when %s uses the device, and stays over when its person comes back',
  (current) => {
    expect(readSampleNote(current)).toBeNull();
    expect(readSampleNote(SAKURA)).toBeNull();
  },
);
