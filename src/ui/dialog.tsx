// A window over the page: the browser's own <dialog>, so that focus stays inside, Esc closes it and goes back where it was.
// The element inside with `data-focus-first` gets the focus (React's autoFocus comes too early for a dialog).
import { X } from 'lucide-react';
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { classNames } from '#ui/class-names.ts';
import styles from '#ui/dialog.module.css';
import { IconButton } from '#ui/icon-button.tsx';

export interface DialogProps {
  readonly open: boolean;
  /** Esc, the cross, a press beside it. The owner then sets `open` to false. */
  readonly onClose: () => void;
  readonly title: ReactNode;
  /** Name of the cross; plain words. */
  readonly closeLabel: string;
  readonly children: ReactNode;
  /** Buttons at the foot; the main one last. */
  readonly actions?: ReactNode;
  /** window: in the middle · wide: for pictures · side: a panel at the edge, from below on a phone · full: the whole screen. */
  readonly shape?: 'window' | 'wide' | 'side' | 'full';
}

export function Dialog({ open, onClose, title, closeLabel, children, actions, shape = 'window' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const node = dialog.current;
    if (!open || !node) return undefined;
    const before = document.activeElement;
    node.showModal();
    // The browser would choose the cross.
    node.querySelector<HTMLElement>('[data-focus-first]')?.focus();
    return () => {
      node.close();
      // Where the page changed meanwhile there is nothing to go back to.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);
  const pressBeside = (event: MouseEvent<HTMLDialogElement>): void => {
    if (event.target === event.currentTarget) onClose();
  };
  if (!open) return null;
  return (
    // A press beside the window is a short cut only: Esc and the cross do the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={dialog}
      className={classNames(styles['dialog'], styles[shape])}
      aria-labelledby={titleId}
      onClick={pressBeside}
      onCancel={(event) => {
        // A file chooser inside sends its own cancel up to here.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => {
        // A second Esc closes it whatever we say to the first: then the owner has to know.
        if (event.target === event.currentTarget && !event.currentTarget.open) onClose();
      }}
    >
      <div className={styles['box']}>
        <header className={styles['head']}>
          <h2 id={titleId} className={styles['title']}>
            {title}
          </h2>
          <IconButton icon={X} label={closeLabel} onClick={onClose} />
        </header>
        <div className={styles['body']}>{children}</div>
        {actions && <footer className={styles['actions']}>{actions}</footer>}
      </div>
    </dialog>
  );
}
