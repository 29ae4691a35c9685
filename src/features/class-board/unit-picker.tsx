// The title of the board is where the unit is chosen: a list of links under it. So is the class, where there are several.
import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import styles from '#features/class-board/unit-picker.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { SubjectName } from '#pieces/subject-name.tsx';
import type { Kept } from '#store/database.ts';
import { Icon } from '#ui/icon.tsx';

export interface UnitPickerProps {
  readonly unit: Kept<'unit'>;
  /** Of the class, the one under way first. */
  readonly units: readonly Kept<'unit'>[];
}
export function UnitPicker({ unit, units }: UnitPickerProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const leave = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpen(false);
    };
    addEventListener('keydown', escape);
    addEventListener('pointerdown', leave);
    addEventListener('focusin', leave);
    return () => {
      removeEventListener('keydown', escape);
      removeEventListener('pointerdown', leave);
      removeEventListener('focusin', leave);
    };
  }, [open]);
  return (
    <span ref={box} className={styles['picker']}>
      <button
        type="button"
        className={styles['button']}
        aria-expanded={open}
        title={say('board.chooseUnit')}
        onClick={() => setOpen(!open)}
      >
        <UnitName unit={unit} />
        <Icon of={ChevronDown} />
      </button>
      {open && (
        <ul className={styles['list']}>
          {units.map((each) => (
            <li key={each.id}>
              <Link
                to={`/board/${each.id}`}
                className={styles['link']}
                aria-current={each.id === unit.id ? 'page' : undefined}
                onClick={() => setOpen(false)}
              >
                <UnitName unit={each} />
                {each.state === 'closed' && (
                  <span className={styles['closed']}>
                    <Say k="board.unitClosed" />
                  </span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </span>
  );
}

export function UnitName({ unit }: { readonly unit: Pick<Kept<'unit'>, 'subject' | 'title'> }) {
  return (
    <span>
      <SubjectName subject={unit.subject} /> <span lang="ja">{unit.title}</span>
    </span>
  );
}
