// Speaking with the school begins when the first screen stands: a slow tablet has one processor for both, and what a child waits
// for lies on the device.
import { whenIdle } from '#ui/when-idle.ts';

const LOOK_MS = 30;
/** A screen that never comes must not keep words here. */
const AT_LATEST_MS = 2000;

/** @param isGone nobody waits for it any more: it looks no further */
export async function firstScreenStands(isGone: () => boolean): Promise<void> {
  const latest = Date.now() + AT_LATEST_MS;
  do
    await new Promise((resolve) => {
      setTimeout(resolve, LOOK_MS);
    });
  while (!isGone() && isComing() && Date.now() < latest);
  if (isGone()) return;
  // What the screen still reads, its pictures above all, goes first.
  await new Promise<void>((resolve) => {
    whenIdle(resolve, AT_LATEST_MS);
  });
}

/** Nothing of a screen is there yet, or only its shape (ui/skeleton.tsx). */
const isComing = (): boolean =>
  document.getElementById('main') === null || document.querySelector('#main [data-coming]') !== null;
