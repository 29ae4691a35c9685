// The window in which a guidance note is written, or one's own is set right.
import { NoteForm, type NoteFormProps } from '#pieces/note-form.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { Dialog } from '#ui/dialog.tsx';

export interface NoteDialogProps extends Omit<NoteFormProps, 'onDone'> {
  readonly name: string;
  readonly onClose: () => void;
}
export function NoteDialog({ name, onClose, ...form }: NoteDialogProps) {
  const say = useSay();
  return (
    <Dialog
      open
      shape="side"
      onClose={onClose}
      title={<Say k="notes.formTitle" with={{ name }} />}
      closeLabel={say('notes.close')}
    >
      <NoteForm {...form} onDone={onClose} />
    </Dialog>
  );
}
