// Somebody's device at a measured school, with everything on it that they may see: where what is measured begins.
import type { BrowserContext, Page } from '@playwright/test';
import { isReadyForOffline } from '../browser/school.ts';
import type { MeasuredSchool } from './measured-school.ts';

export interface Settled {
  readonly school: MeasuredSchool;
  readonly origin: string;
  readonly person: string;
  readonly role: 'pupil' | 'teacher';
  /** So many pictures, films and sounds come to this device. */
  readonly files: number;
}

/** Signs the person in, and comes back when every record and every file is on the device. */
export async function settledPage(context: BrowserContext, who: Settled): Promise<Page> {
  const { session, cookies } = await who.school.signIn(who.person, who.role);
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: who.origin })));
  const page = await context.newPage();
  await page.goto(who.origin);
  const accounts = JSON.stringify({ current: session.person, sessions: [session] });
  await page.evaluate((known) => localStorage.setItem('ashiato.accounts', known), accounts);
  await page.reload();
  await isReadyForOffline(page);
  await page.locator('[data-standing="Saved"]').waitFor({ timeout: 120_000 });
  while ((await page.evaluate(filesHere, who.person)) < who.files) await page.waitForTimeout(500);
  return page;
}

/** In the page. */
function filesHere(person: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(`pf1_${person}`);
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const db = opening.result;
      const counting = db.transaction('blobs').objectStore('blobs').count();
      counting.addEventListener('success', () => {
        db.close();
        resolve(counting.result);
      });
    });
  });
}
