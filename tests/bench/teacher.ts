// A teacher's long unit: 40 children × 30 lessons out of the device's own store, its filters, and the first morning on a new
// device with three classes.
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { SchoolRecord } from '#server/seed-target.ts';
import { CELLS, openedAnew, openedBoards, PICTURE, TRIES } from './board.ts';
import { boardSchool } from './board-school.ts';
import { atMost, type Figure, median, percentile } from './figure.ts';
import { idOf } from './full-class.ts';
import { built, slowDown, withProfile } from './measured-app.ts';
import { pullOf } from './pull.ts';
import { type Scrolled, scrolledBoard } from './scrolled-board.ts';
import { threeClasses } from './three-classes.ts';

export const BOARD = { pupils: 40, lessons: 30, units: 1, pictures: 200 };
const ROUNDS = 3;
const CLASS = 35;
const EACH = 200;

export async function teacherBench(): Promise<readonly Figure[]> {
  const pulled = await pullOf(`a teacher of 3 classes of ${CLASS}, ${EACH} records a child`, threeClasses(CLASS, EACH));
  return [...(await longBoard()), ...pulled];
}

async function longBoard(): Promise<Figure[]> {
  built();
  const { school, settledTeacher } = await boardSchool(resolve('dist'), { ...BOARD, also: unevenly });
  try {
    return await withProfile(async (open) => {
      const context = await open();
      const page = await settledTeacher(context);
      await context.setOffline(true);
      // As fast as this machine is, then as slow as a Chromebook.
      await page.locator(`[role="gridcell"] ${PICTURE}`).first().waitFor();
      const quick = await pressedFilters(page);
      await slowDown(page, 4);
      const whole = { pupils: BOARD.pupils, pictures: CELLS - 7 };
      const { anew, back } = await openedBoards(page, whole);
      const slow = await pressedFilters(page);
      await openedAnew(page, whole);
      const atOnce = await scrolledBoard(page);
      await stands(page, BOARD.lessons);
      const scrolled = await scrolledBoard(page);
      await page.evaluate(copyBoard);
      const copy = await scrolledBoard(page);
      await context.close();
      const title = `class board of ${BOARD.pupils} × ${BOARD.lessons}`;
      const press = `${title}: a filter, pressed until drawn (median of ${quick.filters.length})`;
      const order = `${title}: an order, chosen until drawn (median of ${quick.orders.length})`;
      const scrolls = `${title} scrolled to each side and back, CPU ×4`;
      return [
        atMost(`${title} from the store, CPU ×4: all in sight (median of ${TRIES})`, anew.inSight, 'ms', 400),
        atMost(`${title} from the store, CPU ×4: the names of all ${BOARD.pupils} too`, anew.whole, 'ms', 400),
        atMost(`${title}, CPU ×4: come back to`, back.inSight, 'ms', 400),
        atMost(press, median(quick.filters), 'ms', 50),
        atMost(`${title}: a filter, 95 of 100`, percentile(quick.filters, 95), 'ms', 50),
        atMost(order, median(quick.orders), 'ms', 50),
        atMost(`${press}, CPU ×4`, median(slow.filters), 'ms', 50),
        atMost(`${order}, CPU ×4`, median(slow.orders), 'ms', 50),
        ...smooth(scrolls, scrolled),
        ...smooth(`${scrolls}: a lifeless copy of it, the floor`, copy),
        ...smooth(`${scrolls}, as soon as it is open`, atOnce),
      ];
    });
  } finally {
    await school.close();
  }
}

const smooth = (title: string, its: Scrolled): Figure[] => [
  atMost(`${title}: of ${its.frames} frames dropped`, its.dropped, 'frames', 0),
  atMost(`${title}: of ${its.turns} turns of the page, with a cell in sight not drawn yet`, its.bare, 'turns', 0),
  atMost(`${title}: of ${its.turns} turns of the page over 16.7 ms`, its.late, 'turns', 0),
];

/** What is done in a pause is done: all cells of every row, and their pictures. */
async function stands(page: Page, lessons: number): Promise<void> {
  await page.waitForFunction(allStand, lessons, { timeout: 120_000 });
  const pictures = () => page.locator(`[role="grid"] ${PICTURE}`).count();
  for (let before = -1, now = await pictures(); before !== now; now = await pictures()) {
    before = now;
    await page.waitForTimeout(3000);
  }
}

/** In the page. */
function allStand(lessons: number): boolean {
  const rows = document.querySelectorAll<HTMLElement>('[role="row"]:has(> [role="rowheader"])');
  const isWhole = (row: HTMLElement) => row.querySelectorAll('[role="gridcell"]').length > lessons;
  return Array.from(rows).every((row) => row.dataset['far'] === undefined && isWhole(row));
}

