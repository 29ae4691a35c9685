// All guidance notes about one child, newest first, with who has opened them. To open this page is to have read them, and is
// written down.
import { NotebookPen, Route, ScrollText } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { NoteItem } from '#features/notes/note-item.tsx';
import { NoteViews } from '#features/notes/note-views.tsx';
import styles from '#features/notes/notes.module.css';
import { BackLink } from '#pieces/back-link.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { NoteButton } from '#pieces/note-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { Device } from '#store/device.ts';
import { notesAbout, noteThatRead, viewsOfNotes } from '#store/notes.ts';
import { taughtPupil } from '#store/taught-pupils.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { PageSkeleton } from '#ui/skeleton.tsx';

async function findNotes(device: Device, pupil: string) {
  const found = await taughtPupil(device, pupil);
  if (!found) return null;
  const [notes, views] = await Promise.all([notesAbout(device, pupil), viewsOfNotes(device, pupil)]);
  return { ...found, notes, views };
}
type Found = NonNullable<Awaited<ReturnType<typeof findNotes>>>;

export function NotesPage() {
  const say = useSay();
  const { pupil = '' } = useParams();
  const found = useLive((device) => findNotes(device, pupil), [pupil]);
  if (found === undefined) return <PageSkeleton framed title={say('notes.loading')} />;
  if (found === null) return <NotTaught />;
  return <Notes key={pupil} found={found} />;
}

function NotTaught() {
  const say = useSay();
  return (
    <>
      <PageHead title={<Say k="notes.notFound" />} tab={say('notes.notFound')} />
      <EmptyState
        icon={NotebookPen}
        title={<Say k="notes.notFound" />}
        action={
          <LinkButton to="/roster" variant="primary">
            <Say k="notes.toRoster" />
          </LinkButton>
        }
      >
        <Say k="notes.notFoundHelp" />
      </EmptyState>
    </>
  );
}

function Notes({ found }: { readonly found: Found }) {
  const device = useDevice();
  const say = useSay();
  const { pupil, unit, notes, views } = found;
  const name = pupil.displayName;
  const [chosen, setChosen] = useState('');
  const ofOthers = notes.filter(({ isMine }) => !isMine).length;
  // One after the other: each asks what was written down before it.
  const lastRead = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    if (ofOthers > 0) lastRead.current = lastRead.current.then(() => noteThatRead(device, pupil.id));
  }, [device, pupil.id, ofOthers]);
  const tags = [...new Set(notes.flatMap(({ note }) => note.tags))].sort();
  const tag = tags.includes(chosen) ? chosen : '';
  return (
    <>
      <PageHead
        title={<Say k="notes.title" with={{ name }} />}
        tab={say('notes.title', { name })}
        back={
          <BackLink to="/roster">
            <Say k="notes.toRoster" />
          </BackLink>
        }
        extras={
          <>
            {unit !== null && (
              <LinkButton to={`/pupils/${pupil.id}/units/${unit}`} icon={Route} variant="quiet">
                <Say k="notes.toPath" />
              </LinkButton>
            )}
            <LinkButton to={`/pupils/${pupil.id}/report`} icon={ScrollText} variant="quiet">
              <Say k="absence.report" />
            </LinkButton>
            <NoteButton place={{ pupil: pupil.id }} name={name} look="primary" />
          </>
        }
      />
      <div className={styles['column']}>
        <p className={styles['soft']}>
          <Say k="notes.private" />
        </p>
        {tags.length > 0 && (
          <Segmented
            hideLabel
            label={<Say k="notes.tags" />}
            options={[
              { value: '', label: <Say k="notes.allTags" /> },
              ...tags.map((each) => ({ value: each, label: <span lang="ja">{each}</span> })),
            ]}
            value={tag}
            onValue={setChosen}
          />
        )}
        {notes.length === 0 ? (
          <EmptyState icon={NotebookPen} title={<Say k="notes.none" />}>
            <Say k="notes.noneHelp" />
          </EmptyState>
        ) : (
          <ol className={styles['notes']}>
            {notes
              .filter(({ note }) => tag === '' || note.tags.includes(tag))
              .map((shown) => (
                <NoteItem key={shown.note.id} shown={shown} name={name} />
              ))}
          </ol>
        )}
        <NoteViews views={views} />
      </div>
    </>
  );
}
