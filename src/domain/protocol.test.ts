import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { pushResultSchema } from '#domain/protocol.ts';

const ID = '01a1fe43-90dc-7e64-b254-dd0740392774';
const result = (row: unknown) => z.safeParse(pushResultSchema, { seq: 1, mid: ID, st: 'ok', row });

describe('a row as it travels', () => {
  it('keeps what this app does not know', () => {
    const row = { id: ID, type: 'poem', rv: 3, lines: [{ words: 'はる' }] };
    expect(result(row)).toMatchObject({ success: true, data: { row } });
  });

  it.each([
    ['no object', 'words'],
    ['null', null],
    ['a list', []],
    ['no id', { type: 'work', rv: 1 }],
    ['an id of another shape', { id: '../work', type: 'work', rv: 1 }],
    ['no type', { id: ID, rv: 1 }],
    ['no version', { id: ID, type: 'work' }],
    ['a version below nothing', { id: ID, type: 'work', rv: -1 }],
    ['half a version', { id: ID, type: 'work', rv: 1.5 }],
    ['a version in words', { id: ID, type: 'work', rv: '1' }],
  ])('is refused: %s', (_what, row) => {
    expect(result(row).success).toBe(false);
  });
});
