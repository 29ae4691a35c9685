// One pin in the list: its words, its moment; an open 課題 can be closed, a closed one shows before and after.
import { Check, PencilLine } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { lazyScreen } from '#pieces/lazy-screen.tsx';
import { PinEditor } from '#pieces/pin-editor.tsx';
import styles from '#pieces/pin-list.module.css';
import { lookOf, PinMark } from '#pieces/pin-mark.tsx';
import { PinSolved } from '#pieces/pin-solved.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { moveInto, useInSight } from '#pieces/use-in-sight.ts';
import type { PinDesk } from '#pieces/use-pin-desk.tsx';
import { filmTime } from '#pieces/video-clock.ts';
import { VoiceNote } from '#pieces/voice-note.tsx';
import type { Kept } from '#store/database.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { classNames } from '#ui/class-names.ts';
import { OwnWords } from '#ui/own-words.tsx';

const PinSolve = lazyScreen(() => import('#pieces/pin-solve.tsx'), 'PinSolve');
const TONES = { finding: 'ai', task: 'yama', solvedTask: 'take' } as const;

export interface PinItemProps {
  readonly desk: PinDesk;
  readonly pin: Kept<'pin'>;
  readonly number: number;
  readonly work: Kept<'work'>;
  readonly works: readonly Kept<'work'>[];
}
export function PinItem({ desk, pin, number, work, works }: PinItemProps) {
  const say = useSay();
  const item = useRef<HTMLLIElement>(null);
  const [solving, setSolving] = useState(false);
  const look = lookOf(pin);
  const chosen = desk.chosen === pin.id;
  const open = desk.open === pin.id;
  useInSight(item, chosen);
  // The same place before and after comes where the button was: it is seen, not only said.
  const isSolved = pin.closedBy !== null && !solving;
  const wasSolved = useRef(isSolved);
  useEffect(() => {
    if (isSolved && !wasSolved.current) moveInto(item.current);
    wasSolved.current = isSolved;
  }, [isSolved]);
  const kind = say(`pin.${look}`);
  return (
    <li ref={item} className={classNames(styles['item'], chosen && styles['chosen'])}>
      <div className={styles['head']}>
        <button
          type="button"
          className={styles['look']}
          aria-label={say('pin.look', { kind, number })}
          aria-pressed={chosen}
          onClick={() => desk.choose(pin.id)}
        >
          <PinMark look={look} number={number} chosen={chosen} />
        </button>
        <Chip tone={TONES[look]}>
          <Say k={`pin.${look}`} />
        </Chip>
        {pin.at?.t !== undefined && <span className={styles['time']}>{filmTime(pin.at.t)}</span>}
      </div>
      {open ? (
        <PinEditor desk={desk} pin={pin} />
      ) : (
        <>
          {pin.words.trim() === '' && pin.voice === null && (
            <p className={styles['none']}>
              <Say k="pin.noWords" />
            </p>
          )}
          {pin.words.trim() !== '' && <OwnWords>{pin.words}</OwnWords>}
          {pin.voice !== null && <VoiceNote media={pin.voice} />}
          {pin.closedBy !== null && (
            <PinSolved pin={pin} number={number} work={work} works={works} mayWrite={desk.mayWrite} />
          )}
          {desk.mayWrite && (
            <div className={styles['acts']}>
              {look === 'task' && (
                <Button icon={Check} aria-label={say('pin.solveNamed', { number })} onClick={() => setSolving(true)}>
                  <Say k="pin.solve" />
                </Button>
              )}
              <Button
                variant="quiet"
                icon={PencilLine}
                aria-label={say('pin.editNamed', { number })}
                onClick={() => desk.write(pin.id)}
              >
                <Say k="pin.edit" />
              </Button>
            </div>
          )}
        </>
      )}
      {solving && <PinSolve pin={pin} work={work} works={works} onClose={() => setSolving(false)} />}
    </li>
  );
}
