// Finds a Chromium on this machine, or fetches one: as root on Debian from its packages, elsewhere by Playwright's download.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium-headless-shell', 'chromium', 'google-chrome-stable', 'google-chrome'];
/** The browser itself, and fonts in which Japanese can be read and measured. */
const DEBIAN_PACKAGES = ['chromium-headless-shell', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];

/**
 * Path of a Chromium.
 * @throws with the one line that installs it, where it can neither be found nor fetched
 */
export function provideBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...DEBIAN_PACKAGES], {
      stdio: 'inherit',
      env,
    });
  } else {
    spawnSync('node_modules/.bin/playwright', ['install', 'chromium-headless-shell'], { stdio: 'inherit' });
  }
  const fetched = findBrowser();
  if (!fetched) throw new Error('The browser tests need Chromium: npx playwright install chromium-headless-shell');
  return fetched;
}

function findBrowser(): string | null {
  const named = process.env['ASHIATO_BROWSER'];
  if (named && existsSync(named)) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const installed = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) =>
    existsSync(path),
  );
  if (installed) return installed;
  const own = chromium.executablePath();
  return existsSync(own) ? own : null;
}
