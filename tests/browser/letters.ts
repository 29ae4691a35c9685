// Letters twice as large, as somebody sets them who sees little: what is cut off then, what runs over the edge, what lies on what.
import type { Page } from '@playwright/test';

/** As browsers do it when a person asks for larger letters. */
export const twiceAsLarge = (page: Page) =>
  page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));

/** What makes the page wider than the window, where it is. */
export const overTheEdge = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    if ((document.scrollingElement?.scrollWidth ?? 0) <= innerWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter((each) => {
      const { right, width } = each.getBoundingClientRect();
      return width > 0 && right > innerWidth + 1;
    });
    return wide.map((each) => `${each.tagName}.${each.className}: ${(each.textContent ?? '').slice(0, 30)}`);
  });

/** Words that do not fit into what they stand in, and are not shortened on purpose. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('#main *')) {
      const style = getComputedStyle(element);
      const clips = style.overflowX !== 'visible' && style.overflowX !== 'auto' && style.overflowX !== 'scroll';
      const isHidden = element.clientWidth <= 1 || style.visibility === 'hidden';
      const isShortened = style.webkitLineClamp !== 'none' || style.textOverflow === 'ellipsis';
      if (!clips || isHidden || isShortened || (element.innerText ?? '').trim() === '') continue;
      if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 4) {
        found.push(`${element.tagName}.${element.className}: ${element.innerText.slice(0, 40)}`);
      }
    }
    return found;
  });

/** Words that lie on other words. */
export const lyingOnEachOther = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    /** So much of two lines may touch: the room above and below letters is empty. */
    const slack = { x: 2, y: 8 };
    const walker = document.createTreeWalker(document.querySelector('#main') ?? document.body, NodeFilter.SHOW_TEXT);
    const lines: {
      readonly words: string;
      /** What is left of it within all that it scrolls in or is cut by. */
      readonly box: DOMRect;
      /** Words of one sentence make room for each other, furigana and all. */
      readonly sentence: Element | undefined;
      /** What stays while the rest is scrolled lies over it, with a ground of its own. */
      readonly stays: Element | undefined;
    }[] = [];
    while (walker.nextNode()) {
      const { currentNode: text } = walker;
      const words = (text.textContent ?? '').trim().slice(0, 20);
      const parent = text.parentElement;
      if (words === '' || !parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      if (parent.closest('[aria-hidden="true"], rt, svg, [inert]') || parent.getBoundingClientRect().width <= 2)
        continue;
      const around: Element[] = [];
      for (let each: Element | null = parent; each; each = each.parentElement) around.push(each);
      const sentence = around.find((each) => !/^(inline|ruby|contents)/.test(getComputedStyle(each).display));
      const stays = around.find((each) => /sticky|fixed/.test(getComputedStyle(each).position));
      const edges = around.filter((each) => getComputedStyle(each).overflowX !== 'visible');
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const whole of range.getClientRects()) {
        let { left, top, right, bottom } = whole;
        for (const edge of edges.map((each) => each.getBoundingClientRect())) {
          left = Math.max(left, edge.left);
          top = Math.max(top, edge.top);
          right = Math.min(right, edge.right);
          bottom = Math.min(bottom, edge.bottom);
        }
        if (right - left <= 1 || bottom - top <= 1) continue;
        lines.push({ words, sentence, stays, box: new DOMRect(left, top, right - left, bottom - top) });
      }
    }
    const found = new Set<string>();
    for (const [place, a] of lines.entries()) {
      for (const b of lines.slice(place + 1)) {
        if (a.sentence === b.sentence || a.stays !== b.stays) continue;
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (wide > slack.x && high > slack.y) found.add(`${a.words} / ${b.words}`);
      }
    }
    return [...found];
  });
