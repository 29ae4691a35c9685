// The honesty of the lamp in a real browser: every time a page begins to say that all is at the school, the school's own
// database is asked, on its disk. Nothing is waited for: a word too early is a lie that was told.
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { rowsOf } from './device.ts';
import type { DemoPerson, School } from './school.ts';

export interface LampWatch {
  /** From when these words are kept on the device on, nobody may call them delivered before the school has them. */
  readonly owes: (page: Page, person: DemoPerson, words: string) => Promise<void>;
  /** Nothing was called delivered too early until now; what was owed has arrived, or not, as the test knows. */
  readonly isHonest: (hasArrived: boolean) => void;
}

/** Where words can lie: in their record, on their way, or put aside because they were refused. */
const TABLES = ['reflection', 'outbox', 'quarantine'];

/** Before the first page of the context is opened. */
export async function watchLamps(context: BrowserContext, school: School): Promise<LampWatch> {
  const owed = new Set<string>();
  const lies: string[] = [];
  const claimed = () => lies.push(...[...owed].filter((words) => !school.has(words)));
  await context.exposeBinding('allIsAtSchool', claimed);
  await context.addInitScript(() => {
    let before = false;
    const look = () => {
      const pill = document.querySelector('[data-standing="Saved"]') !== null;
      // What the end of a record says, its readings among the words.
      const done = [...document.querySelectorAll('main [role="status"]')].some((each) =>
        /届(?:とど)?きました/.test(each.textContent ?? ''),
      );
      const says = pill || done;
      if (says && !before) (globalThis as unknown as { allIsAtSchool: () => void }).allIsAtSchool();
      before = says;
    };
    const all = { subtree: true, childList: true, characterData: true, attributes: true };
    new MutationObserver(look).observe(document, { ...all, attributeFilter: ['data-standing'] });
  });
  return {
    owes: async (page, person, words) => {
      const isKept = async () => {
        const tables = await Promise.all(TABLES.map((table) => rowsOf(page, person, table)));
        return JSON.stringify(tables).includes(JSON.stringify(words));
      };
      await expect.poll(isKept, { timeout: 20_000 }).toBe(true);
      owed.add(words);
    },
    isHonest: (hasArrived) => {
      expect(lies, 'called delivered before the school had them').toEqual([]);
      for (const words of owed) expect(school.has(words), words).toBe(hasArrived);
      // The child may write on: then other words stand there.
      if (hasArrived) owed.clear();
    },
  };
}
