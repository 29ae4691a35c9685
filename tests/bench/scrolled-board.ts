// A long board under a hand that scrolls: which frames come late, to each side and back.
import type { Page } from '@playwright/test';

export interface Scrolled {
  readonly frames: number;
  /** Later than the next picture of a screen of 60 Hz; a frame was left out. */
  readonly late: number;
  /** Two or more were left out. */
  readonly veryLate: number;
}
/** px: from one end of the board of 40 × 30 to the other. */
const WAYS = [
  { x: 2600, y: 0 },
  { x: -2600, y: 0 },
  { x: 0, y: -2200 },
  { x: 0, y: 2200 },
];
/** px a second: a hand that looks for a child. */
const SPEED = 1000;
/** ms. Clocks are not exact to the last tenth. */
const [FRAME, BLUR] = [1000 / 60, 1];
const RESTS_MS = 300;

/** The browser itself scrolls, as under a wheel. */
export async function scrolledBoard(page: Page): Promise<Scrolled> {
  const session = await page.context().newCDPSession(page);
  const middle = await page.locator('[role="grid"]').evaluate((grid) => {
    const frame = (grid.parentElement ?? grid).getBoundingClientRect();
    return { x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 };
  });
  const took: number[] = [];
  for (const { x, y } of WAYS) {
    await page.evaluate(watchFrames);
    const way = { ...middle, xDistance: x, yDistance: y, speed: SPEED, gestureSourceType: 'mouse' } as const;
    await session.send('Input.synthesizeScrollGesture', way);
    took.push(...(await page.evaluate(watchedFrames)));
    await page.waitForTimeout(RESTS_MS);
  }
  const over = (ms: number) => took.filter((each) => each > ms + BLUR).length;
  return { frames: took.length, late: over(FRAME), veryLate: over(2 * FRAME) };
}

interface Watching {
  watchedFrames?: { took: number[]; isOver: boolean } | undefined;
}

/** In the page. */
function watchFrames(): void {
  const its = { took: [] as number[], isOver: false };
  (globalThis as Watching).watchedFrames = its;
  let last: number | null = null;
  const frame = (now: number) => {
    if (last !== null) its.took.push(now - last);
    last = now;
    if (!its.isOver) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** In the page. */
function watchedFrames(): readonly number[] {
  const its = (globalThis as Watching).watchedFrames;
  if (!its || its.took.length === 0) throw new Error('nobody scrolled');
  its.isOver = true;
  return its.took;
}
