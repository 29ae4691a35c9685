// A stamp that a teacher drew, as it is pressed.
import styles from '#pieces/own-stamps.module.css';
import { RedInk } from '#pieces/red-ink.tsx';
import { useSay } from '#pieces/say.tsx';

export function DrawnStamp({ strokes }: { readonly strokes: readonly string[] }) {
  const say = useSay();
  return (
    <span className={styles['stamp']} role="img" aria-label={say('again.stamp')}>
      <RedInk lines={strokes} />
    </span>
  );
}
