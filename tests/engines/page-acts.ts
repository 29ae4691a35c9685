// What the stories do in a page, as functions that are sent there as text: each stands for itself and uses the page only.

export interface Row {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** All rows of one table of this person on this device. */
export async function rowsOf(person: string, table: string): Promise<Row[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(`pf1_${person}`);
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
    opening.addEventListener('success', () => resolve(opening.result));
  });
  return new Promise((resolve, reject) => {
    const asking = db.transaction(table).objectStore(table).getAll();
    asking.addEventListener('error', () => reject(asking.error ?? new Error('not read')));
    asking.addEventListener('success', () => {
      db.close();
      resolve(asking.result as Row[]);
    });
  });
}

export const standing = (): string | null =>
  document.querySelector('[data-standing]')?.getAttribute('data-standing') ?? null;
export const isControlled = (): boolean => navigator.serviceWorker.controller !== null;
/** What stands in the fields of the page, from the top. */
export const fields = (): string[] =>
  [...document.querySelectorAll<HTMLTextAreaElement>('main textarea')].map((field) => field.value);
export const heading = (): string => document.querySelector('main h1')?.textContent ?? '';
/** The step of the goal is drawn: with a goal that was decided on, or with its field. */
export const hasGoal = (): boolean =>
  document.querySelector('main textarea') !== null ||
  /めあてを\s*かえる/.test(document.querySelector('main')?.textContent ?? '');
/** The school does not answer: what the page shows comes from this device. */
export const isCut = (): Promise<boolean> =>
  fetch('/api/health').then(
    () => false,
    () => true,
  );

/** Presses the first button of the page that says this; readings between the signs are passed over. */
export function press(words: string): boolean {
  const found = [...document.querySelectorAll<HTMLButtonElement>('main button')].find((button) => {
    const plain = button.cloneNode(true) as HTMLElement;
    for (const reading of plain.querySelectorAll('rt, rp')) reading.remove();
    return (plain.textContent ?? '').replaceAll(/\s/g, '').includes(words.replaceAll(/\s/g, ''));
  });
  found?.click();
  return found !== undefined;
}

/** Types into one field and leaves it, as hands do. */
export function fill(at: number, words: string): void {
  const field = [...document.querySelectorAll<HTMLTextAreaElement>('main textarea')].at(at);
  if (!field) throw new Error('no such field');
  const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  setValue?.call(field, words);
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

/** The page takes pictures: its works may have none yet that came to this device. */
export const hasAlbum = (): boolean => document.querySelector('main input[type=file]:not([capture])') !== null;

/** Chooses a picture from the album. */
export function choosePicture(base64: string): void {
  const album = document.querySelector<HTMLInputElement>('main input[type=file]:not([capture])');
  if (!album) throw new Error('no album here');
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const files = new DataTransfer();
  files.items.add(new File([bytes], 'IMG_0001.JPG', { type: 'image/jpeg' }));
  album.files = files.files;
  album.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Widths of the pictures that are drawn on the page; one that could not be drawn is 0. */
export const pictureWidths = (): number[] =>
  [...document.querySelectorAll<HTMLImageElement>('main ol img')].map((img) => (img.complete ? img.naturalWidth : 0));

/**
 * Writes texts into two fields, one after the other, for as long as the page lives. Each is typed in three pieces; told is
 * what was typed, and what was kept: the app takes a field's draft away in the moment in which its strict transaction is
 * done, and not before.
 */
export function writeWithoutEnd(round: number, drafts: readonly [words: string, nextGoal: string]): void {
  const { webkit } = globalThis as {
    webkit?: { messageHandlers?: { told?: { postMessage: (line: string) => void } } };
  };
  const told = webkit?.messageHandlers?.told;
  // Not a window: the program around the page (webkit-window.py), which has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const tell = (line: string): void => (told ? told.postMessage(line) : console.info(`told ${line}`));
  // All of it travels as one text: nothing may stand outside.
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  const write = async (n: number): Promise<void> => {
    const which = n % 2;
    const all = [...document.querySelectorAll<HTMLTextAreaElement>('main textarea')];
    const field = which === 0 ? all[0] : all.at(-1);
    const draft = `ashiato.draft.${drafts[which === 0 ? 0 : 1]}`;
    const words = `${round}-${n}。はねを とめて、${'ゆっくり '.repeat(n % 7)}上げた。`;
    for (const part of [0.3, 0.7, 1]) {
      setValue?.call(field, words.slice(0, Math.ceil(words.length * part)));
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await pause(Math.random() * 12);
    }
    const from = performance.now();
    tell(JSON.stringify({ typed: words, which }));
    field?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    while (localStorage.getItem(draft) !== null) await pause(1);
    tell(JSON.stringify({ kept: words, which, ms: performance.now() - from }));
  };
  void (async () => {
    for (let n = 1; ; n += 1) await write(n);
  })();
}
