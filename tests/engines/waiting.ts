// Waits until a page says what is hoped for.
import { type BrowserWindow, PATIENCE_MS } from './engine.ts';

/** Asks the page again and again. @throws with what it said last, when it never comes true */
export async function until<Args extends readonly unknown[], Answer>(
  window: BrowserWindow,
  holds: (answer: Answer) => boolean,
  act: (...args: Args) => Answer | Promise<Answer>,
  ...args: Args
): Promise<Answer> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    // While a page gives way to the next one it cannot be asked.
    const answer = await window.run(act, ...args).then(
      (said) => ({ said }),
      (error: unknown) => ({ error }),
    );
    if ('said' in answer && holds(answer.said)) return answer.said;
    if (Date.now() > end) {
      const last = 'said' in answer ? JSON.stringify(answer.said) : String(answer.error);
      const seen = await window.run(shown).catch(String);
      throw new Error(`waited in vain for ${act.name}; at last: ${last.slice(0, 400)}; the page showed: ${seen}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

const shown = (): string => `${location.pathname}${location.search} ${document.body.innerText.slice(0, 300)}`;
