// What is measured inside the page: each of these functions is handed to it, and uses nothing from here.
/* oxlint-disable unicorn/consistent-function-scoping -- nothing but what stands inside them reaches the page */

export interface Screen {
  /** What is tapped to come to it. */
  readonly link: string;
  /** Stands there when its words do. */
  readonly words: string;
  /** So many of them, at least, fit the screen; and so many pictures. */
  readonly leastWords: number;
  readonly leastPictures: number;
}

/** ms from the tap until the words, and the pictures, that fit the screen are drawn. */
export async function opens(screen: Screen): Promise<{ words: number; pictures: number }> {
  const isSeen = (element: Element) => {
    const { top, bottom, left, right, width } = element.getBoundingClientRect();
    return width > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  };
  const seen = (what: string) => [...document.querySelectorAll(what)].filter(isSeen);
  const pictures = () =>
    seen('#main img').filter((img) => (img as HTMLImageElement).complete && (img as HTMLImageElement).naturalWidth > 0);
  const drawn = async (isThere: () => boolean) => {
    while (!isThere()) {
      if (performance.now() - from > 20_000) throw new Error(`${location.href}: not there: ${JSON.stringify(screen)}`);
      await new Promise(requestAnimationFrame);
    }
    await new Promise(requestAnimationFrame);
    return performance.now() - from;
  };
  const from = performance.now();
  const before = location.href;
  const link = document.querySelector<HTMLAnchorElement>(screen.link);
  if (!link) throw new Error(`${location.href}: nothing to tap: ${screen.link}`);
  link.click();
  const words = await drawn(() => location.href !== before && seen(screen.words).length >= screen.leastWords);
  return { words, pictures: await drawn(() => pictures().length >= screen.leastPictures) };
}

/** のびを 見る, left to run. */
export async function flipsThrough(steps: number): Promise<{ longestStop: number; missing: number }> {
  const frame = () => new Promise<number>(requestAnimationFrame);
  const button = [...document.querySelectorAll<HTMLButtonElement>('#main button')].find((each) =>
    each.textContent?.replaceAll(/\s/gu, '').includes('のび'),
  );
  if (!button) throw new Error('no flip-book');
  button.click();
  const shown = () => document.querySelector('dialog[open] [data-shown="true"]');
  while (!shown()) await frame();
  // At the fastest of its paces.
  [...document.querySelectorAll<HTMLElement>('dialog[open] [role="radio"], dialog[open] input[type="radio"]')]
    .at(-1)
    ?.click();
  let last = await frame();
  let [longestStop, missing, done] = [0, 0, 0];
  let now: Element | null = shown();
  let since = last;
  while (done < steps && last - since < 10_000) {
    const at = await frame();
    longestStop = Math.max(longestStop, at - last);
    last = at;
    if (shown() === now) continue;
    // What was shown until now must have been a picture.
    const pictured = now?.querySelector('img');
    if (!pictured?.complete || pictured.naturalWidth === 0) missing += 1;
    now = shown();
    since = at;
    done += 1;
  }
  return { longestStop, missing: missing + (steps - done) };
}

/** ms from the last key until what was found for it is drawn. */
export async function findsWords(words: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('[role="search"] input');
  const said = () => document.querySelector('#main [role="status"]')?.textContent;
  const type = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  if (!field || !type) throw new Error('no field to look for words in');
  const before = said();
  const from = performance.now();
  type.call(field, words);
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  while (said() === before && performance.now() - from < 5000) await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return performance.now() - from;
}

/** Before anything else in the page. */
export function notesLongTasks(): void {
  const long: number[] = [];
  Object.assign(globalThis, { long });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) if (duration > 200) long.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}
export const takesLongTasks = (): number[] => (globalThis as unknown as { long: number[] }).long.splice(0);
