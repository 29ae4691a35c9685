// Tests in a real Chromium, each file against a demo school of its own (tests/browser/demo.ts), so that none disturbs another.
import { defineConfig } from '@playwright/test';
import { provideBrowser } from './tests/helpers/browser.ts';

/** As long as anything is waited for, ms: on a busy machine three times slower than ours all of it still comes in a third of it. */
const PATIENCE = 90_000;

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  globalTeardown: './tests/browser/global-teardown.ts',
  outputDir: 'test-results',
  workers: 1,
  // A second try on CI's two shared cores; tests/run.ts says aloud which ones needed it.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: true,
  // One patience for everything, so that no test has a shorter one of its own. A test that holds never waits so long.
  timeout: 300_000,
  expect: { timeout: PATIENCE, toPass: { timeout: PATIENCE } },
  reporter: [['list'], ['json', { outputFile: 'reports/playwright.json' }]],
  use: {
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1180, height: 820 },
    launchOptions: {
      executablePath: provideBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
      ],
    },
    actionTimeout: PATIENCE,
    navigationTimeout: PATIENCE,
    trace: 'off',
    video: 'off',
    screenshot: 'only-on-failure',
  },
});
