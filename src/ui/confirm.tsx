// Asks before something that cannot be taken back. The safe way out has the focus.
import type { ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';

export interface ConfirmProps {
  readonly open: boolean;
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly confirm: ReactNode;
  readonly cancel: ReactNode;
  /** Name of the cross; plain words. */
  readonly closeLabel: string;
  readonly danger?: boolean | undefined;
  readonly busy?: boolean | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function Confirm(props: ConfirmProps) {
  const {
    open,
    title,
    children,
    confirm,
    cancel,
    closeLabel,
    danger = false,
    busy = false,
    onConfirm,
    onClose,
  } = props;
  const actions = (
    <>
      <Button onClick={onClose} data-focus-first>
        {cancel}
      </Button>
      <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
        {confirm}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={title} closeLabel={closeLabel} actions={actions}>
      {children}
    </Dialog>
  );
}
