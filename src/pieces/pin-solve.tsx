// 「できた！」: the child names the work in which the 課題 is solved. The place is shown in each of them, to choose by looking.
import { useDevice } from '#pieces/device-context.tsx';
import { PinCrop } from '#pieces/pin-crop.tsx';
import styles from '#pieces/pin-list.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { useTell } from '#pieces/use-pin-desk.tsx';
import { When } from '#pieces/when.tsx';
import type { Kept } from '#store/database.ts';
import { closePin, reopenPin } from '#store/pins.ts';
import { Dialog } from '#ui/dialog.tsx';

export interface PinSolveProps {
  readonly pin: Kept<'pin'>;
  readonly work: Kept<'work'>;
  readonly works: readonly Kept<'work'>[];
  readonly onClose: () => void;
}
export function PinSolve({ pin, work, works, onClose }: PinSolveProps) {
  const device = useDevice();
  const say = useSay();
  const tell = useTell();
  // What was made before cannot be where it was solved. The newest first: most often it is the one that was just made.
  const others = works
    .filter((each) => each.id !== work.id && each.madeAt >= work.madeAt)
    .toSorted((a, b) => b.madeAt - a.madeAt);
  const solve = async (by: string) => {
    const refused = await closePin(device, pin.id, by);
    onClose();
    tell(refused, 'pin.solved', () => reopenPin(device, pin.id));
  };
  return (
    <Dialog open shape="wide" onClose={onClose} title={<Say k="pin.solveAsk" />} closeLabel={say('pin.close')}>
      {others.length === 0 && <Say k="pin.solveNone" />}
      <ul className={styles['candidates']}>
        {others.map((each, at) => (
          <li key={each.id}>
            <button
              type="button"
              className={styles['candidate']}
              data-focus-first={at === 0 || undefined}
              onClick={() => void solve(each.id)}
            >
              <PinCrop media={each.media} at={each.kind === work.kind ? pin.at : null} alt="" variant="m" />
              <span>
                {each.title && <b lang="ja">{each.title} </b>}
                <Say k={`unit.stage.${each.stage}`} /> <When at={each.madeAt} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
