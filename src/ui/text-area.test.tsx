import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { TextArea } from '#ui/text-area.tsx';

function Reflection({ error }: { readonly error?: string }) {
  const [value, setValue] = useState('');
  return <TextArea label="Reflection" hint="What changed?" error={error} most={10} value={value} onValue={setValue} />;
}

test('has a name, says its hint and counts what is written', async () => {
  const user = userEvent.setup();
  render(<Reflection />);
  const area = screen.getByRole('textbox', { name: 'Reflection' });
  await user.type(area, 'まがり');
  expect(area).toHaveValue('まがり');
  expect(area).toHaveAccessibleDescription('What changed? 3 / 10');
  expect(area).not.toBeInvalid();
});

test('an error is spoken and belongs to the field', () => {
  render(<Reflection error="Too long" />);
  expect(screen.getByRole('alert')).toHaveTextContent('Too long');
  expect(screen.getByRole('textbox')).toBeInvalid();
  expect(screen.getByRole('textbox')).toHaveAccessibleDescription('What changed? Too long 0 / 10');
});

test('hands on composition, blur and ref, as autosave needs them', () => {
  const ref = createRef<HTMLTextAreaElement>();
  const onCompositionEnd = vi.fn();
  const onBlur = vi.fn();
  render(
    <TextArea ref={ref} label="a" value="" onValue={vi.fn()} onCompositionEnd={onCompositionEnd} onBlur={onBlur} />,
  );
  const area = screen.getByRole('textbox');
  expect(ref.current).toBe(area);
  fireEvent.compositionEnd(area);
  fireEvent.blur(area);
  expect(onCompositionEnd).toHaveBeenCalledOnce();
  expect(onBlur).toHaveBeenCalledOnce();
});
