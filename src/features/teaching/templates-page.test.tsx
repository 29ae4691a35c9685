import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { TeachingUnitPage } from '#features/teaching/teaching-unit-page.tsx';
import { TemplatesPage } from '#features/teaching/templates-page.tsx';
import { keepTemplate, templatesOf } from '#store/templates.ts';
import { aDevice, renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { HIKARI, TEACHER } from '#tests/helpers/a-school.ts';
import { ToastProvider } from '#ui/toast.tsx';

const aTeacher = () => aDevice({ person: TEACHER });
function open(device: TestDevice, route = '/teaching/templates') {
  renderWithDevice(
    <ToastProvider closeLabel="閉じる">
      <Routes>
        <Route path="/teaching/templates" element={<TemplatesPage />} />
        <Route path="/teaching/:unit" element={<TeachingUnitPage />} />
      </Routes>
    </ToastProvider>,
    device,
    route,
  );
}
const fileInput = () => screen.getByLabelText<HTMLInputElement>('ファイルから読み込む', { selector: 'input' });

test('a unit is kept as a template by one press, and becomes another unit in two', async () => {
  const user = userEvent.setup();
  const device = await aTeacher();
  open(device, `/teaching/${HIKARI}`);
  await user.click(await screen.findByRole('button', { name: 'ひながたに残す' }));
  await user.click(await screen.findByRole('link', { name: 'ひながたを見る' }));
  await user.click(await screen.findByRole('button', { name: '「「光」」から単元を作る' }));
  const title = screen.getByRole('textbox', { name: '単元名' });
  expect(title).toHaveFocus();
  await user.clear(title);
  await user.type(title, '友');
  await user.click(screen.getByRole('button', { name: '下書きを作る' }));
  expect(await screen.findByRole('heading', { level: 1, name: /友/ })).toBeVisible();
  expect(screen.getAllByRole('button', { name: /回目を捨てる/ })).toHaveLength(3);
});

test('templates are searched as they are typed, thrown away and brought back', async () => {
  const user = userEvent.setup();
  const device = await aTeacher();
  await keepTemplate(device, HIKARI);
  open(device);
  const search = await screen.findByRole('searchbox', { name: 'ひながたをさがす' });
  await user.type(search, 'とび箱');
  expect(await screen.findByText(/^見つかりませんでした/)).toBeVisible();
  await user.clear(search);
  await user.click(await screen.findByRole('button', { name: '「光」を捨てる' }));
  expect(await screen.findByText('ひながたはまだありません')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '元に戻す' }));
  expect(await screen.findByRole('heading', { level: 2, name: '「光」' })).toBeVisible();
});

test('a template comes from a file; what is none changes nothing', async () => {
  const user = userEvent.setup();
  const device = await aTeacher();
  open(device);
  await screen.findByText('ひながたはまだありません');
  await user.upload(fileInput(), aFile('まちがい'));
  expect(await screen.findByText('ひながたのファイルではないようです。')).toBeVisible();
  await user.upload(fileInput(), aFile(aTemplate({})));
  const item = (await screen.findByRole('heading', { level: 2, name: '側転' })).closest('li');
  expect(within(item ?? document.body).getByText('4年')).toBeVisible();
  await waitFor(async () => expect(await templatesOf(device)).toHaveLength(1));
});

const aFile = (text: string) => new File([text], 'x.json', { type: 'application/json' });
const PLAIN = { title: '側転', subject: 'taiiku', flow: '', grades: [4], points: [], lessons: [], models: [] };
const aTemplate = (parts: object) => JSON.stringify({ format: 'ashiato-template', version: 1, ...PLAIN, ...parts });
const aLesson = () => ({ title: '', note: '', points: [], prompts: {} });
const HOSTILE = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>{count}[学校|がっこう]';

test.each([
  ['a page', '<!doctype html><script>window.harmed=1</script>'],
  ['a newer version', aTemplate({ version: 2 })],
  ['another app’s file', JSON.stringify([{ title: '側転' }])],
  ['a title that is none', aTemplate({ title: { toString: 'x' } })],
  ['more lessons than a year has', aTemplate({ lessons: Array.from({ length: 500 }, aLesson) })],
  ['a title as long as a book', aTemplate({ title: 'あ'.repeat(5000) })],
  ['a file that is far too large', `${aTemplate({})}${' '.repeat(1024 * 1024)}`],
])('%s is refused in words, and nothing is made of it', async (_name, text) => {
  const user = userEvent.setup();
  const device = await aTeacher();
  open(device);
  await screen.findByText('ひながたはまだありません');
  await user.upload(fileInput(), aFile(text));
  expect(await screen.findByText(/^ひながたのファイルではないようです。/)).toBeVisible();
  expect(await templatesOf(device)).toEqual([]);
  expect(await device.db.outbox.count()).toBe(0);
  expect(window).not.toHaveProperty('harmed');
});

test('markup in a template from elsewhere is words like any other, here and in the unit that is made of it', async () => {
  const user = userEvent.setup();
  const device = await aTeacher();
  open(device);
  await screen.findByText('ひながたはまだありません');
  const lessons = [{ title: HOSTILE, note: HOSTILE, points: [0], prompts: { goal: HOSTILE } }];
  const words = { title: HOSTILE, subject: HOSTILE, points: [{ words: HOSTILE, stages: {} }], lessons };
  const models = [{ title: HOSTILE, caption: HOSTILE, lesson: 0 }];
  await user.upload(fileInput(), aFile(aTemplate({ ...words, models, html: HOSTILE })));
  expect(await screen.findByRole('heading', { level: 2, name: HOSTILE })).toBeVisible();
  expect(await screen.findByText(`「${HOSTILE}」を読み込みました。`)).toBeVisible();
  await user.click(await screen.findByRole('button', { name: `「${HOSTILE}」から単元を作る` }));
  await user.click(await screen.findByRole('button', { name: '下書きを作る' }));
  expect(await screen.findByRole('button', { name: /回目を捨てる/ })).toBeVisible();
  expect(screen.getByRole('textbox', { name: '単元名' })).toHaveValue(HOSTILE);
  expect(document.querySelector('script, [onerror], img[src="x"]')).toBeNull();
  expect(window).not.toHaveProperty('harmed');
});
