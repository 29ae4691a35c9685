// The reflection in words: sentences to begin with, and, once something is written, the question why.
import { MessageCircleQuestion } from 'lucide-react';
import { useState } from 'react';
import styles from '#features/record/reflection-step.module.css';
import { SavedArea } from '#features/record/saved-words.tsx';
import { type Starter, startersFor } from '#features/record/starters.ts';
import { BothKept } from '#pieces/both-kept.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { ReadAloud } from '#pieces/read-aloud.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { SpokenWords } from '#pieces/spoken-words.tsx';
import { type Autosave, useAutosave } from '#pieces/use-autosave.ts';
import type { LessonRecord } from '#store/lesson-record.ts';
import { speakReflection, writeReflection } from '#store/reflections.ts';
import { Button } from '#ui/button.tsx';

export function ReflectionWords({ record }: { readonly record: LessonRecord }) {
  const device = useDevice();
  const say = useSay();
  const { lesson, footprint } = record.each;
  const { reflection } = footprint;
  const at = { unit: lesson.unit, lesson: lesson.id };
  const question = lesson.prompts['reflection'];
  const autosave = useAutosave({
    field: `reflection/${lesson.id}/words`,
    stored: reflection?.words ?? '',
    save: (words, from) => writeReflection(device, at, { words }, { words: from }),
  });
  return (
    <section aria-labelledby="words-title" className={styles['words']}>
      <ReadAloud of={{ say: 'record.reflection.words' }}>
        {(words) => (
          <h2 id="words-title" className={styles['title']}>
            {words}
          </h2>
        )}
      </ReadAloud>
      <div role="group" aria-label={say('record.reflection.starters')} className={styles['starters']}>
        {startersFor(record.grade).map((starter) => (
          <StarterButton key={starter} starter={starter} autosave={autosave} />
        ))}
      </div>
      <BothKept of={reflection} />
      <ReadAloud of={question ?? ''}>
        {(asked) => (
          <SavedArea
            autosave={autosave}
            label={question ? <span lang="ja">{asked}</span> : <Say k="record.reflection.words" />}
            hideLabel={!question}
            placeholder={say('record.reflection.placeholder')}
            rows={3}
          />
        )}
      </ReadAloud>
      <SpokenWords
        field={`voice/reflection/${lesson.id}`}
        voice={reflection?.voice ?? null}
        onPrepared={(prepared) => speakReflection(device, at, prepared)}
        setVoice={(voice) => writeReflection(device, at, { voice })}
      />
      <Reason record={record} />
    </section>
  );
}

interface StarterButtonProps {
  readonly starter: Starter | 'record.reflection.reasonStarter';
  readonly autosave: Autosave;
}
function StarterButton({ starter, autosave }: StarterButtonProps) {
  const say = useSay();
  return (
    <button type="button" className={styles['starter']} onClick={() => autosave.insert(say(starter))}>
      <Say k={starter} />
    </button>
  );
}

/** Asked once something is written; open from then on. */
function Reason({ record }: { readonly record: LessonRecord }) {
  const [isOpen, setIsOpen] = useState(false);
  const { reflection } = record.each.footprint;
  if (isOpen || reflection?.reason) return <ReasonField record={record} />;
  if (!reflection?.words) return null;
  return (
    <p className={styles['why']}>
      <span className={styles['eyebrow']}>
        <Say k="record.reflection.reason" />
      </span>
      <Button icon={MessageCircleQuestion} onClick={() => setIsOpen(true)}>
        <Say k="record.reflection.reasonAdd" />
      </Button>
    </p>
  );
}

function ReasonField({ record }: { readonly record: LessonRecord }) {
  const device = useDevice();
  const { lesson, footprint } = record.each;
  const autosave = useAutosave({
    field: `reflection/${lesson.id}/reason`,
    stored: footprint.reflection?.reason ?? '',
    save: (reason, from) =>
      writeReflection(device, { unit: lesson.unit, lesson: lesson.id }, { reason }, { reason: from }),
  });
  return (
    <>
      <ReadAloud of={{ say: 'record.reflection.reason' }}>
        {(words) => <SavedArea autosave={autosave} label={words} rows={2} />}
      </ReadAloud>
      {autosave.words === '' && (
        <div className={styles['starters']}>
          <StarterButton starter="record.reflection.reasonStarter" autosave={autosave} />
        </div>
      )}
    </>
  );
}
