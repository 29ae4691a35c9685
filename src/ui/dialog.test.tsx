import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Confirm } from '#ui/confirm.tsx';
import { Dialog } from '#ui/dialog.tsx';

function Opener() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        open it
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Choose a model" closeLabel="close">
        <input aria-label="name" />
      </Dialog>
    </>
  );
}

test('a dialog is named by its title and closes by its cross; focus goes back where it was', async () => {
  const user = userEvent.setup();
  render(<Opener />);
  expect(screen.queryByRole('dialog')).toBeNull();
  const opener = screen.getByRole('button', { name: 'open it' });
  await user.click(opener);
  expect(screen.getByRole('dialog', { name: 'Choose a model' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(opener).toHaveFocus();
});

test('Esc (the cancel event) closes it; a cancel that comes from inside does not', async () => {
  const user = userEvent.setup();
  render(<Opener />);
  await user.click(screen.getByRole('button', { name: 'open it' }));
  screen.getByRole('textbox', { name: 'name' }).dispatchEvent(new Event('cancel', { bubbles: true, cancelable: true }));
  const dialog = screen.getByRole('dialog');
  expect(dialog).toBeVisible();
  const cancel = new Event('cancel', { cancelable: true });
  dialog.dispatchEvent(cancel);
  expect(cancel.defaultPrevented).toBe(true);
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a press beside it closes it, a press inside does not', async () => {
  const user = userEvent.setup();
  render(<Opener />);
  await user.click(screen.getByRole('button', { name: 'open it' }));
  await user.click(screen.getByRole('heading', { name: 'Choose a model' }));
  await user.click(screen.getByRole('dialog'));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a question begins on the safe button', async () => {
  const onConfirm = vi.fn();
  const onClose = vi.fn();
  const user = userEvent.setup();
  render(
    <Confirm
      open
      danger
      title="Throw away?"
      confirm="Throw"
      cancel="Keep"
      closeLabel="close"
      onConfirm={onConfirm}
      onClose={onClose}
    >
      It cannot be brought back.
    </Confirm>,
  );
  expect(screen.getByRole('button', { name: 'Keep' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Throw' }));
  expect(onConfirm).toHaveBeenCalledOnce();
  expect(onClose).not.toHaveBeenCalled();
});
