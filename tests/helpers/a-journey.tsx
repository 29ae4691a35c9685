// People with the real app in their hands. One document shows one person's tablet at a time: whoever takes theirs puts the
// other one down, and finds it again as it was left: its storage, its cookies, its network.
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { BrowserRouter } from 'react-router';
import { expect, onTestFinished, vi } from 'vitest';
import { useShell } from '#app/shell.state.ts';
import { Shell } from '#app/shell.tsx';
import { TroubleBoundary } from '#app/trouble.tsx';
import { readAccounts } from '#store/accounts.ts';
import { Database, databaseName } from '#store/database.ts';
import {
  aTablet,
  type Name,
  openWholeSchool,
  PEOPLE,
  type Tablet,
  UNIT_TITLE,
  type WholeSchool,
} from '#tests/journeys/whole-school.ts';

// A screen comes when its module, the database and the school have answered, on a machine that does other things too.
configure({
  asyncUtilTimeout: 8000,
  getElementError: (message) => new Error(`${message?.split('\n')[0]}\nOn the screen: ${wordsOn(document.body)}`),
});

type Named = string | RegExp;
/** `in`: the name of the region, dialog or group that is meant, where the screen has more than one of it. */
interface Where {
  readonly in?: Named;
  /** The item of a list that says this. */
  readonly about?: string;
}

export interface Person {
  readonly tablet: Tablet;
  readonly displayName: string;
  /** Scans the code that the teacher handed out. */
  signsIn(): Promise<void>;
  /** Takes up the tablet where it was put down: a page load. */
  takesTheTablet(address?: string): Promise<void>;
  goesOffline(): void;
  /** The network is back, and the child looks at the tablet. */
  comesBack(): void;
  follows(link: Named, where?: Where): Promise<void>;
  presses(button: Named, where?: Where): Promise<void>;
  /** A radio button or a checkbox. */
  chooses(choice: Named, where?: Where): Promise<void>;
  /** What is folded away behind these words. */
  opens(summary: string): Promise<void>;
  picks(choice: string, list: Named): Promise<void>;
  writes(field: Named, words: string, where?: Where): Promise<void>;
  /** Words on the screen, readings left out. */
  sees(words: string): Promise<void>;
  doesNotSee(words: string): void;
  /** Every sentence of the app on this screen is English: what people wrote, which is marked as Japanese, set aside. */
  readsOnlyEnglish(): void;
  /** Words in a field. */
  finds(field: Named, words: string, where?: Where): Promise<void>;
  /** What the pill says of where things are kept. */
  isTold(words: string): Promise<void>;
  /** The pill says that the school has everything. */
  hasSentAll(): Promise<void>;
}
export interface Journey {
  readonly school: WholeSchool;
  /** @param tablet one that somebody else uses too; else an own one */
  readonly person: (name: Name, tablet?: Tablet) => Person;
}

/** The school opens. It closes when the test is over. */
export async function aJourney(): Promise<Journey> {
  // The tablets of this school speak Japanese until somebody chooses otherwise.
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['ja']);
  vi.stubGlobal('scrollTo', () => undefined);
  Element.prototype.scrollIntoView = () => undefined;
  // Nobody has used a tablet of this school yet: what the story before left, or is still tidying, is not found by this one.
  const indexedDB = new IDBFactory();
  vi.stubGlobal('indexedDB', indexedDB);
  Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange });
  localStorage.clear();
  const school = await openWholeSchool();
  const hands = new Hands(school);
  onTestFinished(async () => {
    hands.putDown();
    vi.unstubAllGlobals();
    await school.close();
  });
  return { school, person: (name, tablet = aTablet()) => personWith(hands, name, tablet) };
}

/** Which tablet is in somebody's hands. */
class Hands {
  readonly school: WholeSchool;
  private held: Tablet | null = null;

  constructor(school: WholeSchool) {
    this.school = school;
  }

  putDown(): void {
    cleanup();
    if (this.held) this.held.stored = { ...localStorage };
    this.held = null;
  }

  /** Loads the app at an address, as the browser of that tablet does. */
  take(tablet: Tablet, address: string): void {
    this.putDown();
    this.held = tablet;
    localStorage.clear();
    for (const [key, value] of Object.entries(tablet.stored)) localStorage.setItem(key, value);
    vi.stubGlobal('fetch', this.school.doorFrom(tablet));
    history.replaceState(null, '', address);
    useShell.setState({ accounts: readAccounts(), installPrompt: null, takeUpdate: null, sample: null });
    render(
      <TroubleBoundary>
        <BrowserRouter>
          <Shell />
        </BrowserRouter>
      </TroubleBoundary>,
    );
  }
}

