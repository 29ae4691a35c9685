import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { lazyBeside, lazyScreen } from '#pieces/lazy-screen.tsx';

function Page({ name }: { readonly name: string }) {
  const [pressed, press] = useState(0);
  return (
    <button type="button" onClick={() => press(pressed + 1)}>
      {name} {pressed}
    </button>
  );
}
const aScreen = () => lazyScreen(() => Promise.resolve({ Page }), 'Page');
const shown = (Screen: ReturnType<typeof aScreen>) => (
  <Suspense fallback="comes">
    <Screen name="board" />
  </Suspense>
);

test('a screen that was not loaded comes by itself', async () => {
  render(shown(aScreen()));
  expect(screen.getByText('comes')).toBeInTheDocument();
  expect(await screen.findByRole('button', { name: 'board 0' })).toBeInTheDocument();
});

test('one that was loaded before stands there at once', async () => {
  const Screen = aScreen();
  await Screen.load();
  render(shown(Screen));
  expect(screen.getByRole('button', { name: 'board 0' })).toBeInTheDocument();
});

test('what was done in it stays, however often it is drawn or loaded', async () => {
  const Screen = aScreen();
  const { rerender } = render(shown(Screen));
  await userEvent.click(await screen.findByRole('button'));
  await Screen.load();
  rerender(shown(Screen));
  expect(screen.getByRole('button', { name: 'board 1' })).toBeInTheDocument();
});

test('what stands beside a screen, and cannot be had, costs nobody the screen, and comes when it can', async () => {
  vi.useFakeTimers();
  const cut = new TypeError('Failed to fetch dynamically imported module');
  const bring = vi.fn(() => Promise.resolve({ Page })).mockRejectedValueOnce(cut);
  const words = vi
    .fn(() => Promise.resolve())
    .mockRejectedValueOnce(cut)
    .mockRejectedValueOnce(cut);
  const Beside = lazyBeside(bring, 'Page', words);
  render(
    <>
      <h1>きょう</h1>
      <Suspense>
        <Beside name="notice" />
      </Suspense>
    </>,
  );
  await act(() => vi.advanceTimersByTimeAsync(1000));
  expect(screen.getByRole('heading', { name: 'きょう' })).toBeInTheDocument();
  expect(screen.queryByRole('button')).toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(screen.getByRole('button', { name: 'notice 0' })).toBeInTheDocument();
  vi.useRealTimers();
});
