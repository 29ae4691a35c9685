// A child at the work step of a lesson, with a camera that shows a pattern and a microphone that plays a tone.
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { provideBrowser } from '../helpers/browser.ts';
import { hasOwnPictures, settled } from './device.ts';
import { type DemoPerson, isReadyForOffline, personIn, type School, signIn, startSchool } from './school.ts';
import { childScreens } from './screens.ts';

/** For `test.use`. */
export const WITH_MADE_UP_DEVICES = {
  launchOptions: {
    executablePath: provideBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      '--autoplay-policy=no-user-gesture-required',
    ],
  },
};

export interface ChildAtWork {
  readonly school: School;
  readonly child: BrowserContext;
  readonly pupil: DemoPerson;
  readonly page: Page;
  /** Address of the work step. */
  readonly work: string;
}

/** Signed in, and ready for going on without a network. */
export async function childAtWork(browser: Browser): Promise<ChildAtWork> {
  const school = await startSchool();
  const child = await browser.newContext({ viewport: { width: 1180, height: 820 } });
  const pupil = personIn(school, 'pupil', 1);
  const page = await signIn(child, pupil);
  await isReadyForOffline(page);
  await settled(page);
  await hasOwnPictures(page, pupil);
  return { school, child, pupil, page, work: (await childScreens(page, pupil))['record: work'] };
}
