// Which works go into a collection: all of the child's, newest first, a screenful at a time; pressed = it is in.
import { useState } from 'react';
import type { Refused } from '#domain/refusal.ts';
import styles from '#features/themes/themes.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { MediaPicture } from '#pieces/media-picture.tsx';
import look from '#pieces/picture-press.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { useChoice } from '#pieces/use-choice.ts';
import { useLive } from '#pieces/use-live.ts';
import { useWhen } from '#pieces/when.tsx';
import type { Kept } from '#store/database.ts';
import { type GatherableWork, gatherableWorks, gatherWork } from '#store/themes.ts';
import { Button } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

export interface GatherWorksProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly theme: Kept<'theme'>;
}
export function GatherWorks({ open, onClose, theme }: GatherWorksProps) {
  const say = useSay();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      shape="wide"
      title={<Say k="themes.gather" />}
      closeLabel={say('themes.close')}
      actions={
        <Button variant="primary" onClick={onClose}>
          <Say k="themes.done" />
        </Button>
      }
    >
      <Choices theme={theme} />
    </Dialog>
  );
}

const AT_ONCE = 40;
function Choices({ theme }: { readonly theme: Kept<'theme'> }) {
  const say = useSay();
  const [most, setMost] = useState(AT_ONCE);
  const [isFull, setFull] = useState(false);
  const device = useDevice();
  const put = async (work: string, isIn: boolean) => {
    const refused = await gatherWork(device, theme.id, work, isIn);
    setFull(refused !== null);
    return refused;
  };
  const works = useLive(gatherableWorks, []);
  if (!works) return <Skeleton shape="card" label={say('themes.loading')} />;
  if (works.length === 0) return <Say k="themes.noWorks" />;
  const chosen = new Set(theme.works);
  return (
    <div className={styles['choices']}>
      {isFull && (
        <Notice tone="bad">
          <Say k="themes.full" />
        </Notice>
      )}
      <ul className={styles['works']}>
        {works.slice(0, most).map((each) => (
          <li key={each.work.id}>
            <Choice each={each} isIn={chosen.has(each.work.id)} onPut={put} />
          </li>
        ))}
      </ul>
      {works.length > most && (
        <Button onClick={() => setMost(most + AT_ONCE)}>
          <Say k="looking.more" />
        </Button>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly each: GatherableWork;
  readonly isIn: boolean;
  readonly onPut: (work: string, isIn: boolean) => Promise<Refused | null>;
}
function Choice({ each: { work, unit }, isIn: isKept, onPut }: ChoiceProps) {
  const [isIn, put] = useChoice(isKept, (next) => onPut(work.id, next));
  const say = useSay();
  const when = useWhen();
  const label = say('themes.choice', { unit: unit?.title ?? '', day: when(work.madeAt) });
  return (
    <button
      type="button"
      className={classNames(look['press'], look['tile'])}
      aria-pressed={isIn}
      aria-label={label}
      onClick={() => put(!isIn)}
    >
      <MediaPicture media={work.media} kind={work.kind} alt="" className={styles['picture']} />
      <span lang="ja">{unit?.title}</span>
    </button>
  );
}
