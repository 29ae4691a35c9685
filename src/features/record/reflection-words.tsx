// The reflection in words: sentences to begin with, and, once something is written, the question why.
import { MessageCircleQuestion } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import styles from '#features/record/reflection-step.module.css';
import { SavedArea } from '#features/record/saved-words.tsx';
import { type Starter, startersFor } from '#features/record/starters.ts';
import { BothKept } from '#pieces/both-kept.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { ReadAloud } from '#pieces/read-aloud.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { SpokenWords } from '#pieces/spoken-words.tsx';
import { taughtPhrases } from '#pieces/taught.tsx';
import { type Autosave, useAutosave } from '#pieces/use-autosave.ts';
import { useLive } from '#pieces/use-live.ts';
import type { LessonRecord } from '#store/lesson-record.ts';
import { speakReflection, writeReflection } from '#store/reflections.ts';
import { hasTake } from '#store/takes.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

export interface ReflectionWordsProps {
  readonly record: LessonRecord;
  /** Of the words: what was found goes in there too. */
  readonly autosave: Autosave;
  /** Where the spoken reflection is kept until the child says yes to it. */
  readonly voiceField: string;
  readonly voicePlace: RefObject<HTMLDivElement | null>;
  /** The child wanted to go on without having said yes. */
  readonly isVoiceAsked: boolean;
}

export function ReflectionWords({ record, autosave, voiceField, voicePlace, isVoiceAsked }: ReflectionWordsProps) {
  const device = useDevice();
  const say = useSay();
  const { lesson, footprint } = record.each;
  const { reflection } = footprint;
  const at = { unit: lesson.unit, lesson: lesson.id };
  const question = lesson.prompts['reflection'];
  const waits = useLive((here) => hasTake(here, voiceField), [voiceField]);
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
      <ReadAloud of={taughtPhrases(lesson, 'prompts-reflection')}>
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
      <div ref={voicePlace} className={styles['voice']}>
        {isVoiceAsked && waits === true && (
          <Notice tone="wait">
            <Say k="record.reflection.voiceWaits" />
          </Notice>
        )}
        <SpokenWords
          field={voiceField}
          voice={reflection?.voice ?? null}
          onPrepared={(prepared) => speakReflection(device, at, prepared)}
          setVoice={(voice) => writeReflection(device, at, { voice })}
        />
      </div>
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
  if (isOpen || reflection?.reason) return <ReasonField record={record} isAsked={isOpen} />;
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

interface ReasonFieldProps {
  readonly record: LessonRecord;
  /** The button for it was pressed just now. */
  readonly isAsked: boolean;
}
function ReasonField({ record, isAsked }: ReasonFieldProps) {
  const device = useDevice();
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: the keys go on in the field that came for it.
  useEffect(() => {
    if (isAsked) place.current?.querySelector('textarea')?.focus();
  }, [isAsked]);
  const { lesson, footprint } = record.each;
  const autosave = useAutosave({
    field: `reflection/${lesson.id}/reason`,
    stored: footprint.reflection?.reason ?? '',
    save: (reason, from) =>
      writeReflection(device, { unit: lesson.unit, lesson: lesson.id }, { reason }, { reason: from }),
  });
  return (
    <div ref={place} className={styles['words']}>
      <ReadAloud of={{ say: 'record.reflection.reason' }}>
        {(words) => <SavedArea autosave={autosave} label={words} rows={2} />}
      </ReadAloud>
      {autosave.words === '' && (
        <div className={styles['starters']}>
          <StarterButton starter="record.reflection.reasonStarter" autosave={autosave} />
        </div>
      )}
    </div>
  );
}
