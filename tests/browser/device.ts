// What a browser holds and says, seen from outside: the rows of an account, how the device stands, what the console heard.
import { type BrowserContext, expect, type Page } from '@playwright/test';
import type { DemoPerson } from './school.ts';

export interface Row {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** All rows of one table of this person's database on this device. */
export function rowsOf(page: Page, { id }: Pick<DemoPerson, 'id'>, table: string): Promise<Row[]> {
  return page.evaluate(
    ([name, store]) =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('success', () => {
          const asking = opening.result.transaction(store).objectStore(store).getAll();
          asking.addEventListener('success', () => {
            opening.result.close();
            resolve(asking.result as Row[]);
          });
        });
      }),
    [`pf1_${id}`, table] as const,
  );
}

/** Hashes of which this person's database here holds bytes. */
export function bytesHere(page: Page, { id }: Pick<DemoPerson, 'id'>): Promise<string[]> {
  return page.evaluate(
    (name) =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('success', () => {
          const asking = opening.result.transaction('chunks').objectStore('chunks').getAllKeys();
          asking.addEventListener('success', () => {
            opening.result.close();
            resolve((asking.result as [string, number][]).map(([hash]) => hash));
          });
        });
      }),
    `pf1_${id}`,
  );
}

/** The first row that fits; a school without it is no school to test with. */
export function theOne(rows: readonly Row[], fits: (row: Row) => boolean): Row {
  const row = rows.find(fits);
  if (!row) throw new Error('no such row on this device');
  return row;
}

export const standing = (page: Page, name: string) => page.locator(`[data-standing="${name}"]`);

/** Until the middle sizes of this person's own works and of their models are here: so many of them that they may go offline. */
export async function hasOwnPictures(page: Page, person: Pick<DemoPerson, 'id'>): Promise<void> {
  const awaited = async () => {
    const models = new Set((await rowsOf(page, person, 'model')).map(({ id }) => id));
    const mine = (await rowsOf(page, person, 'media')).filter(
      ({ owner, author, root }) => owner === person.id || author === person.id || models.has(String(root)),
    );
    const here = new Set(await bytesHere(page, person));
    return mine.flatMap(({ variants, up, trashed }) => {
      const hash = (variants as { readonly m?: { readonly hash: string } }).m?.hash;
      const isAtSchool = (up as { readonly m?: unknown } | undefined)?.m !== undefined;
      return hash && isAtSchool && !trashed && !here.has(hash) ? [hash] : [];
    }).length;
  };
  await expect.poll(awaited).toBe(0);
}

/** Until all letters are here, also those that no text has needed yet: the next one may be written without a network. */
export async function hasAllLetters(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())).then(() => undefined));
}

/** Until the page shows what it is about, and nothing on it is still being read. */
export async function isDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const heading = document.querySelector('main h1, h1, main h2');
    const reading = [...document.querySelectorAll('[role="status"][aria-label]')].some((each) => !each.textContent);
    return heading?.textContent && !reading && !document.querySelector('[aria-busy="true"]');
  });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Japanese words as a screen may show or speak them: with readings after the kanji, and spaces round them. */
export function said(words: string): RegExp {
  const letters = [...words.replaceAll(/\s/g, '')].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/, '\\$&'));
  return new RegExp(letters.join('(?:（[^）]*）)?\\s*'));
}

/** Presses one of a few choices by its words. */
export const choose = (page: Page, group: string | RegExp, words: string | RegExp) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name: words }).click();

/** The field for the words of a reflection, on its step of the record. */
export const reflectionField = (page: Page) =>
  page.getByRole('region', { name: 'ふりかえり', exact: true }).getByRole('textbox').first();

/** Signed in, everything of the school here: from now on the school can go away. */
export async function settled(page: Page): Promise<Page> {
  await standing(page, 'Saved').waitFor();
  return page;
}

export interface Heard {
  /** Errors of console and page, CSP reports among them; empty = all is well. */
  readonly errors: string[];
}

/** Listens to every page of the context, also to those that are opened later. */
export function listen(context: BrowserContext): Heard {
  const errors: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
  });
  context.on('weberror', (error) => errors.push(String(error.error())));
  return { errors };
}
