// A guidance note in the making: words, a voice, tags, how the child was there.
import { Lock, NotebookPen } from 'lucide-react';
import { ATTENDANCES, type Attendance } from '#domain/records/guidance-note.ts';
import type { Refused } from '#domain/refusal.ts';
import styles from '#pieces/note-form.module.css';
import { NoteTags } from '#pieces/note-tags.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { SpokenWords } from '#pieces/spoken-words.tsx';
import { useLive } from '#pieces/use-live.ts';
import { type Marking, useNote } from '#pieces/use-note.ts';
import { useOnce } from '#pieces/use-once.ts';
import { contactOf } from '#store/contact.ts';
import type { Kept } from '#store/database.ts';
import type { NotePlace } from '#store/notes.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { useToast } from '#ui/toast.tsx';

export interface NoteFormProps {
  readonly place: NotePlace;
  /** One's own, to be set right; nothing = a new one. */
  readonly note?: Kept<'guidanceNote'>;
  readonly onDone: () => void;
}
type Marked = Extract<Marking, { readonly where: unknown }>;
const HOW_THERE = ['none', ...ATTENDANCES] as const;

export function NoteForm({ place, note, onDone }: NoteFormProps) {
  const toast = useToast();
  const contact = useLive(contactOf, []);
  const making = useNote(place, note);
  const { isBusy, once } = useOnce();
  const undo = async (marking: Marked) => {
    const refused = await marking.undo();
    toast({
      words: refused ? <NotMarked of={refused} /> : <Say k="notes.markUndone" />,
      tone: refused ? 'bad' : 'good',
    });
  };
  const save = async () => {
    const done = await making.save();
    if (!done) return;
    const { marking } = done;
    if (marking === null) toast({ words: <Say k={contact?.online ? 'notes.kept' : 'notes.keptOffline'} /> });
    else if ('notMarked' in marking) toast({ words: <NotMarked of={marking.notMarked} />, tone: 'bad' });
    else
      toast({
        words: <Say k="notes.marked" with={{ where: { say: `absence.where.${marking.where}` } }} />,
        action: (
          <Button onClick={() => void undo(marking)}>
            <Say k="notes.markUndo" />
          </Button>
        ),
      });
    onDone();
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void once(save);
      }}
    >
      <Notice icon={Lock}>
        <Say k="notes.private" />
      </Notice>
      <TextArea
        data-focus-first
        label={<Say k="notes.words" />}
        hint={<Say k="notes.wordsHint" />}
        rows={4}
        maxLength={10_000}
        value={making.words}
        onValue={making.setWords}
      />
      <SpokenWords
        field={making.voiceField}
        voice={making.voice}
        setVoice={making.setVoice}
        onPrepared={making.speak}
      />
      <NoteTags tags={making.tags} onTags={making.setTags} />
      <Segmented<Attendance | 'none'>
        label={<Say k="notes.attendance" />}
        options={HOW_THERE.map((value) => ({ value, label: <Say k={`notes.attendance.${value}`} /> }))}
        value={making.attendance ?? 'none'}
        onValue={(value) => making.setAttendance(value === 'none' ? null : value)}
      />
      <div className={styles['acts']}>
        <Told making={making} />
        <Button onClick={onDone}>
          <Say k="notes.cancel" />
        </Button>
        <Button variant="primary" icon={NotebookPen} type="submit" busy={isBusy}>
          <Say k="notes.save" />
        </Button>
      </div>
    </form>
  );
}

/** All that is to be known before the button is pressed. */
function Told({ making }: { readonly making: ReturnType<typeof useNote> }) {
  return (
    <div className={styles['told']}>
      <MarkOfLesson marked={making.marked} becomes={making.becomes} />
      {making.isVoiceAsked && (
        <Notice tone="wait">
          <Say k="notes.voiceWaits" />
        </Notice>
      )}
      {making.trouble && <Trouble of={making.trouble} />}
    </div>
  );
}

/** What the lesson is marked as, and what keeping the note makes of it: the child sees that, and not the note. */
function MarkOfLesson({ marked, becomes }: Pick<ReturnType<typeof useNote>, 'marked' | 'becomes'>) {
  if (becomes !== null)
    return (
      <Notice tone="wait">
        <Say k="notes.markBecomes" with={{ where: { say: `absence.where.${becomes}` } }} />
      </Notice>
    );
  if (marked === null || marked === 'here') return null;
  return (
    <Notice>
      <Say k="notes.markIs" with={{ where: { say: `absence.where.${marked}` } }} />
    </Notice>
  );
}

function NotMarked({ of: { refused } }: { readonly of: Refused }) {
  const say = useSay();
  return <Say k="notes.notMarked" with={{ why: say(`refusal.${refused}`) }} />;
}

function Trouble({ of: { refused } }: { readonly of: Refused }) {
  const say = useSay();
  return (
    <Notice tone="bad">
      {refused === 'invalid' ? (
        <Say k="notes.empty" />
      ) : (
        <Say k="notes.notKept" with={{ why: say(`refusal.${refused}`) }} />
      )}
    </Notice>
  );
}
