// The steps of one task: which are done, which one we are at. Each can be opened at any time.
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon.tsx';
import styles from '#ui/progress-steps.module.css';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';

export interface ProgressStep<T extends string> {
  readonly key: T;
  readonly label: ReactNode;
  readonly done: boolean;
}
export interface ProgressStepsProps<T extends string> {
  /** Names the list; plain words. */
  readonly label: string;
  readonly steps: readonly ProgressStep<T>[];
  readonly current: T;
  readonly onStep: (key: T) => void;
  /** Spoken after a step that is done. */
  readonly doneLabel: string;
}

export function ProgressSteps<T extends string>({ label, steps, current, onStep, doneLabel }: ProgressStepsProps<T>) {
  return (
    <ol className={styles['steps']} aria-label={label}>
      {steps.map(({ key, label: words, done }, at) => (
        <li key={key}>
          <button
            type="button"
            className={classNames(styles['step'], done && styles['done'], key === current && styles['now'])}
            aria-current={key === current ? 'step' : undefined}
            onClick={() => onStep(key)}
          >
            {done ? <Icon of={Check} size="s" /> : <span className={styles['number']}>{at + 1}</span>}
            <span>{words}</span>
            {done && <VisuallyHidden>{doneLabel}</VisuallyHidden>}
          </button>
        </li>
      ))}
    </ol>
  );
}
