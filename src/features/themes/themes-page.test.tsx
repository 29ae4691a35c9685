import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ThemePage } from '#features/themes/theme-page.tsx';
import { ThemesPage } from '#features/themes/themes-page.tsx';
import { gatherWork, makeTheme, themesOf } from '#store/themes.ts';
import { aDevice, renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { anId, SAKURA, WORKS } from '#tests/helpers/a-school.ts';

async function withTheme(title = 'はねの あゆみ', works: readonly string[] = [WORKS[0]]) {
  const device = await aDevice();
  const made = await makeTheme(device, title, works);
  if ('refused' in made) throw new Error(made.refused);
  return { device, id: made.id };
}
const openTheme = (device: TestDevice, id: string) =>
  renderWithDevice(<ThemePage />, device, `/records/themes/${id}`, '/records/themes/:theme');

test('a child who has none is told what they are for, and makes the first', async () => {
  const device = await aDevice();
  renderWithDevice(<ThemesPage />, device, '/records/themes');
  expect(await screen.findByRole('heading', { name: 'まだ あつまりが ありません' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'つくる' }));
  expect(screen.getByText('なまえを 書いてください。')).toBeInTheDocument();
  const name = screen.getByRole<HTMLInputElement>('textbox', { name: /なまえ/ });
  await userEvent.type(name, 'すきな もの');
  // Once, however often it is sent while it is being written.
  for (let sent = 0; sent < 2; sent += 1) fireEvent.submit(name.form as HTMLFormElement);
  await screen.findByText(/^\/records\/themes\/./);
  expect((await themesOf(device, SAKURA)).map(({ theme }) => theme.title)).toEqual(['すきな もの']);
});

test('each collection shows its name and how much is in it', async () => {
  const { device, id } = await withTheme();
  renderWithDevice(<ThemesPage />, device, '/records/themes');
  const link = await screen.findByRole('link', { name: /はねの あゆみ/ });
  expect(link).toHaveAttribute('href', `/records/themes/${id}`);
  expect(link).toHaveTextContent('さくひん 1点');
});

test('works are put in and taken out, and taking out can be taken back', async () => {
  const { device, id } = await withTheme('あつまり', []);
  openTheme(device, id);
  expect(await screen.findByRole('heading', { name: 'まだ なにも 入っていません' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'さくひんを えらぶ' }));
  const dialog = within(await screen.findByRole('dialog'));
  const choices = await dialog.findAllByRole('button', { pressed: false });
  expect(choices).toHaveLength(WORKS.length);
  for (const choice of choices.slice(0, 2)) await userEvent.click(choice);
  await waitFor(() => expect(dialog.getAllByRole('button', { pressed: true })).toHaveLength(2));
  await userEvent.click(dialog.getByRole('button', { name: 'できた' }));
  const inside = within(await screen.findByRole('list', { name: '「あつまり」の さくひん' }));
  await waitFor(() => expect(inside.getAllByRole('link')).toHaveLength(2));
  await userEvent.click(inside.getAllByRole('button', { name: /の さくひんを 出す/ })[0] as HTMLElement);
  await waitFor(() => expect(inside.getAllByRole('link')).toHaveLength(1));
  await userEvent.click(screen.getByRole('button', { name: 'もどす' }));
  await waitFor(() => expect(inside.getAllByRole('link')).toHaveLength(2));
});

test('a collection that is full says so, and nothing that is in it goes', async () => {
  const { device, id } = await withTheme(
    'あつまり',
    Array.from({ length: 200 }, (_, at) => anId(`gathered ${at}`)),
  );
  openTheme(device, id);
  await userEvent.click(await screen.findByRole('button', { name: 'さくひんを えらぶ' }));
  const dialog = within(await screen.findByRole('dialog'));
  const [choice] = await dialog.findAllByRole('button', { pressed: false });
  await userEvent.click(choice as HTMLElement);
  expect(await dialog.findByRole('alert')).toHaveTextContent('いっぱい');
  expect((await device.db.records('theme').get(id))?.works).toHaveLength(200);
});

test('its name is kept while it is typed, and never left blank', async () => {
  const { device, id } = await withTheme();
  openTheme(device, id);
  const name = await screen.findByRole('textbox', { name: 'あつまりの なまえ' });
  await userEvent.clear(name);
  await userEvent.tab();
  expect(await screen.findByText('なまえを 書いてください。')).toBeInTheDocument();
  await userEvent.type(name, 'はらい');
  await userEvent.tab();
  await waitFor(async () => expect((await themesOf(device, SAKURA))[0]?.theme.title).toBe('はらい'));
});

test('a work can stand on the cover', async () => {
  const { device, id } = await withTheme('あつまり', [WORKS[0], WORKS[1]]);
  openTheme(device, id);
  const [first] = await screen.findAllByRole('button', { name: /ひょうしに する/ });
  await userEvent.click(first as HTMLElement);
  await waitFor(() => expect(first).toHaveAttribute('aria-pressed', 'true'));
  expect((await themesOf(device, SAKURA))[0]?.theme.cover).toBe(WORKS[0]);
});

test('it can be put away, and come back; its works stay where they are', async () => {
  const { device, id } = await withTheme();
  openTheme(device, id);
  await userEvent.click(await screen.findByRole('button', { name: 'この あつまりを しまう' }));
  await waitFor(async () => expect(await themesOf(device, SAKURA)).toEqual([]));
  await userEvent.click(await screen.findByRole('button', { name: 'もどす' }));
  await waitFor(async () => expect(await themesOf(device, SAKURA)).toHaveLength(1));
  expect((await device.db.records('work').get(WORKS[0]))?.trashed).toBe(false);
});

test('one that is not there says so', async () => {
  const { device } = await withTheme();
  await gatherWork(device, 'nobody', WORKS[0], true);
  openTheme(device, 'nobody');
  expect(await screen.findByRole('heading', { name: 'この あつまりは ありません' })).toBeInTheDocument();
});
