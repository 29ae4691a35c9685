import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { KeptChoice } from '#pieces/kept-choice.tsx';

type Size = 'normal' | 'large' | 'larger';
const show = (write: (size: Size) => unknown) =>
  render(
    <KeptChoice<Size>
      label="Letters"
      value="normal"
      onValue={write}
      options={[
        { value: 'normal', label: 'Normal' },
        { value: 'large', label: 'Large' },
        { value: 'larger', label: 'Larger' },
      ]}
    />,
  );

test('keys go on from what was chosen last, however long the store takes', async () => {
  const user = userEvent.setup();
  const write = vi.fn(() => new Promise(() => undefined));
  show(write);
  await user.tab();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('radio', { name: 'Large' })).toBeChecked();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('radio', { name: 'Larger' })).toBeChecked();
  expect(write.mock.calls).toEqual([['large'], ['larger']]);
});

test('what the store refuses is not shown as chosen', async () => {
  const user = userEvent.setup();
  const { promise, resolve: answer } = Promise.withResolvers<{ refused: string }>();
  show(() => promise);
  await user.click(screen.getByRole('radio', { name: 'Large' }));
  await act(async () => answer({ refused: 'full' }));
  expect(screen.getByRole('radio', { name: 'Normal' })).toBeChecked();
});
