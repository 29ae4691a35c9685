// What the marks of the drawing mean: whose they are, by line and colour, and what each kind shows.
import styles from '#features/compare/ink-key.module.css';
import type { NamedInkPair } from '#features/compare/ink-pair.ts';
import { Say, SayWords, useSay } from '#pieces/say.tsx';

const SIGNS = ['ink.signBox', 'ink.signMiddle', 'ink.signStroke'] as const;

export function InkKey({ names }: Pick<NamedInkPair, 'names'>) {
  const say = useSay();
  return (
    <section aria-label={say('ink.signs')} className={styles['key']}>
      <ul className={styles['whose']}>
        {(['other', 'work'] as const).map((each) => (
          <li key={each} className={styles['one']}>
            <svg className={styles['sample']} viewBox="0 0 48 16" data-of={each} aria-hidden="true">
              <line x1={2} x2={46} y1={8} y2={8} />
            </svg>
            <SayWords {...names[each]} />
          </li>
        ))}
      </ul>
      <ul className={styles['signs']}>
        {SIGNS.map((words) => (
          <li key={words} className={styles['one']}>
            <svg className={styles['sample']} viewBox="0 0 48 24" data-of="sign" aria-hidden="true">
              {words === 'ink.signBox' && <path d="M14 4h20v16H14zM2 12h12M34 12h12" />}
              {words === 'ink.signMiddle' && <path d="M24 1v22M20 12a4 4 0 1 0 8 0a4 4 0 1 0-8 0" />}
              {words === 'ink.signStroke' && <path d="M6 12h36" strokeWidth={8} />}
            </svg>
            <Say k={words} />
          </li>
        ))}
      </ul>
    </section>
  );
}
