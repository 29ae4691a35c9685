import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense, useState } from 'react';
import { expect, test } from 'vitest';
import { lazyScreen } from '#pieces/lazy-screen.tsx';

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
