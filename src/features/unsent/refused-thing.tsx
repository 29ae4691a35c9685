// One thing that the school said no to: why, all the words in it, and three ways on. Nothing happens to it by itself.
import { ClipboardCopy, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { isTypeName } from '#domain/records/kinds.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import { ThingKind } from '#features/unsent/thing-kind.tsx';
import styles from '#features/unsent/unsent-thing.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { When } from '#pieces/when.tsx';
import { discardRefused, type NeedsAttention, retryRefused } from '#store/quarantine.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { OwnWords } from '#ui/own-words.tsx';
import { Row } from '#ui/stack.tsx';

type Outcome = 'copied' | 'notCopied' | null;

export function RefusedThing({ entry }: { readonly entry: NeedsAttention }) {
  const device = useDevice();
  const say = useSay();
  const [throwing, setThrowing] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [stillRefused, setStillRefused] = useState<RefusalCode | null>(null);
  const { type } = entry.mutation;
  const words = Object.values(entry.words).filter((text) => text.trim() !== '');

  const retry = async () => setStillRefused((await retryRefused(device, entry.qid))?.refused ?? null);
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(words.join('\n\n')).then(
      () => true,
      () => false,
    );
    setOutcome(copied ? 'copied' : 'notCopied');
  };
  return (
    <Card as="li" className={styles['thing']}>
      <div className={styles['head']}>
        <ThingKind type={isTypeName(type) ? type : null} />
        <span className={styles['soft']}>
          <When at={entry.at} time />
        </span>
      </div>
      <p className={styles['why']}>
        <Say k={`refusal.${stillRefused ?? entry.code}`} />
      </p>
      {words.length > 0 && (
        <div className={styles['words']}>
          {words.map((text) => (
            <OwnWords key={text}>{text}</OwnWords>
          ))}
        </div>
      )}
      <Row>
        <Button icon={RotateCcw} onClick={() => void retry()}>
          <Say k="unsent.retry" />
        </Button>
        {words.length > 0 && (
          <Button icon={ClipboardCopy} onClick={() => void copy()}>
            <Say k="unsent.copy" />
          </Button>
        )}
        <Button variant="danger" icon={Trash2} onClick={() => setThrowing(true)}>
          <Say k="unsent.throwAway" />
        </Button>
        <span role="status" className={styles['soft']}>
          {outcome && <Say k={`unsent.${outcome}`} />}
        </span>
      </Row>
      <Confirm
        open={throwing}
        danger
        title={<Say k="unsent.throwTitle" />}
        confirm={<Say k="unsent.throwDo" />}
        cancel={<Say k="unsent.cancel" />}
        closeLabel={say('unsent.close')}
        onConfirm={() => void discardRefused(device, entry.qid)}
        onClose={() => setThrowing(false)}
      >
        <p>
          <Say k="unsent.throwText" />
        </p>
      </Confirm>
    </Card>
  );
}
