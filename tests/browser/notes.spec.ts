// 指導記録 in a real browser: one tap from a work, without a network, at the child's other teachers later; and nothing of it ever on
// the child's own device, in no table and in no answer.
import { type BrowserContext, expect, test } from '@playwright/test';
import { isDrawn, rowsOf, settled, standing } from './device.ts';
import { isReadyForOffline, personIn, type School, signIn, startSchool } from './school.ts';
import { teacherScreens } from './screens.ts';

let school: School;
test.beforeAll(async () => {
  school = await startSchool();
});
test.afterAll(async () => {
  await school?.close();
});

const WORDS = '止めで筆が浮いている。次は一緒に書く。';
const heardBy = (context: BrowserContext): string[] => {
  const heard: string[] = [];
  context.on('response', (response) => {
    if (response.url().includes('/api/'))
      void response.text().then(
        (text) => heard.push(text),
        () => undefined,
      );
  });
  return heard;
};

test('a note is written offline from a work, and stays with the teachers', async ({ browser }) => {
  const desk: BrowserContext = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const home: BrowserContext = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const [teacher, child] = [personIn(school, 'teacher'), personIn(school, 'pupil', 0)];
  const board = await settled(await signIn(desk, teacher));
  const heard = heardBy(home);
  const tablet = await signIn(home, child);
  await settled(tablet);
  await isReadyForOffline(board);
  const works = await rowsOf(board, teacher, 'work');
  const work = works.find(({ owner, trashed }) => owner === child.id && !trashed);
  expect(work).toBeDefined();
  await board.goto(`${school.origin}/works/${work?.id}`);
  await board.getByRole('button', { name: '指導記録' }).waitFor();
  await desk.setOffline(true);
  await board.reload();

  await board.getByRole('button', { name: '指導記録' }).click();
  const form = board.getByRole('dialog', { name: /指導記録/ });
  await form.getByRole('textbox', { name: '見取り・手立て' }).fill(WORDS);
  await form.getByRole('button', { name: 'つまずき' }).click();
  await form.getByRole('radio', { name: '遅刻' }).click();
  await form.getByRole('button', { name: '記録する' }).click();
  await expect(form).toBeHidden();
  await board.goto(`${school.origin}/pupils/${child.id}/notes`);
  await expect(board.getByText(WORDS)).toBeVisible();
  await expect(board.getByText('まだ学校に届いていません')).toBeVisible();
  await isDrawn(board);

  await desk.setOffline(false);
  await expect(board.getByText('まだ学校に届いていません')).toBeHidden();
  const [note] = await rowsOf(board, teacher, 'guidanceNote');
  expect(note).toMatchObject({ owner: child.id, words: WORDS, attendance: 'late', _s: [`gd:${child.id}`] });
  await expect(board.getByText(/^この記録を開いた人/)).toBeVisible();

  // The child's device hears of everything else that the teacher does, and so has been in contact since.
  await board.goto(`${school.origin}${(await teacherScreens(board, teacher))['child’s path']}`);
  await tablet.reload();
  await standing(tablet, 'Saved').waitFor();
  for (const table of ['guidanceNote', 'noteView', 'unknown'])
    expect([table, await rowsOf(tablet, child, table)]).toEqual([table, []]);
  const said = heard.join('\n');
  expect(said.length).toBeGreaterThan(1000);
  for (const secret of [WORDS, String(note?.id), 'gd:', 'guidanceNote', 'noteView'])
    expect([secret, said.includes(secret)]).toEqual([secret, false]);
  await desk.close();
  await home.close();
});
