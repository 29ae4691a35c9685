// クラスボード: how every child of the class is going through a unit, live, from what this device holds.
import { LayoutGrid } from 'lucide-react';
import { useParams, useSearchParams } from 'react-router';
import { BoardDesk } from '#features/class-board/board-desk.tsx';
import { ClassPicker } from '#pieces/class-picker.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { type Board, boardOf, boardUnitsOf } from '#store/board.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { classesOf } from '#store/roster.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

/** What stands on the page: a board, or why there is none. */
type Found =
  | { readonly classes: readonly Kept<'classGroup'>[]; readonly units: readonly Kept<'unit'>[]; readonly board: Board }
  | { readonly none: 'noClass' | 'notFound' }
  | { readonly none: 'noUnit'; readonly classes: readonly Kept<'classGroup'>[]; readonly group: string };

async function findBoard(device: Device, asked: string | null, chosen: string | null): Promise<Found> {
  const classes = await classesOf(device);
  const first = classes[0];
  if (!first) return { none: 'noClass' };
  if (asked !== null) {
    const board = await boardOf(device, asked);
    const group = board?.unit.classGroup ?? '';
    if (!board || !classes.some((each) => each.id === group)) return { none: 'notFound' };
    return { classes, units: await boardUnitsOf(device, group), board };
  }
  const group = classes.find((each) => each.id === chosen) ?? first;
  const units = await boardUnitsOf(device, group.id);
  const board = units[0] ? await boardOf(device, units[0].id) : null;
  return board ? { classes, units, board } : { none: 'noUnit', classes, group: group.id };
}

export function ClassBoardPage() {
  const say = useSay();
  const { unit } = useParams();
  const [params] = useSearchParams();
  const asked = unit ?? null;
  const chosen = params.get('class');
  const found = useLive((device) => findBoard(device, asked, chosen), [asked, chosen]);
  if (found && 'board' in found) return <BoardDesk key={found.board.unit.id} {...found} />;
  return (
    <>
      <PageHead
        title={<Say k="board.title" />}
        tab={say('board.title')}
        extras={found?.none === 'noUnit' && <ClassPicker classes={found.classes} group={found.group} page="/board" />}
      />
      {found ? <NoBoard none={found.none} /> : <Skeleton shape="card" count={2} label={say('board.loading')} />}
    </>
  );
}

function NoBoard({ none }: { readonly none: 'noClass' | 'notFound' | 'noUnit' }) {
  return (
    <EmptyState
      icon={LayoutGrid}
      title={<Say k={`board.${none}`} />}
      action={
        none === 'noClass' ? null : (
          <LinkButton to={none === 'noUnit' ? '/teaching' : '/board'} variant="primary">
            <Say k={none === 'noUnit' ? 'board.toTeaching' : 'board.toBoard'} />
          </LinkButton>
        )
      }
    >
      <Say k={`board.${none}Help`} />
    </EmptyState>
  );
}
