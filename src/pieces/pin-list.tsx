// All pins of a work beside it: what stands on the picture, for eyes, ears and keys alike.
import { MapPin } from 'lucide-react';
import { PinItem } from '#pieces/pin-item.tsx';
import styles from '#pieces/pin-list.module.css';
import { Say } from '#pieces/say.tsx';
import type { PinDesk } from '#pieces/use-pin-desk.tsx';
import type { Kept } from '#store/database.ts';
import { Card } from '#ui/card.tsx';
import { Icon } from '#ui/icon.tsx';

export interface PinListProps {
  readonly desk: PinDesk;
  readonly work: Kept<'work'>;
  /** The same pupil's works of the unit: one of them may solve a 課題. */
  readonly works: readonly Kept<'work'>[];
}
export function PinList({ desk, work, works }: PinListProps) {
  return (
    <Card aria-labelledby="pins-title" className={styles['card']}>
      <h2 id="pins-title" className={styles['title']}>
        <Icon of={MapPin} />
        <span>
          <Say k="pin.title" />
        </span>
      </h2>
      {desk.pins.length === 0 && (
        <p className={styles['none']}>
          <Say k={desk.mayWrite ? 'pin.none' : 'pin.noneOthers'} />
        </p>
      )}
      {desk.pins.length > 0 && (
        <ol className={styles['list']}>
          {desk.pins.map((pin, at) => (
            <PinItem key={pin.id} desk={desk} pin={pin} number={at + 1} work={work} works={works} />
          ))}
        </ol>
      )}
    </Card>
  );
}
