// A work in a collection: it leads to itself, can stand on the cover, and can be taken out again.
import { BookImage, FolderMinus } from 'lucide-react';
import styles from '#features/themes/themes.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useChoice } from '#pieces/use-choice.ts';
import { useWhen, When } from '#pieces/when.tsx';
import { WorkLink } from '#pieces/work-link.tsx';
import type { Kept } from '#store/database.ts';
import { gatherWork, setCover } from '#store/themes.ts';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { useToast } from '#ui/toast.tsx';

export interface GatheredWorkProps {
  readonly theme: Kept<'theme'>;
  readonly work: Kept<'work'>;
}
export function GatheredWork({ theme, work }: GatheredWorkProps) {
  const device = useDevice();
  const say = useSay();
  const when = useWhen();
  const toast = useToast();
  const day = when(work.madeAt);
  const [isCover, setAsCover] = useChoice(theme.cover === work.id, (on) =>
    setCover(device, theme.id, on ? work.id : null),
  );
  const takeOut = async () => {
    if (await gatherWork(device, theme.id, work.id, false)) return;
    toast({
      words: say('themes.takenOut'),
      action: (
        <Button onClick={() => void gatherWork(device, theme.id, work.id, true)}>
          <Say k="themes.undo" />
        </Button>
      ),
    });
  };
  return (
    <div className={styles['work']}>
      <WorkLink work={work} label={say('themes.work', { day })} className={styles['tile']} />
      <span className={styles['small-acts']}>
        <span className={styles['when']}>
          <When at={work.madeAt} />
        </span>
        <IconButton
          icon={BookImage}
          label={say('themes.cover', { day })}
          pressed={isCover}
          onClick={() => setAsCover(!isCover)}
        />
        <IconButton icon={FolderMinus} label={say('themes.takeOut', { day })} onClick={() => void takeOut()} />
      </span>
    </div>
  );
}
