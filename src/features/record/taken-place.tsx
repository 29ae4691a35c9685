// The place that a goal is about, as it was when the child marked it.
import styles from '#features/record/task.module.css';
import { PinCrop } from '#pieces/pin-crop.tsx';
import { useSay } from '#pieces/say.tsx';
import type { OpenTask } from '#store/pins.ts';

export function TakenPlace({ taken: { pin, work } }: { readonly taken: OpenTask }) {
  const say = useSay();
  return (
    <span className={styles['place']}>
      <PinCrop media={work.media} at={pin.at} alt={pin.words || say('pin.goalOfPlace')} />
    </span>
  );
}
