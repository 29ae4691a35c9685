// The class board from the device's own store: 34 pupils × 12 lessons, every cell full, no network.
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { boardSchool } from './board-school.ts';
import { atMost, type Figure, median } from './figure.ts';
import { built, slowDown, withProfile } from './measured-app.ts';

export const TRIES = 7;
/** A screen of 768 px shows six rows of six lessons, and parts of more. */
export const CELLS = 42;
/** A picture lies behind its place. */
export const PICTURE = '[style*="blob:"]';
/** The first screen has had its two seconds by then: only now does speaking with the school begin (app/first-screen-stands.ts). */
const SETTLES_MS = 2500;
/** Then nothing of a start is left to do at CPU ×4: for so long no turn of the page took longer than this. */
const [REST_MS, TURN_MS] = [1000, 80];

export async function boardBench(): Promise<readonly Figure[]> {
  built();
  const its = { pupils: 34, lessons: 12, units: 3, pictures: 34 * 12 };
  const { school, settledTeacher } = await boardSchool(resolve('dist'), its);
  try {
    return await withProfile(async (open) => {
      const context = await open();
      const page = await settledTeacher(context);
      await context.setOffline(true);
      await slowDown(page, 4);
      const { anew, back } = await openedBoards(page, { pupils: its.pupils, pictures: CELLS });
      await context.close();
      const title = `class board of ${its.pupils} × ${its.lessons} from the store, CPU ×4`;
      return [
        atMost(`${title}: all that is in sight (median of ${TRIES})`, anew.inSight, 'ms', 300),
        atMost(`${title}: the names of all ${its.pupils}, scrolled away ones too`, anew.whole, 'ms', 300),
        // Of many bytes, not of many records: no more than a moment later.
        atMost(`${title}: the pictures in sight too`, anew.pictured, 'ms', 1000),
        atMost('the same board, come back to: all that is in sight', back.inSight, 'ms', 300),
      ];
    });
  } finally {
    await school.close();
  }
}

/** What stands there at least once a board is drawn: children, and pictures in sight. */
interface Whole {
  readonly pupils: number;
  readonly pictures: number;
}

/** Opens the board several times from a page of its own, and comes back to it as often. @returns medians */
export async function openedBoards(page: Page, whole: Whole): Promise<{ anew: Opened; back: Opened }> {
  const [anew, back]: [Opened[], Opened[]] = [[], []];
  for (let at = 0; at < TRIES; at += 1) {
    anew.push(await openedAnew(page, whole));
    await page.locator('nav a[href="/roster"]').click();
    await atRoster(page);
    back.push(await page.evaluate(openBoard, { ...whole, cells: CELLS, picture: PICTURE }));
  }
  return { anew: middle(anew), back: middle(back) };
}

/** A page of its own each time: what an earlier visit left in memory is not there. */
export async function openedAnew(page: Page, whole: Whole): Promise<Opened> {
  await page.goto(new URL('/roster', page.url()).href);
  await atRoster(page);
  return page.evaluate(openBoard, { ...whole, cells: CELLS, picture: PICTURE });
}

function middle(tries: readonly Opened[]): Opened {
  const of = (what: keyof Opened): number => median(tries.map((each) => each[what]));
  return { inSight: of('inSight'), whole: of('whole'), pictured: of('pictured') };
}

async function atRoster(page: Page): Promise<void> {
  await page.locator('nav a[href="/roster"][aria-current="page"]').waitFor();
  await page.waitForTimeout(SETTLES_MS);
  await page.evaluate(rest, { restMs: REST_MS, turnMs: TURN_MS });
}

/** In the page. */
async function rest({ restMs, turnMs }: { restMs: number; turnMs: number }): Promise<void> {
  const until = performance.now() + 30_000;
  for (let since = performance.now(); performance.now() - since < restMs; ) {
    const from = performance.now();
    if (from > until) throw new Error('this page never rests');
    await new Promise((wait) => setTimeout(wait, turnMs / 4));
    if (performance.now() - from > turnMs) since = performance.now();
  }
}

/** ms since the tap: until the rows that fit the screen stand there, the last of the class does, a picture is in each place. */
interface Opened {
  readonly inSight: number;
  readonly whole: number;
  readonly pictured: number;
}

/** In the page. */
async function openBoard({
  pupils,
  pictures,
  cells,
  picture,
}: Whole & { cells: number; picture: string }): Promise<Opened> {
  const from = performance.now();
  const drawn = async (what: string, least: number, anywhere = false) => {
    const there = () => {
      const frame = document.querySelector('[role="grid"]')?.parentElement?.getBoundingClientRect();
      return Array.from(document.querySelectorAll(`[role="grid"] ${what}`)).filter((each) => {
        const { top, bottom, left, right } = each.getBoundingClientRect();
        const isNear = frame && top < frame.bottom && bottom > frame.top && left < frame.right && right > frame.left;
        return anywhere || isNear;
      });
    };
    while (there().length < least) {
      if (performance.now() - from > 60_000) throw new Error(`${there().length} of ${least} ${what}`);
      await new Promise(requestAnimationFrame);
    }
    await new Promise(requestAnimationFrame);
    return performance.now() - from;
  };
  const shown = async () => {
    await drawn(picture, pictures);
    const behind = document.querySelectorAll<HTMLElement>(`[role="grid"] ${picture}`);
    await Promise.all(
      Array.from(behind, (place) => {
        const image = new Image();
        image.src = place.style.backgroundImage.slice('url("'.length, -'")'.length);
        return image.decode();
      }),
    );
    return performance.now() - from;
  };
  document.querySelector<HTMLAnchorElement>('nav a[href="/board"]')?.click();
  return {
    inSight: await drawn('[role="gridcell"] button', cells),
    whole: await drawn('[role="rowheader"]', pupils, true),
    pictured: await shown(),
  };
}
