// One picture of the stack: whose it is found to be, or what is in the way of it.
import { PencilLine, ScanLine, Undo2, X } from 'lucide-react';
import { useState } from 'react';
import { HandChoice } from '#features/stack/hand-choice.tsx';
import styles from '#features/stack/stack.module.css';
import type { StackClass } from '#features/stack/stack-class.ts';
import { goalOf, type Reading, type Stack, type StackedSheet } from '#features/stack/use-stack.ts';
import { captureWords } from '#pieces/capture-words.ts';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { useReleased } from '#pieces/use-released.ts';
import { namesOf, type SheetOf } from '#store/filed-sheets.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Icon } from '#ui/icon.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Spinner } from '#ui/spinner.tsx';

export interface StackItemProps {
  readonly sheet: StackedSheet;
  /** From 1. */
  readonly place: number;
  readonly of: StackClass;
  /** One of the same child and lesson is in the stack before it, or was filed before. */
  readonly again: 'inStack' | 'before' | null;
  readonly near: Omit<SheetOf, 'pupil'>;
  readonly stack: Stack;
}

export function StackItem(props: StackItemProps) {
  const { sheet, place, stack } = props;
  const say = useSay();
  const { reading } = sheet;
  const url = reading.at === 'read' ? reading.url : null;
  useReleased(url);
  return (
    <Card as="li" padding="small" className={styles['item']}>
      <span className={styles['picture']}>
        {url ? (
          <img src={url} alt={say('stack.picture', { n: place })} className={styles['image']} />
        ) : (
          <Empty of={reading} />
        )}
      </span>
      <div className={styles['facts']}>
        {reading.at === 'waiting' && (
          <p className={styles['soft']}>
            <Say k="stack.isRead" with={{ n: place }} />
          </p>
        )}
        {reading.at === 'refused' && (
          <p className={styles['why']}>
            <Say k={captureWords(reading.refused)} />
          </p>
        )}
        {reading.at === 'read' && <Found {...props} reading={reading} />}
      </div>
      <IconButton
        icon={X}
        label={say('stack.drop', { n: place })}
        disabled={stack.isFiling}
        onClick={() => stack.drop(sheet.id)}
      />
    </Card>
  );
}

const Empty = ({ of }: { readonly of: Reading }) =>
  of.at === 'waiting' ? <Spinner /> : <Icon of={ScanLine} size="l" />;

type FoundProps = StackItemProps & { readonly reading: Reading & { at: 'read' } };

function Found({ sheet, reading, of, again, near, stack }: FoundProps) {
  const [isChanging, setIsChanging] = useState(false);
  const goal = goalOf(sheet);
  const { whose } = reading;
  // Of a child who is none of this teacher's: nothing is put anywhere.
  const isForeign = whose?.kind === 'otherSchool' || whose?.kind === 'otherClass';
  const isByHand = !isForeign && (isChanging || goal === null);
  return (
    <>
      {goal && !isByHand && <Names of={goal} />}
      {whose?.kind !== 'fits' && !sheet.chosen && (
        <p className={styles['why']}>
          <Say k={whose ? `stack.${whose.kind}` : 'stack.noSquare'} />
        </p>
      )}
      {isByHand && (
        <HandChoice
          of={of}
          start={goal ?? { pupil: '', ...near }}
          onChosen={(chosen) => {
            stack.change(sheet.id, { chosen, isMeant: false });
            setIsChanging(false);
          }}
        />
      )}
      {again && goal && !isByHand && (
        <p className={styles['why']}>
          <Say k={sheet.isMeant ? 'stack.meant' : `stack.again.${again}`} />
        </p>
      )}
      {sheet.refused && (
        <p role="alert" className={styles['why']}>
          <Say k={wordsFor(sheet.refused)} />
        </p>
      )}
      <div className={styles['row']}>
        {again && goal && !isByHand && !sheet.isMeant && (
          <Button onClick={() => stack.change(sheet.id, { isMeant: true })}>
            <Say k="stack.alsoThis" />
          </Button>
        )}
        {goal && !isByHand && (
          <Button variant="quiet" icon={PencilLine} onClick={() => setIsChanging(true)}>
            <Say k="stack.change" />
          </Button>
        )}
        {reading.isStraight && (
          <Button variant="quiet" icon={Undo2} onClick={() => stack.asTaken(sheet.id)}>
            <Say k="stack.asTaken" />
          </Button>
        )}
      </div>
    </>
  );
}

const wordsFor = (refused: NonNullable<StackedSheet['refused']>) =>
  refused !== 'trouble' && (refused.refused === 'not-found' || refused.refused === 'forbidden')
    ? 'stack.notYours'
    : captureWords(refused);

function Names({ of }: { readonly of: SheetOf }) {
  const found = useLive((device) => namesOf(device, of), [of]);
  if (!found) return null;
  return (
    <p>
      <b lang="ja">{found.name}</b>{' '}
      <span lang="ja" className={styles['soft']}>
        {found.title}
      </span>{' '}
      <span className={styles['soft']}>
        <Say k={found.number === null ? 'print.noLesson' : 'print.lessonOf'} with={{ n: found.number ?? 0 }} />
      </span>
    </p>
  );
}
