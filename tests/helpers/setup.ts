// Every test: an empty IndexedDB, the browser's own Blob, and no unexpected console.error.
import { Blob, File } from 'node:buffer';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { PATIENCE } from './patience.ts';

// jsdom's Blob is stored as an empty object by fake-indexeddb.
Object.assign(globalThis, { Blob, File });

// Its own default is one second, and no setting changes it.
const { waitFor } = vi;
vi.waitFor = (look, how) => waitFor(look, { timeout: PATIENCE, ...(typeof how === 'number' ? { timeout: how } : how) });

let errors: unknown[][] = [];
beforeEach(() => {
  errors = [];
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => {
    errors.push(words);
  });
});
afterEach(() => {
  const heard = errors;
  vi.restoreAllMocks();
  expect(heard, 'console.error was called').toEqual([]);
});
