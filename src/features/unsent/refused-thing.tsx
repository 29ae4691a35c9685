// One thing that the school said no to: why, all the words in it, its picture, and the ways on. Nothing happens to it by itself.
import { ClipboardCopy, Download, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { RefusalCode } from '#domain/refusal.ts';
import type { Role } from '#domain/viewer.ts';
import { carryAway } from '#features/unsent/carry-away.ts';
import { KeptPicture } from '#features/unsent/kept-picture.tsx';
import { ThingKind } from '#features/unsent/thing-kind.tsx';
import styles from '#features/unsent/unsent-thing.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { When } from '#pieces/when.tsx';
import { discardThing, retryThing, type RefusedThing as Thing } from '#store/refused-things.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { OwnWords } from '#ui/own-words.tsx';
import { Row } from '#ui/stack.tsx';

export function RefusedThing({ thing }: { readonly thing: Thing }) {
  const say = useSay();
  const [stillRefused, setStillRefused] = useState<RefusalCode | null>(null);
  const { words, picture } = thing;
  const why = whyOf(stillRefused ?? thing.code, useDevice().session.role);
  return (
    <Card as="li" className={styles['thing']}>
      <div className={styles['head']}>
        <ThingKind type={thing.type} />
        <span className={styles['soft']}>
          <When at={thing.at} time />
        </span>
      </div>
      <p className={styles['why']}>
        <Say k={why} />
      </p>
      {why === 'unsent.notYoursNow' && (
        <p>
          <Say k={words.length > 0 ? 'unsent.takeWords' : 'unsent.takeAll'} />
        </p>
      )}
      {thing.onlyBytes && (
        <p>
          <Say k="unsent.noBytes" />
        </p>
      )}
      {picture && <KeptPicture facts={picture.shown} alt={say('unsent.picture')} />}
      {words.length > 0 && (
        <div className={styles['words']}>
          {words.map((text) => (
            <OwnWords key={text}>{text}</OwnWords>
          ))}
        </div>
      )}
      <WaysOn thing={thing} onRefused={setStillRefused} />
    </Card>
  );
}

/**
 * What cannot be shown elsewhere is shown here: here the same "no" means that the school has no place for it. A teacher is not
 * told to ask their teacher: mostly it is a word to a child whom they taught until the day before.
 */
function whyOf(code: RefusalCode, role: Role) {
  if (role === 'teacher' && (code === 'not-found' || code === 'forbidden')) return 'unsent.notYoursNow';
  return code === 'not-found' ? 'unsent.noPlace' : (`refusal.${code}` as const);
}

type Outcome = 'copied' | 'notCopied' | 'saved' | 'notSaved' | null;
interface WaysOnProps {
  readonly thing: Thing;
  /** Told whether the next try was refused, too. */
  readonly onRefused: (code: RefusalCode | null) => void;
}
function WaysOn({ thing, onRefused }: WaysOnProps) {
  const device = useDevice();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const { words, picture } = thing;
  const retry = async () => onRefused((await retryThing(device, thing))?.refused ?? null);
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(words.join('\n\n')).then(
      () => true,
      () => false,
    );
    setOutcome(copied ? 'copied' : 'notCopied');
  };
  const save = async () => {
    const saved = picture !== null && (await carryAway(device, picture.best, thing.at));
    setOutcome(saved ? 'saved' : 'notSaved');
  };
  return (
    <Row>
      {picture && (
        <Button icon={Download} onClick={() => void save()}>
          <Say k="unsent.save" />
        </Button>
      )}
      <Button icon={RotateCcw} onClick={() => void retry()}>
        <Say k="unsent.retry" />
      </Button>
      {words.length > 0 && (
        <Button icon={ClipboardCopy} onClick={() => void copy()}>
          <Say k="unsent.copy" />
        </Button>
      )}
      <ThrowAway thing={thing} />
      <span role="status" className={styles['soft']}>
        {outcome && <Say k={`unsent.${outcome}`} />}
      </span>
    </Row>
  );
}

function ThrowAway({ thing }: { readonly thing: Thing }) {
  const device = useDevice();
  const say = useSay();
  const [throwing, setThrowing] = useState(false);
  return (
    <>
      <Button variant="danger" icon={Trash2} onClick={() => setThrowing(true)}>
        <Say k="unsent.throwAway" />
      </Button>
      <Confirm
        open={throwing}
        danger
        title={<Say k="unsent.throwTitle" />}
        confirm={<Say k="unsent.throwDo" />}
        cancel={<Say k="unsent.cancel" />}
        closeLabel={say('unsent.close')}
        onConfirm={() => void discardThing(device, thing)}
        onClose={() => setThrowing(false)}
      >
        <p>
          <Say k="unsent.throwText" />
        </p>
      </Confirm>
    </>
  );
}
