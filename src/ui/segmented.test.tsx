import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Segmented } from '#ui/segmented.tsx';

function Audience() {
  const [value, setValue] = useState<'self' | 'teacher' | 'class' | null>(null);
  return (
    <Segmented
      label="Who sees it"
      value={value}
      onValue={setValue}
      options={[
        { value: 'self', label: 'Me' },
        { value: 'teacher', label: 'Teacher' },
        { value: 'class', label: 'Class', disabled: true },
      ]}
    />
  );
}

test('a group of radio buttons with its name, nothing chosen at first', async () => {
  const user = userEvent.setup();
  render(<Audience />);
  expect(screen.getByRole('group', { name: 'Who sees it' })).toBeVisible();
  for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
  await user.click(screen.getByRole('radio', { name: 'Teacher' }));
  expect(screen.getByRole('radio', { name: 'Teacher' })).toBeChecked();
});

test('arrow keys choose, and pass over what cannot be chosen', async () => {
  const user = userEvent.setup();
  render(<Audience />);
  await user.click(screen.getByRole('radio', { name: 'Me' }));
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('radio', { name: 'Teacher' })).toBeChecked();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('radio', { name: 'Class' })).not.toBeChecked();
});
