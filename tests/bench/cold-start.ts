// A tap on the icon at home, with no network: how long until きょう can be used.

import { personIn } from '../browser/school.ts';
import { atMost, type Figure, median } from './figure.ts';
import { settledAccount, slowDown, withProfile, withSchool } from './measured-app.ts';

const TRIES = 5;

export async function coldStartBench(): Promise<readonly Figure[]> {
  return withSchool((school) =>
    withProfile(async (open) => {
      const first = await open();
      await settledAccount(first, personIn(school, 'pupil'));
      await first.close();
      const times: number[] = [];
      for (let at = 0; at < TRIES; at += 1) {
        const context = await open();
        await context.setOffline(true);
        const page = await context.newPage();
        await slowDown(page, 4);
        await page.goto(school.origin, { waitUntil: 'commit' });
        // Usable: the way to the day's lesson stands there.
        await page.locator('#main a[href^="/units/"]').first().waitFor();
        times.push(await page.evaluate(() => performance.now()));
        await context.close();
      }
      return [atMost('offline cold start to usable きょう, CPU ×4 (median of 5)', median(times), 'ms', 1500)];
    }),
  );
}
