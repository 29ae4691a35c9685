// One place earlier or later. The keys stay with what was moved; the other button takes it back.
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import styles from '#features/teaching/teaching.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { useSay } from '#pieces/say.tsx';
import { type Movable, moveInUnit } from '#store/teaching-order.ts';
import { IconButton } from '#ui/icon-button.tsx';

export interface MoveButtonsProps {
  readonly type: Movable;
  readonly of: { readonly id: string; readonly unit: string };
  /** As it is called on the screen. */
  readonly what: string;
  /** Its place, from 0, among so many. */
  readonly at: number;
  readonly all: number;
}
export function MoveButtons({ type, of, what, at, all }: MoveButtonsProps) {
  const device = useDevice();
  const say = useSay();
  const earlier = useRef<HTMLButtonElement>(null);
  const later = useRef<HTMLButtonElement>(null);
  const was = useRef(at);
  const asked = useRef<-1 | 1 | null>(null);
  // What moves on the page loses its focus in some browsers; and a button at the end of the way is off.
  useEffect(() => {
    if (was.current === at) return;
    was.current = at;
    const [wanted, other] = asked.current === -1 ? [earlier, later] : [later, earlier];
    if (asked.current !== null) (wanted.current?.disabled ? other : wanted).current?.focus();
    asked.current = null;
  });
  const move = (by: -1 | 1) => {
    asked.current = by;
    void moveInUnit(device, of.unit, { type, id: of.id }, by);
  };
  return (
    <span className={styles['item-acts']}>
      <IconButton
        ref={earlier}
        icon={ArrowUp}
        label={say('teaching.moveEarlier', { what })}
        disabled={at === 0}
        onClick={() => move(-1)}
      />
      <IconButton
        ref={later}
        icon={ArrowDown}
        label={say('teaching.moveLater', { what })}
        disabled={at === all - 1}
        onClick={() => move(1)}
      />
    </span>
  );
}
