// Names of forty characters, with and without a place to break: every screen of a child still fits, at every size.
import { expect, type Page, test } from '@playwright/test';
import { isDrawn } from './device.ts';
import { signedIn } from './look.ts';
import { type DemoPerson, personIn, type School, startSchool } from './school.ts';
import { CHILD_SCREENS, childScreens } from './screens.ts';

const SIZES = [
  { width: 1180, height: 820 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
];
const NAMES = ['さかのうえの', 'Wolfeschlegel'].map((begin) => begin.repeat(7).slice(0, 40));

let school: School;
test.beforeAll(async () => {
  school = await startSchool();
});
test.afterAll(async () => {
  await school?.close();
});

test('every screen of a child holds names of forty characters', async ({ browser }) => {
  const { context, page, person } = await signedIn(browser, personIn(school, 'pupil', 1));
  const at = await childScreens(page, person);
  await giveLongNames(page, person);
  let seen = 0;
  for (const screen of CHILD_SCREENS) {
    await page.goto(`${school.origin}${at[screen]}`);
    await isDrawn(page);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      const { over, outside, names } = await page.evaluate(namesOnPage, NAMES);
      seen += names;
      expect.soft(over, `${screen} at ${size.width}: wider than the screen`).toBeLessThanOrEqual(0);
      expect.soft(outside, `${screen} at ${size.width}: a name runs out of it`).toEqual([]);
    }
  }
  // Frame, everyone's page, a classmate's path, the teacher's words: there are names to see.
  expect(seen).toBeGreaterThan(SIZES.length * CHILD_SCREENS.length);
  await context.close();
});

/** Everybody that this device knows, the child too. */
async function giveLongNames(page: Page, { id }: DemoPerson): Promise<void> {
  await page.evaluate(
    ([name, names]) =>
      new Promise<void>((resolve, reject) => {
        const known = JSON.parse(localStorage.getItem('ashiato.accounts') ?? '{}');
        for (const session of known.sessions) session.displayName = names[0];
        localStorage.setItem('ashiato.accounts', JSON.stringify(known));
        const opening = indexedDB.open(name);
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('person', 'readwrite');
          const people = writing.objectStore('person');
          const asking = people.getAll();
          asking.addEventListener('success', () => {
            for (const [place, each] of asking.result.entries())
              people.put({ ...each, displayName: names[place % names.length] });
          });
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    [`pf1_${id}`, NAMES] as const,
  );
}

/** In the page. */
function namesOnPage(names: readonly string[]) {
  const ends = [...document.querySelectorAll('body *')].filter(
    (each) => each.childElementCount === 0 && names.some((name) => each.textContent?.includes(name)),
  );
  // What is walked sideways is to be wider than the screen, and stays within its own place there.
  const frameOf = (each: Element | null): Element | null => {
    if (!each) return null;
    return /auto|scroll/.test(getComputedStyle(each).overflowX) ? each : frameOf(each.parentElement);
  };
  const outside = ends.filter((each) => {
    const { left, right, width } = each.getBoundingClientRect();
    const place = frameOf(each) ? each.closest('li')?.getBoundingClientRect() : undefined;
    return width > 0 && (left < (place?.left ?? 0) - 1 || right > (place?.right ?? innerWidth) + 1);
  });
  return {
    over: (document.scrollingElement?.scrollWidth ?? 0) - innerWidth,
    names: ends.length,
    outside: outside.map((each) => `${each.tagName} ${each.className}`),
  };
}
