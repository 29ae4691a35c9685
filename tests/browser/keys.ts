// Hands of somebody who has keys alone: Tab, Enter, the space bar, arrows. Wherever they stop, it can be seen.
import { expect, type Locator, type Page } from '@playwright/test';

/** No screen has more stops than that before what is wanted. */
const MOST_TABS = 120;
const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** As far as Tab goes from where the focus is, forwards alone, to something that then shows that it has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    if (await hasFocus(target)) return expect.poll(() => unseenFocus(page)).toBeNull();
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target}`);
}

export async function pressAt(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeEnabled();
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** One of a group of choices, which take one stop together: Tab goes to the chosen one, arrows to the others. */
export async function chooseAt(page: Page, group: Locator, name: RegExp): Promise<void> {
  const radios = group.getByRole('radio');
  const wanted = group.getByRole('radio', { name });
  const chosen = group.locator('input:checked');
  await expect(wanted).toBeAttached();
  await tabTo(page, (await chosen.count()) > 0 ? chosen : radios.first());
  for (let left = await radios.count(); left > 0 && !(await wanted.isChecked()); left -= 1) {
    const before = await chosenUnderKeys(group);
    await page.keyboard.press('ArrowRight');
    // The screen may be late. But where the keys went on and the choice did not, it waits for something: the next press would
    // start from the wrong one.
    if (before !== null) expect(await chosenUnderKeys(group), 'shows at once what was pressed').not.toBeNull();
    await expect.poll(() => chosenUnderKeys(group)).not.toBe(before);
  }
  await expect(wanted).toBeChecked();
}
/** The one of the group that has the focus, if it is the chosen one, too. */
const chosenUnderKeys = (group: Locator): Promise<string | null> =>
  group.evaluate((element) => {
    const at = document.activeElement;
    return at instanceof HTMLInputElement && element.contains(at) && at.checked ? at.value : null;
  });

/** Where the focus stands and nobody sees it: no ring, or under something else. Null: it is seen. */
export const unseenFocus = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    // A field of a choice is not seen itself: what it stands in has the ring.
    const label = element.closest('label');
    const { opacity, boxShadow } = getComputedStyle(element);
    const isDrawn = Number(opacity) > 0;
    const rings = [element, label].some((each) => {
      const { outlineStyle = 'none', outlineWidth = '0' } = each ? getComputedStyle(each) : {};
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    });
    const hasRing = rings || (isDrawn && boxShadow !== 'none');
    const shown = (isDrawn ? element : (label ?? element)).getBoundingClientRect();
    const middle = [shown.left + shown.width / 2, shown.top + shown.height / 2] as const;
    const corner = [shown.left + 3, shown.top + 3] as const;
    const other = [shown.right - 3, shown.bottom - 3] as const;
    const isOnTop = [middle, corner, other].some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      // What lets fingers through is seen all the same.
      if (getComputedStyle(element).pointerEvents === 'none')
        return x > 0 && y > 0 && x < innerWidth && y < innerHeight;
      return top !== null && (element.contains(top) || top.contains(element) || (label?.contains(top) ?? false));
    });
    if (hasRing && isOnTop) return null;
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${element.tagName} ${name.trim().slice(0, 40)}: ${hasRing ? 'hidden' : 'no ring'}`;
  });

/** Goes through the whole page by Tab. What can be pressed by a finger and is no stop, and every stop that is not seen. */
export async function notByKeys(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    for (const each of document.querySelectorAll('[data-stop]')) each.removeAttribute('data-stop');
  });
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const isNew = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body || element.hasAttribute('data-stop')) return false;
      element.setAttribute('data-stop', '');
      return true;
    });
    if (!isNew) break;
    const unseen = await unseenFocus(page);
    if (unseen) found.push(unseen);
  }
  return [...found, ...(await page.evaluate(neverReached))];
}
const MOST_STOPS = 400;

/** Runs in the page. */
function neverReached(): string[] {
  const pressed = 'a[href], button, input, select, textarea, summary, [role="slider"], [tabindex="0"]';
  const missed = [...document.querySelectorAll<HTMLElement>(pressed)].filter((each) => {
    const isOff = each.matches(':disabled, [tabindex="-1"]') || each.closest('[inert], [aria-hidden="true"]');
    // One stop for a whole group: arrows lead to the others.
    const isOther = each.matches('input[type="radio"]:not(:checked)');
    return !isOff && !isOther && each.checkVisibility() && !each.hasAttribute('data-stop');
  });
  return missed.map((each) => `${each.tagName} ${(each.textContent ?? '').trim().slice(0, 40)}: no stop`);
}
