// A 課題 that is solved: the same place before and after, side by side.
import { RotateCcw } from 'lucide-react';
import { Link } from 'react-router';
import { useDevice } from '#pieces/device-context.tsx';
import { PinCrop } from '#pieces/pin-crop.tsx';
import styles from '#pieces/pin-list.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { useTell } from '#pieces/use-pin-desk.tsx';
import type { Kept } from '#store/database.ts';
import { closePin, reopenPin } from '#store/pins.ts';
import { Button } from '#ui/button.tsx';

export interface PinSolvedProps {
  readonly pin: Kept<'pin'>;
  readonly number: number;
  readonly work: Pick<Kept<'work'>, 'media'>;
  readonly works: readonly Kept<'work'>[];
  readonly mayWrite: boolean;
}
export function PinSolved({ pin, number, work, works, mayWrite }: PinSolvedProps) {
  const device = useDevice();
  const say = useSay();
  const tell = useTell();
  const by = works.find((each) => each.id === pin.closedBy);
  const reopen = () => {
    const undo = () => closePin(device, pin.id, pin.closedBy ?? '');
    void reopenPin(device, pin.id).then((refused) => tell(refused, 'pin.back', undo));
  };
  return (
    <>
      {by && (
        <div className={styles['pair']}>
          <figure>
            <PinCrop media={work.media} at={pin.at} alt={say('pin.beforeOf', { number })} />
            <figcaption>
              <Say k="pin.before" />
            </figcaption>
          </figure>
          <figure>
            <Link to={`/works/${by.id}`} aria-label={say('pin.toAfter')}>
              <PinCrop media={by.media} at={pin.at} alt={say('pin.afterOf', { number })} />
            </Link>
            <figcaption>
              <Say k="pin.after" />
            </figcaption>
          </figure>
        </div>
      )}
      {mayWrite && (
        <Button variant="quiet" icon={RotateCcw} onClick={reopen}>
          <Say k="pin.reopen" />
        </Button>
      )}
    </>
  );
}
