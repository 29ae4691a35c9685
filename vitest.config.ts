// Three kinds of tests without a browser: beside the source, whole stories, and the server. Browser tests are Playwright's.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { PATIENCE } from './tests/helpers/patience.ts';

/** As long as one test may take, ms: on a busy machine three times slower than ours. What it waits for: helpers/patience.ts. */
const LONGEST = 120_000;
const setupFiles = ['./tests/helpers/setup.ts'];
/** React sets a state of a screen whose test file has ended, and its window with it: on a slow machine only, and no fault of anything. */
const isAfterTheEnd = ({ name, message, stack = '' }: Partial<Error>): boolean =>
  name === 'ReferenceError' && message === 'window is not defined' && stack.includes('react-dom');
export default defineConfig({
  plugins: [react()],
  test: {
    // Two cores in CI; the simulation takes one for minutes, so the rest must not wait for it.
    maxWorkers: 2,
    testTimeout: LONGEST,
    hookTimeout: LONGEST,
    expect: { poll: { timeout: PATIENCE } },
    // A second try there, because many wait for a screen, a process or a database. helpers/second-tries.ts names what needed it.
    retry: process.env['CI'] ? 1 : 0,
    onUnhandledError: (error) => !isAfterTheEnd(error),
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.ts'], environment: 'node', setupFiles } },
      {
        extends: true,
        test: {
          name: 'screens',
          include: ['src/**/*.test.tsx', 'tests/journeys/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: [...setupFiles, './tests/helpers/setup-screen.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'house', include: ['tests/*.test.ts'], environment: 'node' },
      },
      ...(['sqlite', 'postgres'] as const).map((dialect) => ({
        extends: true as const,
        test: {
          name: dialect === 'sqlite' ? 'server' : 'server-postgres',
          include: ['tests/server/**/*.test.ts'],
          exclude: dialect === 'sqlite' ? ['tests/server/postgres/**'] : [],
          environment: 'node' as const,
          globalSetup: dialect === 'sqlite' ? [] : ['./tests/helpers/postgres-for-all.ts'],
          provide: { dialect },
        },
      })),
      {
        extends: true,
        test: {
          name: 'sync',
          include: ['tests/sync/**/*.test.ts'],
          environment: 'node',
          globalSetup: './tests/helpers/postgres-for-all.ts',
          testTimeout: 900_000,
          setupFiles,
        },
      },
    ],
  },
});
