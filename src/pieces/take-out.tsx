// The button that puts all that a person made into one file. What writes it is loaded when it is pressed.
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { Session } from '#domain/protocol.ts';
import { openFileSink } from '#pieces/file-sink.ts';
import { useReading } from '#pieces/reading-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import styles from '#pieces/take-out.module.css';
import { Button } from '#ui/button.tsx';

type State =
  | { readonly at: 'idle' | 'done' | 'failed' }
  | { readonly at: 'working'; readonly done: number; readonly all: number };

export interface TakeOutProps {
  readonly session: Session;
  /** The file lies where the person wanted it. */
  readonly onTaken?: () => void;
}

export function TakeOut({ session, onTaken }: TakeOutProps) {
  const { language } = useReading();
  const say = useSay();
  const [state, setState] = useState<State>({ at: 'idle' });
  const take = async (): Promise<void> => {
    const { takeOut, takeOutName } = await import('#pieces/take-out-file.ts');
    const sink = await openFileSink(takeOutName(session));
    if (!sink) return;
    const onProgress = (done: number, all: number) => setState({ at: 'working', done, all });
    await takeOut({ session, language, say, sink, onProgress });
    setState({ at: 'done' });
    onTaken?.();
  };
  return (
    <div className={styles['take']}>
      <Button
        icon={FileDown}
        busy={state.at === 'working'}
        onClick={() => void take().catch(() => setState({ at: 'failed' }))}
      >
        <Say k="takeout.do" />
      </Button>
      <p role="status" className={styles['state']}>
        {state.at === 'working' && <Say k="takeout.working" with={{ done: state.done, all: state.all }} />}
        {state.at === 'done' && <Say k="takeout.done" />}
        {state.at === 'failed' && <Say k="takeout.failed" />}
      </p>
    </div>
  );
}
