// The six stamps to choose from. The one that is given stays pressed; pressing it again takes it back.
import { STAMPS, type Stamp as StampName } from '#domain/records/feedback.ts';
import styles from '#pieces/feedback-stamps.module.css';
import { useSay } from '#pieces/say.tsx';
import { Stamp } from '#pieces/stamp.tsx';
import press from '#pieces/stamp-press.module.css';

export interface FeedbackStampsProps {
  readonly given: StampName | null;
  readonly onStamp: (stamp: StampName) => void;
}
export function FeedbackStamps({ given, onStamp }: FeedbackStampsProps) {
  const say = useSay();
  return (
    <div className={styles['stamps']} role="group" aria-label={say('feedback.stamps')}>
      {STAMPS.map((stamp, at) => (
        <button
          key={stamp}
          type="button"
          className={press['press']}
          aria-pressed={stamp === given}
          aria-keyshortcuts={String(at + 1)}
          title={say('feedback.stampKey', { stamp: say(`feedback.stamp.${stamp}`), key: at + 1 })}
          onClick={() => onStamp(stamp)}
        >
          <Stamp stamp={stamp} size="small" />
        </button>
      ))}
    </div>
  );
}
