// One guidance note as it is read; one's own can be set right or deleted, and deleting can be undone.
import { Pencil, Trash2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Link } from 'react-router';
import styles from '#features/notes/notes.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { lazyScreen } from '#pieces/lazy-screen.tsx';
import { NoteDialog } from '#pieces/note-dialog.tsx';
import { Say } from '#pieces/say.tsx';
import { When } from '#pieces/when.tsx';
import { type NoteShown, restoreNote, trashNote } from '#store/notes.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Chip } from '#ui/chip.tsx';
import { OwnWords } from '#ui/own-words.tsx';
import { useToast } from '#ui/toast.tsx';

const VoiceNote = lazyScreen(() => import('#pieces/voice-note.tsx'), 'VoiceNote');

export interface NoteItemProps {
  readonly shown: NoteShown;
  /** The child's name. */
  readonly name: string;
  /** Where notes about several children stand together. */
  readonly withName?: boolean;
}
export function NoteItem({ shown, name, withName = false }: NoteItemProps) {
  const { note, author, isMine, work, unit, lesson } = shown;
  const [isEdited, setIsEdited] = useState(false);
  return (
    <Card as="li" padding="small" className={styles['note']}>
      <p className={styles['head']}>
        <span className={styles['when']}>
          <When at={note.madeAt} weekday time />
        </span>
        {withName ? (
          <Link to={`/pupils/${note.owner}/notes`} lang="ja">
            {name}
          </Link>
        ) : (
          <span className={styles['soft']}>{isMine ? <Say k="notes.you" /> : <span lang="ja">{author}</span>}</span>
        )}
        {note.attendance && (
          <Chip tone={note.attendance === 'present' ? 'take' : 'yama'}>
            <Say k={`notes.attendance.${note.attendance}`} />
          </Chip>
        )}
        {note.tags.map((tag) => (
          <Chip key={tag}>
            <span lang="ja">{tag}</span>
          </Chip>
        ))}
      </p>
      {note.words !== '' && <OwnWords>{note.words}</OwnWords>}
      {note.voice !== null && (
        <Suspense fallback={null}>
          <VoiceNote media={note.voice} />
        </Suspense>
      )}
      <p className={styles['foot']}>
        {work && (
          <Link to={`/works/${work.id}`}>
            <Say k="notes.about" />
          </Link>
        )}
        {!work && lesson && unit && (
          <Link to={`/pupils/${note.owner}/units/${unit.id}`}>
            <Say k="notes.aboutLesson" with={{ lesson: lesson.title || unit.title }} />
          </Link>
        )}
        {note._p === 1 && (
          <span className={styles['soft']}>
            <Say k="notes.waiting" />
          </span>
        )}
        {isMine && <OwnActs note={note} onEdit={() => setIsEdited(true)} />}
      </p>
      {isEdited && note.owner !== null && (
        <NoteDialog place={{ pupil: note.owner }} note={note} name={name} onClose={() => setIsEdited(false)} />
      )}
    </Card>
  );
}

function OwnActs({ note, onEdit }: { readonly note: NoteShown['note']; readonly onEdit: () => void }) {
  const device = useDevice();
  const toast = useToast();
  const remove = async () => {
    if (await trashNote(device, note.id)) return;
    toast({
      words: <Say k="notes.removed" />,
      action: (
        <Button onClick={() => void restoreNote(device, note.id)}>
          <Say k="notes.undo" />
        </Button>
      ),
    });
  };
  return (
    <span className={styles['acts']}>
      <Button variant="quiet" icon={Pencil} onClick={onEdit}>
        <Say k="notes.edit" />
      </Button>
      <Button variant="quiet" icon={Trash2} onClick={() => void remove()}>
        <Say k="notes.remove" />
      </Button>
    </span>
  );
}
