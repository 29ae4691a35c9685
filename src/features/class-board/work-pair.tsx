// The work of this lesson with the one before it: growth is seen side by side, not told. Those of this lesson are looked at here.
import { type ReactNode, type Ref, useRef } from 'react';
import styles from '#features/class-board/work-pair.module.css';
import { WorkLamp } from '#pieces/lamp.tsx';
import { useLooking } from '#pieces/looking.tsx';
import { Say, type SayFunction, useSay } from '#pieces/say.tsx';
import { WorkLink } from '#pieces/work-link.tsx';
import type { BoardColumn, BoardRow } from '#store/board.ts';

export interface WorkPairProps {
  readonly columns: readonly BoardColumn[];
  readonly row: BoardRow;
  readonly column: number;
  /** All of this lesson. */
  readonly works: readonly Shown[];
}
export function WorkPair({ columns, row, column, works }: WorkPairProps) {
  const now = row.cells[column];
  const before = row.cells.slice(0, column).findLastIndex((cell) => cell.face !== null);
  const earlier = before < 0 ? null : (row.cells[before]?.face ?? null);
  const others = works.filter((work) => work.id !== now?.face?.id);
  return (
    <div className={styles['pair']}>
      {earlier && <Work work={earlier} column={columns[before]} />}
      {now?.face ? (
        <Now work={now.face} column={columns[column]} others={others} owner={row.pupil.id} />
      ) : (
        <p className={styles['none']}>
          <Say k="board.noWork" />
        </p>
      )}
    </div>
  );
}

type Shown = Pick<NonNullable<BoardRow['cells'][number]['face']>, 'id' | 'media' | 'kind'>;

interface OthersProps {
  /** Trials of the same lesson. */
  readonly works: readonly Shown[];
  readonly column: BoardColumn | undefined;
  readonly owner: string;
}
interface NowProps extends Omit<OthersProps, 'works'> {
  readonly work: Shown;
  readonly others: readonly Shown[];
}
function Now({ work, column, others, owner }: NowProps) {
  const sight = useRef<HTMLElement>(null);
  useLooking(sight, { ...work, owner });
  return (
    <Work work={work} column={column} sight={sight}>
      {others.length > 0 && <Others works={others} column={column} owner={owner} />}
    </Work>
  );
}

interface WorkProps {
  readonly work: Shown;
  readonly column: BoardColumn | undefined;
  readonly sight?: Ref<HTMLElement>;
  /** Beside its name. */
  readonly children?: ReactNode;
}
function Work({ work, column, sight, children }: WorkProps) {
  const say = useSay();
  const name = lessonName(say, column);
  return (
    <figure ref={sight} className={styles['work']}>
      <WorkLink work={work} variant="m" label={say('board.openWork', { lesson: name })} className={styles['picture']} />
      <figcaption className={styles['caption']}>
        {name}
        <WorkLamp work={work.id} small />
        {children}
      </figcaption>
    </figure>
  );
}

/** Trials of the same lesson, small. */
function Others({ works, column, owner }: OthersProps) {
  const say = useSay();
  return (
    <ul className={styles['others']} aria-label={say('board.moreWorks', { count: works.length })}>
      {works.map((work) => (
        <Other key={work.id} work={{ ...work, owner }}>
          <WorkLink
            work={work}
            fit="cover"
            label={say('board.openWork', { lesson: lessonName(say, column) })}
            className={styles['other']}
          />
        </Other>
      ))}
    </ul>
  );
}

interface OtherProps {
  readonly work: Shown & { readonly owner: string };
  readonly children: ReactNode;
}
function Other({ work, children }: OtherProps) {
  const sight = useRef<HTMLLIElement>(null);
  useLooking(sight, work);
  return <li ref={sight}>{children}</li>;
}

/** `3回目`; what was kept outside of lessons has its own name. */
export const lessonName = (say: SayFunction, column: BoardColumn | undefined): string =>
  column?.lesson ? say('board.lesson', { n: column.number }) : say('board.outside');
