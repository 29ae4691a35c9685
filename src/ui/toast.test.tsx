import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ToastProvider, type ToastWords, useToast } from '#ui/toast.tsx';

function Press({ toast }: { readonly toast: ToastWords }) {
  const show = useToast();
  return (
    <button type="button" onClick={() => show(toast)}>
      press
    </button>
  );
}
const undo = <button type="button">undo</button>;
const draw = (toast: ToastWords) => {
  const on = (page: string) => (
    <ToastProvider closeLabel="close" page={page}>
      <Press toast={toast} />
    </ToastProvider>
  );
  const { rerender } = render(on('/works/1'));
  fireEvent.click(screen.getByRole('button', { name: 'press' }));
  return (page: string) => rerender(on(page));
};
const isThere = () => screen.queryByText('thrown away') !== null;

test('a way back stays on the page where it was pressed, and goes when that page is left', () => {
  const walk = draw({ words: 'thrown away', action: undo });
  walk('/works/1');
  expect(isThere()).toBe(true);
  walk('/works/2');
  expect(isThere()).toBe(false);
});
test('what was pressed leads to another page itself: the way back goes along, and no further', () => {
  const walk = draw({ words: 'thrown away', action: undo, goesAlong: true });
  walk('/teaching');
  expect(isThere()).toBe(true);
  walk('/board');
  expect(isThere()).toBe(false);
});
test('a word without a way back has its time, wherever one walks', () => {
  const walk = draw({ words: 'thrown away' });
  walk('/works/2');
  expect(isThere()).toBe(true);
});
