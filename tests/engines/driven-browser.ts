// Chromium and Firefox, both by one driver: the first by its own protocol, the second by WebDriver BiDi.
import { type Browser, launch, type Page } from 'puppeteer-core';
import { type BrowserWindow, type Engine, PATIENCE_MS, sourceOf, TOLD } from './engine.ts';
import { killTree } from './kill-tree.ts';

const CHROMIUM = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--lang=ja-JP'];
const CAMERA = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];
const FIREFOX = {
  'intl.accept_languages': 'ja-JP',
  // A camera that shows a test picture, and nobody there to say yes.
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
};

export async function chromiumAt(path: string): Promise<Engine> {
  const headless = path.endsWith('headless-shell') ? 'shell' : true;
  const start = (userDataDir: string) =>
    launch({
      executablePath: path,
      headless,
      userDataDir,
      args: [...CHROMIUM, ...CAMERA],
      pipe: true,
      timeout: PATIENCE_MS,
    });
  return engineOf('chromium', start);
}

export async function firefoxAt(path: string): Promise<Engine> {
  const start = (userDataDir: string) =>
    launch({
      browser: 'firefox',
      executablePath: path,
      headless: true,
      userDataDir,
      extraPrefsFirefox: FIREFOX,
      timeout: PATIENCE_MS,
    });
  return engineOf('firefox', start);
}

function engineOf(name: 'chromium' | 'firefox', start: (profile: string) => Promise<Browser>): Engine {
  return {
    name,
    open: async (profile) => {
      const browser = await start(profile);
      const [first] = await browser.pages();
      const page = first ?? (await browser.newPage());
      page.setDefaultTimeout(PATIENCE_MS);
      return windowOf(browser, page);
    },
  };
}

async function windowOf(browser: Browser, page: Page): Promise<BrowserWindow> {
  const version = await browser.version();
  return {
    version,
    go: async (url) => {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    run: async (act, ...args) => JSON.parse(String(await page.evaluate(sourceOf(act, args)))) as never,
    onTold: (hear) => {
      page.on('console', (message) => {
        const text = message.text();
        if (text.startsWith(TOLD)) hear(text.slice(TOLD.length));
      });
    },
    kill: async () => {
      const pid = browser.process()?.pid;
      if (pid === undefined) throw new Error('the browser has no process');
      await killTree(pid);
    },
    close: () => browser.close(),
  };
}
