// The one sentence, and behind a tap the two numbers that it stands on.
import type { InkWord } from '#domain/ink-word.ts';
import styles from '#features/compare/ink-said.module.css';
import { type ChosenWords, Say, SayWords } from '#pieces/say.tsx';

export interface InkSaidProps {
  readonly word: InkWord;
  /** Where the middle of the other's ink lies. */
  readonly model: { readonly x: number; readonly y: number };
  /** Compared with an earlier work, not with a model. */
  readonly alone: boolean;
}

export function InkSaid({ word, model, alone }: InkSaidProps) {
  const { first, second, unit } = word.numbers;
  const pair = alone || word.kind === 'nearer' ? 'ink.pair-before' : 'ink.pair-model';
  return (
    <div className={styles['said']}>
      <p role="status" className={styles['sentence']}>
        <SayWords {...sentenceOf(word, model)} />
      </p>
      <details className={styles['numbers']}>
        <summary>
          <Say k="ink.numbers" />
        </summary>
        <p>
          <strong>
            <Say k={pair} with={{ first, second }} />
          </strong>
        </p>
        <p>
          <Say k={`ink.unit-${unit}`} />
        </p>
      </details>
    </div>
  );
}

/** So near the middle of the sheet a model's ink lies that a child would call it the middle. */
const MIDDLE = 0.06;

function sentenceOf(word: InkWord, model: InkSaidProps['model']): ChosenWords {
  switch (word.kind) {
    case 'nearer': {
      const inMiddle = Math.abs(model.x - 0.5) < MIDDLE && Math.abs(model.y - 0.5) < MIDDLE;
      return { say: word.aspect === 'place' && inMiddle ? 'ink.nearerMiddle' : `ink.nearer-${word.aspect}` };
    }
    case 'towards':
      return { say: `ink.towards-${word.way}` };
    case 'changed':
      return { say: `ink.changed-${word.way}` };
    case 'alike':
      return { say: 'ink.alike' };
    case 'steady':
      return { say: 'ink.steady' };
  }
}
