// クラスボード: how every child of the class is going through a unit, live, from what this device holds.
import { LayoutGrid } from 'lucide-react';
import { useParams, useSearchParams } from 'react-router';
import { BoardDesk } from '#features/class-board/board-desk.tsx';
import { ClassPicker } from '#pieces/class-picker.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { findBoard } from '#store/found-board.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

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
