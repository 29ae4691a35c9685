// What the signs on the board mean, in words.
import { Hand } from 'lucide-react';
import styles from '#features/class-board/board-legend.module.css';
import { NewSign } from '#features/class-board/new-sign.tsx';
import { useSignPictures } from '#features/class-board/sign-pictures.ts';
import { FeedbackSign, PARTS, PartShape } from '#features/class-board/three-parts.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { Icon } from '#ui/icon.tsx';

export function BoardLegend() {
  const say = useSay();
  const { fresh } = useSignPictures();
  return (
    <ul className={styles['legend']} aria-label={say('board.legend')}>
      {PARTS.map((part) => (
        <li key={part}>
          <PartShape part={part} done />
          <PartShape part={part} done={false} />
          <Say k={`board.part.${part}`} />
          <span className={styles['states']}>
            <Say k="board.legendDone" />／<Say k="board.legendMissing" />
          </span>
        </li>
      ))}
      <li>
        <NewSign fresh={fresh} />
        <Say k="board.new" />
      </li>
      <li>
        <FeedbackSign />
        <Say k="board.feedback" />
      </li>
      <li>
        <Icon of={Hand} size="s" className={styles['stuck']} />
        <Say k="board.stuck" />
      </li>
    </ul>
  );
}
