import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { SettingsPage } from '#features/settings/settings-page.tsx';
import { ReadingSettings } from '#pieces/reading-settings.tsx';
import { type ShellActs, ShellActsProvider } from '#pieces/shell-acts.tsx';
import { writeGoal } from '#store/goals.ts';
import { choicesOf } from '#store/settings.ts';
import { aDevice, renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { HIKARI, LESSONS, TEACHER } from '#tests/helpers/a-school.ts';
import { aVoice } from '#tests/helpers/a-voice.ts';

function open(device: TestDevice, acts: Partial<ShellActs> = {}) {
  const shell: ShellActs = {
    install: null,
    update: null,
    accounts: [],
    onJoined: vi.fn(),
    choose: vi.fn(),
    signOut: vi.fn(async () => undefined),
    left: {},
    leave: vi.fn(),
    sendNow: vi.fn(),
    deleteSealed: vi.fn(async () => undefined),
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

afterEach(() => {
  vi.unstubAllGlobals();
});

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

test('reading aloud is chosen where the device has a voice for it, travels, and is tried at once on the sample', async () => {
  const user = userEvent.setup();
  const voice = aVoice();
  const device = await aDevice();
  open(device);
  await user.click(await screen.findByRole('radio', { name: /^つかう/ }));
  await user.click(await screen.findByRole('button', { name: /^「毎日の/ }));
  expect(voice.said).toEqual(['まいにちの がくしゅうを きろくして、']);
  expect(await choicesOf(device)).toMatchObject({ readAloud: true });
});

test('where there is no voice, reading aloud is not asked', async () => {
  open(await aDevice());
  await screen.findByRole('radio', { name: 'はっきり' });
  expect(screen.queryByRole('radio', { name: /^つかう/ })).toBeNull();
});

test('in English the whole page is English, and says so to the browser', async () => {
  const user = userEvent.setup();
  const device = await aDevice({ person: TEACHER });
  open(device);
  await user.click(await screen.findByRole('radio', { name: 'English' }));
  expect(await screen.findByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await waitFor(() => expect(document.documentElement.lang).toBe('en'));
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

test('signing out for good tries to send first, and leaves at once when nothing waits', async () => {
  const user = userEvent.setup();
  const { leave, sendNow } = open(await aDevice());
  await user.click(await screen.findByRole('button', { name: /^おわる/ }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/しまっておきます/)).toBeVisible();
  expect(leave).not.toHaveBeenCalled();
  await user.click(dialog.getByRole('button', { name: '出る' }));
  await waitFor(() => expect(leave).toHaveBeenCalledOnce());
  expect(sendNow).toHaveBeenCalledOnce();
});

test('with something unsent it shows how far it is, waits ten seconds and no longer, and can be hurried or called off', async () => {
  // Only that one clock stands still: the database goes on by timers of its own.
  const patience = new Map<number, () => void>();
  const [set, clear] = [globalThis.setTimeout, globalThis.clearTimeout];
  vi.stubGlobal('setTimeout', (work: () => void, ms?: number) => {
    if (ms !== 10_000) return set(work, ms);
    patience.set(-1 - patience.size, work);
    return -patience.size;
  });
  vi.stubGlobal('clearTimeout', (id: number) => {
    if (!patience.delete(id)) clear(id);
  });
  const user = userEvent.setup();
  const device = await aDevice();
  await writeGoal(device, { unit: HIKARI, lesson: LESSONS[2], words: 'はね', points: [], fromReflection: null });
  const { leave } = open(device);
  const begin = async () => {
    await user.click(await screen.findByRole('button', { name: /^おわる/ }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '出る' }));
    await waitFor(() => expect(screen.getByRole('dialog')).toHaveTextContent('のこり 1けん。'));
  };
  await begin();
  expect(screen.getByRole('progressbar')).toBeVisible();
  expect(patience.size).toBe(1);
  await user.click(screen.getByRole('button', { name: 'やめる' }));
  expect([patience.size, screen.queryByRole('dialog')]).toEqual([0, null]);
  expect(leave).not.toHaveBeenCalled();
  await begin();
  for (const isOver of patience.values()) isOver();
  expect(leave).toHaveBeenCalledOnce();
  await user.click(screen.getByRole('button', { name: /^またずに/ }));
  expect(leave).toHaveBeenCalledTimes(2);
});

test('a lock is set by its four digits twice, and taken off by them', async () => {
  const user = userEvent.setup();
  open(await aDevice());
  const press = async (digits: string) => {
    for (const digit of digits) await user.click(screen.getByRole('button', { name: digit }));
  };
  await user.click(await screen.findByRole('button', { name: 'ロックを つける' }));
  await press('2580');
  expect(await screen.findByRole('heading', { name: /^もういちど/ })).toBeVisible();
  await press('2581');
  expect(await screen.findByText(/^さっきと ちがいます/)).toBeVisible();
  await press('2580');
  await screen.findByRole('heading', { name: /^もういちど/ });
  await user.type(screen.getByLabelText(/^ロックの/), '2580');
  await user.click(await screen.findByRole('button', { name: 'ロックを はずす' }));
  await press('0000');
  expect(await screen.findByText(/^ばんごうが ちがいます/)).toBeVisible();
  await user.type(screen.getByLabelText(/^ロックの/), '2580');
  expect(await screen.findByRole('button', { name: 'ロックを つける' })).toBeVisible();
  expect(Object.keys(localStorage).filter((key) => key.startsWith('ashiato.lock'))).toEqual([]);
});

test('where the browser can install, there is a button for it', async () => {
  const user = userEvent.setup();
  const install = vi.fn();
  open(await aDevice(), { install });
  await user.click(await screen.findByRole('button', { name: /^ホーム/ }));
  expect(install).toHaveBeenCalledOnce();
});
