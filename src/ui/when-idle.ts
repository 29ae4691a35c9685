// Work that nobody waits for, after what the screen still does. Safari cannot say when that is.

/**
 * @param atLatest ms; without it a page that never rests never comes to it
 * @param elsewhere ms that it waits where nothing tells that the page is idle
 * @returns takes it back
 */
export function whenIdle(act: () => void, atLatest?: number, elsewhere = 0): () => void {
  if (typeof requestIdleCallback === 'function') {
    const asked = requestIdleCallback(act, atLatest === undefined ? {} : { timeout: atLatest });
    return () => cancelIdleCallback(asked);
  }
  const timer = setTimeout(act, elsewhere);
  return () => clearTimeout(timer);
}
