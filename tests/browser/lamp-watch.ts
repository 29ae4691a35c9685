// The honesty of the lamp in a real browser: every time a page begins to say that all is at the school, the school's own
// database is asked, on its disk. Nothing is waited for: a word too early is a lie that was told.
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { rowsOf } from './device.ts';
import type { DemoPerson, School } from './school.ts';

export interface LampWatch {
  /** From when these words are kept on the device on, nobody may call them delivered before the school has them. */
  readonly owes: (page: Page, person: DemoPerson, words: string) => Promise<void>;
  /** From now on nobody may say of that work that it is at school before all bytes of its picture lie there. */
  readonly owesPicture: (page: Page, person: DemoPerson, work: string) => Promise<void>;
  /** What was called delivered too early until now, and is told only once. */
  readonly lies: () => readonly string[];
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
  const pictures = new Map<string, readonly string[]>();
  const isThere = (work: string): boolean => (pictures.get(work) ?? []).every(school.holds);
  await context.exposeBinding('allIsAtSchool', claimed);
  await context.exposeBinding('workIsAtSchool', (_page, work: string) => {
    if (!isThere(work)) lies.push(work);
  });
  await context.addInitScript(() => {
    const tell = globalThis as unknown as { allIsAtSchool: () => void; workIsAtSchool: (work: string) => void };
    let before = false;
    let toldOf = '';
    /** A work's own page says of nothing else where it is by now. */
    const lookAtWork = () => {
      const work = /^\/works\/([\w-]+)$/.exec(location.pathname)?.[1] ?? '';
      const words = document.querySelector('main')?.textContent ?? '';
      const says = work !== '' && /届(?:とど)?きました/.test(words) ? work : '';
      if (says !== '' && says !== toldOf) tell.workIsAtSchool(says);
      toldOf = says;
    };
    const look = () => {
      lookAtWork();
      const pill = document.querySelector('[data-standing="Saved"]') !== null;
      // What the end of a record says, its readings among the words.
      const done = [...document.querySelectorAll('main [role="status"]')].some((each) =>
        /届(?:とど)?きました/.test(each.textContent ?? ''),
      );
      const says = pill || done;
      if (says && !before) tell.allIsAtSchool();
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
      await expect.poll(isKept).toBe(true);
      owed.add(words);
    },
    owesPicture: async (page, person, work) => {
      const own = (await rowsOf(page, person, 'media')).filter((media) => media['root'] === work);
      const variants = own.flatMap((media) => Object.values(media['variants'] as Record<string, { hash: string }>));
      expect(variants.length, 'a picture has several sizes').toBeGreaterThan(1);
      pictures.set(
        work,
        variants.map(({ hash }) => hash),
      );
    },
    lies: () => lies.splice(0),
    isHonest: (hasArrived) => {
      expect(lies, 'called delivered before the school had them').toEqual([]);
      for (const words of owed) expect(school.has(words), words).toBe(hasArrived);
      for (const work of pictures.keys()) expect(isThere(work), work).toBe(hasArrived);
      // The child may write on: then other words stand there.
      if (hasArrived) owed.clear();
    },
  };
}
