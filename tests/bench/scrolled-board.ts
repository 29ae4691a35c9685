// A long board under a hand that scrolls to each side and back: which frames the screen did not get, which showed a place that was
// still bare, and which came late in the page itself. The browser moves what is drawn without asking the page.
import type { CDPSession, Page } from '@playwright/test';
import { z } from 'zod';

export interface Scrolled {
  /** Of the screen, while it scrolled. */
  readonly frames: number;
  /** Of them such that the browser showed nothing new in, by its own account. */
  readonly dropped: number;
  /** Frames of the page itself. */
  readonly turns: number;
  /** Of them such that came later than the next frame of a screen of 60 Hz. */
  readonly late: number;
  /** Of them such that found a cell in sight that was not drawn yet. */
  readonly bare: number;
}
/** px a second: a hand that looks for a child. */
const SPEED = 1000;
/** ms. Clocks are not exact to the last tenth. */
const [FRAME, BLUR] = [1000 / 60, 1];
const RESTS_MS = 300;

/** The browser itself scrolls, as under a wheel. */
export async function scrolledBoard(page: Page): Promise<Scrolled> {
  const session = await page.context().newCDPSession(page);
  const { middle, from, to } = await page.locator('[role="grid"]').evaluate(placeOf);
  // To the ends and no further: a frame that is shown while a hand pushes on at an end has not moved.
  const ways = [
    { x: from, y: 0 },
    { x: -to.x, y: 0 },
    { x: 0, y: -to.y },
    { x: 0, y: to.y },
  ];
  const all = { frames: 0, dropped: 0, turns: 0, late: 0, bare: 0 };
  for (const { x, y } of ways) {
    const account = await framesOfScreen(session);
    await page.evaluate(watchTurns);
    const way = { ...middle, xDistance: x, yDistance: y, speed: SPEED, gestureSourceType: 'mouse' } as const;
    await session.send('Input.synthesizeScrollGesture', way);
    const { took, bare } = await page.evaluate(watchedTurns);
    const { frames, dropped } = await account();
    all.frames += frames;
    all.dropped += dropped;
    all.turns += took.length;
    all.late += took.filter((each) => each > FRAME + BLUR).length;
    all.bare += bare;
    await page.waitForTimeout(RESTS_MS);
  }
  await session.detach();
  return all;
}

/** In the page. px: how far it has come from its left end, and how far it goes. */
function placeOf(grid: Element) {
  const frame = grid.parentElement ?? grid;
  const { left, top, width, height } = frame.getBoundingClientRect();
  return {
    middle: { x: left + width / 2, y: top + height / 2 },
    from: frame.scrollLeft,
    to: { x: frame.scrollWidth - frame.clientWidth, y: frame.scrollHeight - frame.clientHeight },
  };
}

/** What Chromium says of a frame: https://chromium.googlesource.com/chromium/src/+/main/docs/speed/graphics_metrics_definitions.md */
const Reported = z.object({
  frame_sequence: z.number(),
  scroll_state: z.string(),
  state: z.string(),
});
const REPORTS = { name: 'PipelineReporter', category: 'disabled-by-default-devtools.timeline.frame' };

/** @returns ends it, and counts the frames from the first to the last that moved: before and after, the board lies at an end */
async function framesOfScreen(session: CDPSession): Promise<() => Promise<{ frames: number; dropped: number }>> {
  const moved = new Set<number>();
  const take = ({ value }: { value: readonly object[] }) => {
    for (const event of value) {
      const { name, ph, args } = event as { name?: unknown; ph?: unknown; args?: unknown };
      if (name !== REPORTS.name || ph !== 'b') continue;
      const { frame_reporter: frame } = z.object({ frame_reporter: Reported }).parse(args);
      const isShown = frame.state.startsWith('STATE_PRESENTED');
      if (isShown && frame.scroll_state !== 'SCROLL_NONE') moved.add(frame.frame_sequence);
    }
  };
  session.on('Tracing.dataCollected', take);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [REPORTS.category] },
  });
  return async () => {
    const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', take);
    if (moved.size === 0) throw new Error('nobody scrolled');
    const frames = Math.max(...moved) - Math.min(...moved) + 1;
    return { frames, dropped: frames - moved.size };
  };
}

interface Turns {
  readonly took: number[];
  bare: number;
  isOver: boolean;
}
interface Watching {
  watchedTurns?: Turns | undefined;
}

/** In the page. Where rows and lessons stand is known beforehand: nothing is measured while it scrolls. */
function watchTurns(): void {
  const grid = document.querySelector<HTMLElement>('[role="grid"]');
  const frame = grid?.parentElement;
  if (!grid || !frame) throw new Error('no board to scroll');
  const heads = Array.from(grid.querySelectorAll<HTMLElement>('[role="columnheader"]'));
  const lessons = heads.slice(1, -1).map((head) => ({
    at: head.getAttribute('aria-colindex'),
    left: head.offsetLeft,
    right: head.offsetLeft + head.offsetWidth,
  }));
  const rows = Array.from(
    grid.querySelectorAll<HTMLElement>('[role="row"]:not([aria-hidden]):has(> [role="rowheader"])'),
    (row) => ({ row, top: row.offsetTop, bottom: row.offsetTop + row.offsetHeight }),
  );
  const [names, heading] = [heads[0]?.offsetWidth ?? 0, heads[0]?.offsetHeight ?? 0];
  const [width, height] = [frame.clientWidth, frame.clientHeight];
  const isBare = () => {
    const { scrollLeft, scrollTop } = frame;
    const inSight = lessons.filter(({ left, right }) => right > scrollLeft + names && left < scrollLeft + width);
    const edges = [inSight[0], inSight.at(-1)];
    return rows.some(({ row, top, bottom }) => {
      if (bottom <= scrollTop + heading || top >= scrollTop + height) return false;
      return (
        row.dataset['far'] !== undefined ||
        edges.some((edge) => edge && !row.querySelector(`[aria-colindex="${edge.at}"]`))
      );
    });
  };
  const its: Turns = { took: [], bare: 0, isOver: false };
  (globalThis as Watching).watchedTurns = its;
  let last: number | null = null;
  const turn = (now: number) => {
    if (last !== null) its.took.push(now - last);
    last = now;
    if (isBare()) its.bare += 1;
    if (!its.isOver) requestAnimationFrame(turn);
  };
  requestAnimationFrame(turn);
}

/** In the page. */
function watchedTurns(): Pick<Turns, 'took' | 'bare'> {
  const its = (globalThis as Watching).watchedTurns;
  if (!its || its.took.length === 0) throw new Error('nobody scrolled');
  its.isOver = true;
  return { took: its.took, bare: its.bare };
}
