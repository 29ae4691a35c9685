// Something went wrong here, and what to do about it. The rest of the page still stands.
import type { ReactNode } from 'react';
import { Notice } from '#ui/notice.tsx';

export interface ErrorNoteProps {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** What the person can do: a button. */
  readonly action?: ReactNode;
}
export function ErrorNote({ title, children, action }: ErrorNoteProps) {
  return (
    <Notice tone="bad" title={title} action={action}>
      {children}
    </Notice>
  );
}
