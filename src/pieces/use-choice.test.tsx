import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useChoice } from '#pieces/use-choice.ts';

function hold(write: (value: string) => unknown) {
  const held = renderHook(({ stored }) => useChoice(stored, write), { initialProps: { stored: 'a' } });
  return {
    ...held,
    shown: () => held.result.current[0],
    choose: (value: string) => act(() => held.result.current[1](value)),
  };
}

test('shows at once what was chosen, and then what the store says', () => {
  const { shown, choose, rerender } = hold(() => null);
  choose('b');
  expect(shown()).toBe('b');
  rerender({ stored: 'b' });
  rerender({ stored: 'c' });
  expect(shown()).toBe('c');
});

test('back to what it was, before the store has heard of the first: the first is not seen once more', async () => {
  const answers: ((answer: unknown) => void)[] = [];
  const { shown, choose, rerender } = hold(() => new Promise((answer) => answers.push(answer)));
  choose('b');
  choose('a');
  rerender({ stored: 'b' });
  expect(shown()).toBe('a');
  await act(async () => answers.forEach((answer) => answer(null)));
  expect(shown()).toBe('a');
  rerender({ stored: 'a' });
  rerender({ stored: 'c' });
  expect(shown()).toBe('c');
});

test('goes back to what is stored when the store says no', async () => {
  const { shown, choose } = hold(async () => ({ refused: 'not-found' }));
  await act(async () => choose('b'));
  expect(shown()).toBe('a');
});

test('an older no does not take back a newer choice', async () => {
  const answers: ((answer: unknown) => void)[] = [];
  const { shown, choose } = hold(() => new Promise((answer) => answers.push(answer)));
  choose('b');
  choose('c');
  await act(async () => answers[0]?.({ refused: 'not-found' }));
  expect(shown()).toBe('c');
});
