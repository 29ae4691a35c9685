// 「もういちど」: the work came back with what to look at. The child goes on from here to another try; once there is one, it is named.
import { Check, Clock, RotateCcw, Unlink } from 'lucide-react';
import { useDevice } from '#pieces/device-context.tsx';
import styles from '#pieces/feedback-more.module.css';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { FeedbackPlace, FeedbackShown } from '#store/feedback.ts';
import { type Retry, retryOf } from '#store/hand-back.ts';
import { Chip } from '#ui/chip.tsx';

export function FeedbackAgain({ note }: { readonly note: FeedbackShown }) {
  const { session } = useDevice();
  const retry = useLive(async (device) => retryOf(device, note), [note.id]);
  const isTried = retry?.work != null;
  return (
    <div className={styles['again']}>
      <Chip tone="shu" icon={RotateCcw}>
        <Say k="today.fromTeacherAgain" />
      </Chip>
      {isTried && (
        <Chip tone="take" icon={Check}>
          <Say k="again.tried" />
        </Chip>
      )}
      {retry?.place === null && (
        <Chip icon={Unlink}>
          <Say k={session.role === 'pupil' ? 'again.gone' : 'giving.tryGone'} />
        </Chip>
      )}
      {retry?.place && session.role === 'pupil' && <Way work={retry.work} place={retry.place} />}
      {retry?.place && session.role !== 'pupil' && <Wait work={retry.work} />}
    </div>
  );
}

interface WayProps extends Pick<Retry, 'work'> {
  readonly place: FeedbackPlace;
}
function Way({ place, work }: WayProps) {
  if (work !== null) return null;
  const unit = `/units/${place.unit}`;
  return (
    <LinkButton
      variant="primary"
      icon={RotateCcw}
      to={place.lesson === null ? unit : `${unit}/lessons/${place.lesson}/record?step=work`}
    >
      <Say k="again.go" />
    </LinkButton>
  );
}

function Wait({ work }: Pick<Retry, 'work'>) {
  if (work === null)
    return (
      <Chip tone="yama" icon={Clock}>
        <Say k="giving.waitsTry" />
      </Chip>
    );
  return (
    <LinkButton variant="quiet" to={`/works/${work}`}>
      <Say k="again.open" />
    </LinkButton>
  );
}
