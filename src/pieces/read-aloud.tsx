// Words with a small button beside them that says them aloud, for whoever chose so in せってい. It never speaks by itself.
// The button and all that speaks come after the first load.
import { type ReactNode, Suspense, useState } from 'react';
import { lazyBeside } from '#pieces/lazy-screen.tsx';
import styles from '#pieces/read-aloud.module.css';
import type { ReadAloudButtonProps } from '#pieces/read-aloud-button.tsx';
import { useReading } from '#pieces/reading-context.tsx';
import { isPhrases, Phrases, SayWords } from '#pieces/say.tsx';

const ReadAloudButton = lazyBeside(() => import('#pieces/read-aloud-button.tsx'), 'ReadAloudButton');

export interface ReadAloudProps extends Pick<ReadAloudButtonProps, 'of'> {
  /** Draws the words: as they are, or with the phrase marked that is being said. */
  readonly children: (words: ReactNode) => ReactNode;
}
export function ReadAloud({ of, children }: ReadAloudProps) {
  const { aloud } = useReading();
  const [marked, setMarked] = useState<ReactNode>(null);
  const plain = typeof of === 'string' ? of : isPhrases(of) ? <Phrases of={of} /> : <SayWords {...of} />;
  if (!aloud) return children(plain);
  return (
    <div className={styles['row']}>
      <div className={styles['words']}>{children(marked ?? plain)}</div>
      <Suspense fallback={null}>
        <ReadAloudButton of={of} onMarked={setMarked} />
      </Suspense>
    </div>
  );
}
