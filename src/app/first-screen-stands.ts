// Speaking with the school begins when the first screen stands: a slow tablet has one processor for both, and what a child waits
// for lies on the device.
const LOOK_MS = 30;
/** A screen that never comes must not keep words here. */
const AT_LATEST_MS = 2000;

export async function firstScreenStands(): Promise<void> {
  const latest = Date.now() + AT_LATEST_MS;
  do
    await new Promise((resolve) => {
      setTimeout(resolve, LOOK_MS);
    });
  while (isComing() && Date.now() < latest);
}

/** Nothing of a screen is there yet, or only its shape (ui/skeleton.tsx). */
const isComing = (): boolean =>
  document.getElementById('main') === null || document.querySelector('#main [data-coming]') !== null;
