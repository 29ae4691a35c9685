import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, useLocation } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '#domain/protocol.ts';
import { JoinPage } from '#features/join/join-page.tsx';
import { WelcomePage } from '#features/join/welcome-page.tsx';
import { type ShellActs, ShellActsProvider } from '#pieces/shell-acts.tsx';
import type { Answer } from '#remote/answer.ts';
import { joinSession } from '#remote/session.ts';
import { aSession, HARUTO, SAKURA } from '#tests/helpers/a-school.ts';

// The wire is the one thing that is not real here.
vi.mock('#remote/session.ts', () => ({ joinSession: vi.fn() }));
const school = vi.mocked(joinSession);
const answers = (answer: Answer<Session>) => school.mockResolvedValueOnce(answer);

const TOKEN = 'aaaabbbbccccddddeeee';
function open(
  page: 'join' | 'welcome',
  hash = `#${TOKEN}`,
  accounts: readonly Session[] = [],
  left: ShellActs['left'] = {},
): ShellActs {
  history.replaceState(null, '', `/join${hash}`);
  const acts = {
    install: null,
    update: null,
    accounts,
    onJoined: vi.fn(),
    choose: vi.fn(),
    signOut: vi.fn(async () => undefined),
    left,
    leave: vi.fn(),
    sendNow: vi.fn(),
    deleteSealed: vi.fn(async () => undefined),
  };
  render(
    <ShellActsProvider value={acts}>
      <MemoryRouter>
        {page === 'join' ? <JoinPage /> : <WelcomePage />}
        <Address />
      </MemoryRouter>
    </ShellActsProvider>,
  );
  return acts;
}
function Address() {
  const { pathname, hash } = useLocation();
  return <output data-testid="address">{pathname + hash}</output>;
}

beforeEach(() => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['ja-JP']);
});
afterEach(() => {
  school.mockReset();
});

test('a good link lets in, and its secret is out of the address bar', async () => {
  const session = aSession(SAKURA);
  answers({ kind: 'accepted', value: session });
  const { onJoined } = open('join');
  await vi.waitFor(() => expect(onJoined).toHaveBeenCalledWith(session));
  expect(school).toHaveBeenCalledExactlyOnceWith(TOKEN);
  expect(location.href).not.toContain(TOKEN);
});

test('without a network it says that it is needed once, and tries again when asked', async () => {
  const user = userEvent.setup();
  answers({ kind: 'later', why: 'away' });
  const { onJoined } = open('join');
  expect(await screen.findByRole('heading', { name: 'ネットに つながっていません' })).toBeVisible();
  answers({ kind: 'accepted', value: aSession(SAKURA) });
  await user.click(screen.getByRole('button', { name: 'もういちど' }));
  await vi.waitFor(() => expect(onJoined).toHaveBeenCalledOnce());
});

test.each([
  [{ kind: 'refused', refused: 'join-link', status: 404 }, /^この リンクでは/],
  [{ kind: 'refused', refused: 'too-many', status: 429 }, /^すこし/],
  [{ kind: 'refused', refused: 'old-app', status: 426 }, /^あしあとが/],
  [{ kind: 'later', why: 'busy' }, /^すこし/],
] as const)('%o has its title', async (answer, title) => {
  answers(answer);
  open('join');
  expect(await screen.findByRole('heading', { name: title })).toBeVisible();
});

test('a link without its secret is not even asked about', async () => {
  open('join', '');
  expect(await screen.findByRole('heading', { name: 'リンクが とちゅうで きれています' })).toBeVisible();
  expect(school).not.toHaveBeenCalled();
});

test('those who used this device before only choose themselves', async () => {
  const user = userEvent.setup();
  const { choose } = open('welcome', '', [aSession(SAKURA), aSession(HARUTO)]);
  await user.click(await screen.findByRole('button', { name: '鈴木 陽翔で はじめる' }));
  expect(choose).toHaveBeenCalledExactlyOnceWith(HARUTO);
});

test('a pasted link leads in; anything else is said to be none', async () => {
  const user = userEvent.setup();
  open('welcome', '');
  await user.click(await screen.findByRole('button', { name: 'リンクを はりつける' }));
  const field = screen.getByRole('textbox', { name: 'もらった リンク' });
  await user.type(field, 'hello');
  await user.click(screen.getByRole('button', { name: 'はいる' }));
  expect(await screen.findByText('これは あしあとの リンクでは ありません。')).toBeVisible();
  await user.clear(field);
  await user.type(field, `https://school.example/join#${TOKEN}`);
  await user.click(screen.getByRole('button', { name: 'はいる' }));
  expect(screen.getByTestId('address')).toHaveTextContent(`/join#${TOKEN}`);
});

test('where nobody reads Japanese, the door speaks English', async () => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB']);
  open('welcome', '');
  expect(await screen.findByRole('heading', { name: 'The first time' })).toBeVisible();
});

test('whoever left with things unsent is told how they go out, and is not opened', async () => {
  const user = userEvent.setup();
  const { choose } = open('welcome', '', [aSession(SAKURA), aSession(HARUTO)], { [SAKURA]: 3 });
  await user.click(await screen.findByRole('button', { name: '佐藤 さくら（まだ 送っていないもの 3つ）' }));
  expect(await screen.findByRole('heading', { name: /はいりなおすと/ })).toBeVisible();
  expect(choose).not.toHaveBeenCalled();
});

test('it is thrown away only after a file was offered, and only by holding, with a key too', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  const { deleteSealed } = open('welcome', '', [aSession(SAKURA)], { [SAKURA]: 3 });
  await user.click(await screen.findByRole('button', { name: /まだ 送/ }));
  await user.click(await screen.findByRole('button', { name: /端末.*から けす/ }));
  expect(screen.getByRole('button', { name: 'ファイルに のこす' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'ファイルなしで すすむ' }));
  const hold = screen.getByRole('button', { name: 'おしつづけて けす' });
  expect(hold).toHaveAccessibleDescription(/3びょう|３びょう/);
  await user.click(hold);
  hold.focus();
  await user.keyboard('{ >}');
  await vi.advanceTimersByTimeAsync(2500);
  await user.keyboard('{/ }');
  expect(deleteSealed).not.toHaveBeenCalled();
  await user.keyboard('{ >}');
  await vi.advanceTimersByTimeAsync(3200);
  expect(deleteSealed).toHaveBeenCalledExactlyOnceWith(SAKURA);
  vi.useRealTimers();
});

test('without a network the first page says that it is needed once, and stops saying so when it is there', async () => {
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  open('welcome', '');
  expect(await screen.findByText(/いちどだけ ネットが いります/)).toBeVisible();
  online.mockReturnValue(true);
  act(() => void dispatchEvent(new Event('online')));
  expect(screen.queryByText(/いちどだけ ネットが/)).toBeNull();
});
