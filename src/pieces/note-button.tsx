// 指導記録 in one tap, from a work or from a child. The form comes when it is opened.
import { NotebookPen } from 'lucide-react';
import { Suspense, useState } from 'react';
import { lazyScreen } from '#pieces/lazy-screen.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import type { NotePlace } from '#store/notes.ts';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';

const NoteDialog = lazyScreen(() => import('#pieces/note-dialog.tsx'), 'NoteDialog');

export interface NoteButtonProps {
  readonly place: NotePlace;
  /** The child's name. */
  readonly name: string;
  /** icon: where there is a button for each child of a list. */
  readonly look?: 'quiet' | 'icon' | 'primary';
}
export function NoteButton({ place, name, look = 'quiet' }: NoteButtonProps) {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const open = () => setIsOpen(true);
  return (
    <>
      {look === 'icon' ? (
        <IconButton variant="plain" icon={NotebookPen} label={say('notes.takeNamed', { name })} onClick={open} />
      ) : (
        <Button variant={look} icon={NotebookPen} onClick={open}>
          <Say k="notes.take" />
        </Button>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <NoteDialog place={place} name={name} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