/** In the page. What a browser comes to with as many elements and pictures when no program runs behind them. */
function copyBoard(): void {
  const frame = document.querySelector('[role="grid"]')?.parentElement;
  if (!frame) throw new Error('no board to copy');
  const copy = frame.cloneNode(true) as HTMLElement;
  const { scrollLeft, scrollTop } = frame;
  frame.replaceWith(copy);
  copy.scrollTo(scrollLeft, scrollTop);
}

/** Every third child has not reflected in the last lesson, every fourth has no work there, every fifth calls, every other has a 課題 open. */
export function unevenly(records: readonly SchoolRecord[]): readonly SchoolRecord[] {
  const lesson = idOf(`lesson ${BOARD.lessons - 1}`);
  const nth = new Map(Array.from({ length: BOARD.pupils }, (_, pupil) => [idOf(`pupil ${pupil}`), pupil]));
  const uneven = records.flatMap((record): SchoolRecord[] => {
    const { type, owner, values, madeAt } = record;
    const pupil = nth.get(owner ?? '') ?? 1;
    if (type === 'signal' && pupil % 5 > 0) return [{ ...record, values: { ...values, answeredAt: madeAt } }];
    const isLast = values['lesson'] === lesson;
    const isLeftOut = (type === 'reflection' && pupil % 3 === 0) || (type === 'work' && pupil % 4 === 0);
    return isLast && isLeftOut ? [] : [record];
  });
  const pins = [...nth].flatMap(([owner, pupil]): SchoolRecord[] => {
    const work = records.find((record) => record.type === 'work' && record.owner === owner);
    if (!work || pupil % 2 > 0) return [];
    const values = { kind: 'task', at: { x: 0.5, y: 0.5 }, words: 'はらいを ゆっくり', closedBy: null, closedAt: null };
    return [{ ...work, type: 'pin', id: idOf(`task ${pupil}`), root: work.id, values }];
  });
  return [...uneven, ...pins];
}

/** Each filter and each order by turns. @returns ms from the press until its rows are drawn */
async function pressedFilters(page: Page): Promise<{ readonly filters: number[]; readonly orders: number[] }> {
  const took = { filters: [] as number[], orders: [] as number[] };
  const filters = await page.locator('[role="group"] button[aria-pressed]').count();
  for (let round = 0; round < ROUNDS; round += 1) {
    // Back to all in between: the most rows that have to come at once.
    for (let at = 1; at < filters; at += 1) {
      for (const filter of [at, 0]) took.filters.push(await page.evaluate(pressFilter, filter));
    }
    for (const sort of ['need', 'number']) took.orders.push(await page.evaluate(chooseSort, sort));
  }
  return took;
}

/** In the page. Drawn: as many names as the filter says, and cells beside all that are in sight. */
async function pressFilter(nth: number): Promise<number> {
  const button = document.querySelectorAll<HTMLElement>('[role="group"] button[aria-pressed]')[nth];
  if (!button) throw new Error('no such filter');
  const rows = Number(/\d+$/.exec(button.textContent?.trim() ?? '')?.[0]);
  const isDrawn = () => {
    const names = Array.from(document.querySelectorAll('[role="row"]:not([aria-hidden]) > [role="rowheader"]'));
    const isPressed = button.getAttribute('aria-pressed') === 'true';
    const inSight = names.filter((name) => name.getBoundingClientRect().top < innerHeight);
    return (
      isPressed &&
      names.length === rows &&
      inSight.every((name) => name.parentElement?.querySelector('[role="gridcell"] button'))
    );
  };
  const from = performance.now();
  button.click();
  do {
    if (performance.now() - from > 60_000) throw new Error(`filter ${nth} was never drawn`);
    await new Promise(requestAnimationFrame);
  } while (!isDrawn());
  // What is asked for in a frame comes after it is painted.
  await new Promise((painted) => setTimeout(painted));
  return performance.now() - from;
}

/** In the page. Who waits for a word stands elsewhere than in the order of the class. */
async function chooseSort(sort: string): Promise<number> {
  const select = document.querySelector('select:has(option[value="need"])');
  if (!(select instanceof HTMLSelectElement)) throw new Error('no order to choose');
  const order = () => {
    const names = select.ownerDocument.querySelectorAll('[role="row"]:not([aria-hidden]) > [role="rowheader"]');
    return Array.from(names, (name) => name.textContent).join();
  };
  const before = order();
  const from = performance.now();
  select.value = sort;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  do {
    if (performance.now() - from > 60_000) throw new Error(`by ${sort}: nobody moved`);
    await new Promise(requestAnimationFrame);
  } while (order() === before);
  await new Promise((painted) => setTimeout(painted));
  return performance.now() - from;
}
