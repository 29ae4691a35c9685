// 指導のあゆみ: what this teacher gave back, to whom, how soon, what came after, and the notes they wrote. Nobody else sees it, and
// it counts the teacher's doing, never the children's.
import { NotebookPen } from 'lucide-react';
import { useState } from 'react';
import { GivenItem } from '#features/notes/given-item.tsx';
import { howLong } from '#features/notes/how-long.ts';
import { NoteItem } from '#features/notes/note-item.tsx';
import styles from '#features/notes/notes.module.css';
import { Say, SayWords, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { type Device, schoolNow } from '#store/device.ts';
import { givenWords } from '#store/given-words.ts';
import { ownNotes } from '#store/notes.ts';
import { taughtPupils } from '#store/taught-pupils.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { PageSkeleton } from '#ui/skeleton.tsx';

async function findOwn(device: Device) {
  const taught = await taughtPupils(device);
  const pupils = taught.map(({ pupil }) => pupil.id);
  const [given, notes] = await Promise.all([givenWords(device, pupils, await schoolNow(device)), ownNotes(device)]);
  const names = new Map(taught.map(({ pupil }) => [pupil.id, pupil.displayName] as const));
  return { given, notes, names };
}
type Found = Awaited<ReturnType<typeof findOwn>>;
const STEP = 30;

export function OwnPage() {
  const say = useSay();
  const found = useLive(findOwn, []);
  if (!found) return <PageSkeleton framed title={say('notes.loading')} />;
  return (
    <>
      <PageHead title={<Say k="notes.own" />} tab={say('notes.own')} />
      <div className={styles['column']}>
        <p className={styles['soft']}>
          <Say k="notes.ownHelp" />
        </p>
        <Figures of={found.given} />
        <Given of={found.given} />
        <Written of={found} />
      </div>
    </>
  );
}

function Figures({ of: { reached, taught, middle } }: { readonly of: Found['given'] }) {
  return (
    <dl className={styles['figures']}>
      <div>
        <dt>
          <Say k="notes.reached" />
        </dt>
        <dd>
          <Say k="notes.reachedOf" with={{ reached, taught }} />
        </dd>
      </div>
      <div>
        <dt>
          <Say k="notes.middle" />
        </dt>
        <dd>{middle === null ? '—' : <SayWords {...howLong(middle)} />}</dd>
      </div>
    </dl>
  );
}

function Given({ of: { words } }: { readonly of: Found['given'] }) {
  const [most, setMost] = useState(STEP);
  if (words.length === 0)
    return (
      <EmptyState icon={NotebookPen} title={<Say k="notes.ownNone" />}>
        <Say k="notes.ownNoneHelp" />
      </EmptyState>
    );
  return (
    <section className={styles['section']} aria-labelledby="given">
      <h2 id="given">
        <Say k="notes.ownGiven" />
      </h2>
      <ol className={styles['notes']}>
        {words.slice(0, most).map((word) => (
          <GivenItem key={word.feedback.id} word={word} />
        ))}
      </ol>
      <More left={words.length - most} onMore={() => setMost(most + STEP)} />
    </section>
  );
}

function Written({ of: { notes, names } }: { readonly of: Found }) {
  const [most, setMost] = useState(STEP);
  if (notes.length === 0) return null;
  return (
    <section className={styles['section']} aria-labelledby="written">
      <h2 id="written">
        <Say k="notes.ownWritten" />
      </h2>
      <ol className={styles['notes']}>
        {notes.slice(0, most).map((shown) => (
          <NoteItem key={shown.note.id} shown={shown} name={names.get(shown.note.owner ?? '') ?? ''} withName />
        ))}
      </ol>
      <More left={notes.length - most} onMore={() => setMost(most + STEP)} />
    </section>
  );
}

function More({ left, onMore }: { readonly left: number; readonly onMore: () => void }) {
  if (left <= 0) return null;
  return (
    <div>
      <Button onClick={onMore}>
        <Say k="notes.more" with={{ count: left }} />
      </Button>
    </div>
  );
}
