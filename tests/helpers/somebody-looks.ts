// jsdom draws nothing and has no edges: here a picture is drawn and in sight, or is not, as a test says.
import { vi } from 'vitest';

export interface Sight {
  readonly comes: () => void;
  readonly goes: () => void;
}

/** Everything is in sight, and every picture is drawn, from now on. */
export function putInSight(): Sight {
  const heard = new Set<(entries: unknown[]) => void>();
  let isIntersecting = true;
  const told = (target?: Element) => [
    { target, isIntersecting, intersectionRatio: isIntersecting ? 1 : 0, rootBounds: null },
  ];
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly hear: (entries: unknown[]) => void;
      constructor(hear: (entries: unknown[]) => void) {
        this.hear = hear;
      }
      observe(target: Element): void {
        heard.add(this.hear);
        this.hear(told(target));
      }
      unobserve(): void {}
      disconnect(): void {
        heard.delete(this.hear);
      }
    },
  );
  drawPictures(true);
  const set = (next: boolean) => {
    isIntersecting = next;
    for (const hear of heard) hear(told());
  };
  return { comes: () => set(true), goes: () => set(false) };
}

export function drawPictures(isDrawn: boolean): void {
  vi.spyOn(HTMLImageElement.prototype, 'complete', 'get').mockReturnValue(isDrawn);
  vi.spyOn(HTMLImageElement.prototype, 'naturalWidth', 'get').mockReturnValue(isDrawn ? 300 : 0);
}
