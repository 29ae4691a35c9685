// The class board from the device's own store: 34 pupils, all lessons of a unit, no network.

import { personIn } from '../browser/school.ts';
import { atMost, type Figure, median } from './figure.ts';
import { settledAccount, slowDown, withProfile, withSchool } from './measured-app.ts';

const TRIES = 7;

export async function boardBench(): Promise<readonly Figure[]> {
  return withSchool((school) =>
    withProfile(async (open) => {
      const context = await open();
      const page = await settledAccount(context, personIn(school, 'teacher'));
      await context.setOffline(true);
      await slowDown(page, 4);
      const inSight: number[] = [];
      const whole: number[] = [];
      for (let at = 0; at < TRIES; at += 1) {
        await page.locator('nav a[href="/roster"]').click();
        await page.locator('nav a[href="/roster"][aria-current="page"]').waitFor();
        await page.waitForTimeout(400);
        const [first, all] = await page.evaluate(openBoard);
        inSight.push(first);
        whole.push(all);
      }
      await context.close();
      return [
        atMost('class board from the store, CPU ×4: all that is in sight (median of 7)', median(inSight), 'ms', 300),
        atMost('class board from the store, CPU ×4: all 34 pupils, scrolled away ones too', median(whole), 'ms', 300),
      ];
    }),
  );
}

/** In the page. @returns ms until the rows that fit the screen stand there, and until the last of the class does */
async function openBoard(): Promise<[number, number]> {
  const from = performance.now();
  const rows = async (least: number) => {
    while (document.querySelectorAll('[role="grid"] [role="row"]').length < least)
      await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - from;
  };
  document.querySelector<HTMLAnchorElement>('nav a[href="/board"]')?.click();
  return [await rows(12), await rows(34)];
}
