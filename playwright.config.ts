// Tests in a real Chromium, each file against a demo school of its own (tests/browser/demo.ts), so that none disturbs another.
import { defineConfig } from '@playwright/test';
import { provideBrowser } from './tests/helpers/browser.ts';

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  globalTeardown: './tests/browser/global-teardown.ts',
  outputDir: 'test-results',
  workers: 1,
  // A second try on CI's two shared cores; tests/run.ts says aloud which ones needed it.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
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
    actionTimeout: 15_000,
    trace: 'off',
    video: 'off',
    screenshot: 'only-on-failure',
  },
});
