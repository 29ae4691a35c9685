// A tablet on which version 1 of the app left unsent words, in a real browser: the new version brings its tables up to date and the
// words arrive; where they could not come through, the new version is not installed.
import { expect, type Page, test } from '@playwright/test';
import { SCHEMA } from '#domain/protocol.ts';
import { isDrawn, rowsOf, settled } from './device.ts';
import { openFrontDoor } from './front-door.ts';
import { layBack } from './lay-back.ts';
import { isReadyForOffline, personIn, type School, signIn, startSchool } from './school.ts';

let school: School;
test.beforeAll(async () => {
  school = await startSchool();
});
test.afterAll(async () => {
  await school?.close();
});

test('words that version 1 never sent are here after the update, without a network too, and arrive', async ({
  context,
}) => {
  const child = personIn(school, 'pupil', 0);
  const page = await signIn(context, child);
  await isReadyForOffline(page);
  await settled(page);
  await page.goto(`${school.origin}/api/health`);
  await layBack(page, child, 'まえの アプリで');
  await context.setOffline(true);
  await page.goto(school.origin);
  await isDrawn(page);
  const waiting = async () => (await rowsOf(page, child, 'outbox')).map(({ mutation }) => mutation);
  await expect.poll(waiting).toMatchObject([{ schema: SCHEMA, set: { title: 'まえの アプリで' } }]);
  const groups = await rowsOf(page, child, 'classGroup');
  expect(groups.every((group) => 'mediaLaterUntil' in group)).toBe(true);
  await context.setOffline(false);
  await expect.poll(() => rowsOf(page, child, 'outbox')).toEqual([]);
  const works = await rowsOf(page, child, 'work');
  expect(works.find(({ title }) => title === 'まえの アプリで')).toMatchObject({ _p: 0 });
});

test('where unsent words would not come through, the new version is not installed, and says its code', async ({
  context,
}) => {
  const door = await openFrontDoor(school.origin);
  try {
    const child = personIn(school, 'pupil', 1);
    const page = await signIn(context, { ...child, joinUrl: child.joinUrl.replace(school.origin, door.origin) });
    await isReadyForOffline(page);
    await settled(page);
    await page.goto(`${door.origin}/api/health`);
    await layBack(page, child, 'のこすことば', true);
    door.bringOut('second');
    expect(await codeOfNext(page)).toEqual({ code: 'A-452', waits: false });
    await layBack(page, child, 'つたわることば');
    await forgetUnsayable(page, child.id);
    door.bringOut('third');
    expect(await codeOfNext(page)).toEqual({ code: null, waits: true });
  } finally {
    await door.close();
  }
});

/** What the next service worker says of the rehearsal, and whether it waits to take over. */
function codeOfNext(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const said = new Promise<string | null>((resolve) => {
      navigator.serviceWorker.addEventListener('message', ({ data }) => {
        if (data?.type === 'REHEARSED') resolve(data.code);
      });
    });
    navigator.serviceWorker.startMessages();
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    const code = await said;
    const isInstalling = () => registration.installing !== null;
    while (isInstalling()) await new Promise((resolve) => setTimeout(resolve, 50));
    return { code, waits: registration.waiting !== null };
  });
}

function forgetUnsayable(page: Page, id: string): Promise<void> {
  return page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const changing = opening.result.transaction('outbox', 'readwrite');
          const walking = changing.objectStore('outbox').openCursor();
          walking.addEventListener('success', () => {
            const at = walking.result;
            if (!at) return;
            if ('no name' in at.value.mutation.set) at.delete();
            at.continue();
          });
          changing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    `pf1_${id}`,
  );
}
