import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { SettingsPage } from '#features/settings/settings-page.tsx';
import { ReadingSettings } from '#pieces/reading-settings.tsx';
import { type ShellActs, ShellActsProvider } from '#pieces/shell-acts.tsx';
import { writeGoal } from '#store/goals.ts';
import { choicesOf } from '#store/settings.ts';
import { aDevice, renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { HIKARI, LESSONS, TEACHER } from '#tests/helpers/a-school.ts';

function open(device: TestDevice, acts: Partial<ShellActs> = {}) {
  const shell: ShellActs = {
    install: null,
    update: null,
    accounts: [],
    onJoined: vi.fn(),
    choose: vi.fn(),
    signOut: vi.fn(async () => undefined),
    ...acts,
  };
  renderWithDevice(
    <ShellActsProvider value={shell}>
      <ReadingSettings>
        <SettingsPage />
      </ReadingSettings>
    </ShellActsProvider>,
    device,
    '/settings',
  );
  return shell;
}

test('a third-grader sees readings on what is not taught yet, and can have them on everything', async () => {
  const user = userEvent.setup();
  const device = await aDevice();
  open(device);
  const sample = (await screen.findByRole('figure')).lastElementChild;
  await waitFor(() => expect(sample?.querySelectorAll('rt')).toHaveLength(4));
  await user.click(screen.getByRole('radio', { name: /^すべて/ }));
  await waitFor(() => expect(sample?.querySelectorAll('rt')).toHaveLength(5));
  expect(await choicesOf(device)).toMatchObject({ furigana: 'all' });
});

test('size, contrast and motion stand on the page at once', async () => {
  const user = userEvent.setup();
  const device = await aDevice();
  open(device);
  const page = document.documentElement;
  await user.click(await screen.findByRole('radio', { name: /^もっと/ }));
  await user.click(screen.getByRole('radio', { name: 'はっきり' }));
  await user.click(screen.getByRole('radio', { name: 'うごかさない' }));
  await waitFor(() => expect(page.dataset).toMatchObject({ text: 'larger', contrast: 'high', motion: 'less' }));
  expect(page.dataset).toMatchObject({ reader: 'child' });
});

test('in English the whole page is English, and says so to the browser', async () => {
  const user = userEvent.setup();
  const device = await aDevice({ person: TEACHER });
  open(device);
  await user.click(await screen.findByRole('radio', { name: 'English' }));
  expect(await screen.findByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  expect(document.documentElement.lang).toBe('en');
  // There is nothing to choose about kanji.
  expect(screen.queryByRole('group', { name: 'Furigana' })).toBeNull();
});

test('before somebody else takes the device, what is unsent is said', async () => {
  const user = userEvent.setup();
  const device = await aDevice();
  await writeGoal(device, { unit: HIKARI, lesson: LESSONS[2], words: 'はね', points: [], fromReflection: null });
  const { signOut } = open(device);
  await user.click(await screen.findByRole('button', { name: /^べつの/ }));
  const dialog = within(screen.getByRole('dialog'));
  expect(await dialog.findByText('まだ 1けん とどいていません。')).toBeVisible();
  expect(dialog.getByRole('button', { name: 'やめる' })).toHaveFocus();
  await user.click(dialog.getByRole('button', { name: 'かわる' }));
  expect(signOut).toHaveBeenCalledOnce();
});

test('where the browser can install, there is a button for it', async () => {
  const user = userEvent.setup();
  const install = vi.fn();
  open(await aDevice(), { install });
  await user.click(await screen.findByRole('button', { name: /^ホーム/ }));
  expect(install).toHaveBeenCalledOnce();
});
