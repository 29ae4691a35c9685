// How many syncs run at once, and how many wait. Beyond that a device is asked to come back in some seconds, each at its
// own time, so that a class does not come back as one.
import type { HttpRefusal } from '#server/http/refuse.ts';
import { busy } from '#server/http/refuse.ts';

export interface Admission {
  run<T>(work: () => Promise<T>): Promise<T | HttpRefusal>;
}

export function createAdmission(atOnce: number, queue: number): Admission {
  let running = 0;
  const waiting: (() => void)[] = [];
  return {
    async run(work) {
      if (running >= atOnce) {
        if (waiting.length >= queue) return busy(2 + Math.floor(Math.random() * 9));
        await new Promise<void>((resolve) => waiting.push(resolve));
      } else running += 1;
      try {
        return await work();
      } finally {
        // Hands its place to the next one, or gives it up.
        const next = waiting.shift();
        if (next) next();
        else running -= 1;
      }
    },
  };
}
