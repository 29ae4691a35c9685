// A mark for one thing: three faces with their words. Real radio buttons; pressing the chosen one again takes it back.
import { type ReactNode, useId } from 'react';
import { MARKS, type Mark } from '#domain/records/reflection.ts';
import styles from '#pieces/mark-choice.module.css';
import { MARK_FACES } from '#pieces/mark-face.tsx';
import { Say } from '#pieces/say.tsx';
import { useChoice } from '#pieces/use-choice.ts';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon.tsx';
import type { MessageKey } from '#words/catalogue.ts';

export interface MarkChoiceProps {
  /** What is marked: a point's words, or a sentence. */
  readonly children: ReactNode;
  readonly value: Mark | null;
  readonly onMark: (mark: Mark | null) => unknown;
  /** The words under the faces, where they are other than できた・もうすこし・これから. */
  readonly words?: Record<Mark, WordsOfMark>;
  /** What each of the three looks like for this point, in a teacher's words. */
  readonly stages?: Partial<Record<Mark, ReactNode>>;
}
type WordsOfMark = Extract<MessageKey, `record.mark.${Mark}` | `record.reflection.face.${Mark}`>;
const WORDS: Record<Mark, WordsOfMark> = {
  great: 'record.mark.great',
  nearly: 'record.mark.nearly',
  notYet: 'record.mark.notYet',
};

const UNTOLD: Partial<Record<Mark, ReactNode>> = {};

export function MarkChoice({ children, value: stored, onMark, words = WORDS, stages = UNTOLD }: MarkChoiceProps) {
  const name = useId();
  const [value, choose] = useChoice(stored, onMark);
  return (
    <fieldset className={styles['choice']}>
      <legend className={styles['what']}>{children}</legend>
      <div className={classNames(styles['faces'], Object.keys(stages).length > 0 && styles['told'])}>
        {MARKS.map((mark) => (
          <label key={mark} className={classNames(styles['face'], styles[mark])}>
            <input
              type="radio"
              className={styles['radio']}
              name={name}
              checked={mark === value}
              aria-describedby={stages[mark] ? `${name}-${mark}` : undefined}
              onChange={() => choose(mark)}
              onClick={() => mark === value && choose(null)}
              onKeyDown={(event) => {
                if (event.key === 'Backspace' || event.key === 'Delete') choose(null);
              }}
            />
            <Icon of={MARK_FACES[mark]} />
            <span className={styles['word']}>
              <Say k={words[mark]} />
            </span>
            {stages[mark] && (
              // It describes the choice; its name stays short.
              <span id={`${name}-${mark}`} aria-hidden="true" lang="ja" className={styles['stage']}>
                {stages[mark]}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