function personWith(hands: Hands, name: Name, tablet: Tablet): Person {
  const user = userEvent.setup({ delay: null });
  return {
    tablet,
    displayName: PEOPLE[name].displayName,
    signsIn: async () => {
      const link = await hands.school.linkFor(name);
      hands.take(tablet, link.slice(location.origin.length));
      await screen.findByRole('navigation');
    },
    takesTheTablet: async (address = '/') => {
      hands.take(tablet, address);
      await waitFor(() => expect(document.getElementById('main')).toBeInTheDocument());
    },
    goesOffline: () => {
      tablet.online = false;
      window.dispatchEvent(new Event('offline'));
    },
    comesBack: () => {
      tablet.online = true;
      window.dispatchEvent(new Event('online'));
      document.dispatchEvent(new Event('visibilitychange'));
    },
    follows: async (link, where) => user.click(await oneOf('link', link, where)),
    presses: async (button, where) => user.click(await oneOf('button', button, where)),
    chooses: async (choice, where) => {
      const place = await placeOf(where);
      const box = await waitFor(
        () =>
          place.queryByRole('radio', { name: called(choice) }) ?? place.getByRole('checkbox', { name: called(choice) }),
      );
      await user.click(box);
      await waitFor(() => expect(box).toBeChecked());
    },
    opens: async (summary) => {
      const [first] = await screen.findAllByText(summary, { selector: 'summary, summary *' });
      if (first) await user.click(first);
    },
    picks: async (choice, list) =>
      user.selectOptions(await screen.findByRole('combobox', { name: called(list) }), choice),
    writes: async (field, words, where) => {
      const place = await placeOf(where);
      const box = await waitFor(() => {
        const boxes = (['textbox', 'spinbutton'] as const).flatMap((role) =>
          place.queryAllByRole(role, { name: called(field) }),
        );
        return boxes[0] ?? fail(field);
      });
      await user.clear(box);
      // A phrase at a time, as an input method gives them.
      await user.paste(words);
    },
    sees: async (words) => waitFor(() => expect(seen()).toContain(words)),
    doesNotSee: (words) => expect(seen()).not.toContain(words),
    readsOnlyEnglish: () => expect(wordsOfTheApp()).not.toMatch(JAPANESE),
    finds: async (field, words, where) => {
      const box = await oneOf('textbox', field, where);
      await waitFor(() => expect(box).toHaveValue(words));
    },
    isTold: (words) => told(new RegExp(words)),
    hasSentAll: async () => {
      await untilNothingWaits(PEOPLE[name].id);
      await told(ALL_SENT);
    },
  };
}

type Role = 'link' | 'button' | 'textbox';
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

const seen = (): string => wordsOn(document.body);

/**
 * The pill may say for a moment more that all is sent while what was just pressed is on its way into the outbox. Here it has
 * been empty for a while, and no typed word is without its place in the store.
 */
async function untilNothingWaits(person: string): Promise<void> {
  const db = new Database(databaseName(person));
  let quiet = 0;
  const look = async () => {
    const isTyped = Object.keys(localStorage).some((key) => key.startsWith(`ashiato.draft.${person}/`));
    quiet = isTyped || (await db.outbox.count()) > 0 ? 0 : quiet + 1;
    expect(quiet, 'words still wait to be sent').toBeGreaterThan(3);
  };
  await vi.waitFor(look, { interval: 40 });
  db.close();
}

/** What the pill says then, in whichever language. */
const ALL_SENT = /学校に ?(ほぞん|保存)しました|Kept on this device and at school/;

async function told(words: RegExp): Promise<void> {
  const pill = () => screen.getByRole('link', { name: words });
  await waitFor(() => expect(pill()).toHaveAttribute('href', '/unsent'));
}

/** The first of its name: where a screen offers the same way twice, both lead there. */
async function oneOf(role: Role, name: Named, where?: Where): Promise<HTMLElement> {
  const [first] = await (await placeOf(where)).findAllByRole(role, { name: called(name) });
  return first ?? fail(name);
}

/** jsdom puts blanks round a word that has its reading above it; no reader does. */
function called(name: Named): RegExp | ((label: string) => boolean) {
  if (typeof name !== 'string') return name;
  return (label) => withoutBlanks(label) === withoutBlanks(name);
}
const withoutBlanks = (words: string): string => words.replaceAll(/\s/g, '');

function fail(name: Named): never {
  throw new Error(`There is no ${String(name)}.\nOn the screen: ${wordsOn(document.body)}`);
}

async function placeOf(where: Where | undefined) {
  if (where?.about !== undefined) {
    const { about } = where;
    const items = () => screen.getAllByRole('listitem').filter((item) => wordsOn(item).includes(about));
    return within(await waitFor(() => items().at(-1) ?? fail(about)));
  }
  if (where?.in === undefined) return screen;
  const name = where.in;
  const place = await waitFor(() => {
    const found = (['region', 'dialog', 'group', 'row', 'list'] as const).flatMap((role) =>
      screen.queryAllByRole(role, { name: called(name) }),
    );
    return found[0] ?? fail(name);
  });
  return within(place);
}

/** The app's own sentences and the names of its buttons and fields; the unit's name stands in some of them. */
function wordsOfTheApp(): string {
  const own = '[lang="ja"], [aria-hidden="true"]';
  const labels = [...document.body.querySelectorAll('[aria-label], [placeholder], [title]')]
    .filter((node) => !node.closest(own))
    .flatMap((node) => ['aria-label', 'placeholder', 'title'].map((name) => node.getAttribute(name) ?? ''));
  const written = [...Object.values(PEOPLE).map((each) => each.displayName), UNIT_TITLE];
  return written.reduce(
    (words, each) => words.replaceAll(each, ''),
    [wordsOn(document.body, own), ...labels].join(' '),
  );
}

/** What can be read on the screen; readings over kanji are no words of their own. */
function wordsOn(node: HTMLElement, aside = 'script'): string {
  const copy = node.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll(`rt, rp, style, ${aside}`)) part.remove();
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ');
}
