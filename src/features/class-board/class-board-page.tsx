// クラスボード: how every child of the class is going through a unit, live, from what this device holds.
import { LayoutGrid } from 'lucide-react';
import { Suspense, startTransition, useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { BoardDesk } from '#features/class-board/board-desk.tsx';
import { ClassPicker } from '#pieces/class-picker.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { lazyBeside } from '#pieces/lazy-screen.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { boardAtHand } from '#store/board-at-hand.ts';
import type { FoundBoard } from '#store/found-board.ts';
import { isWithoutClass } from '#store/roster.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

const FirstSteps = lazyBeside(() => import('#pieces/first-steps.tsx'), 'FirstStepsOnBoard');

export function ClassBoardPage() {
  const say = useSay();
  const { unit } = useParams();
  const [params] = useSearchParams();
  const asked = unit ?? null;
  const chosen = params.get('class');
  const found = useBoard(asked, chosen);
  if (found && 'board' in found) return <BoardDesk key={found.board.unit.id} {...found} />;
  return (
    <>
      <PageHead
        title={<Say k="board.title" />}
        tab={say('board.title')}
        extras={found?.none === 'noUnit' && <ClassPicker classes={found.classes} group={found.group} page="/board" />}
      />
      {found && (
        <Suspense>
          <FirstSteps group={found.none === 'noUnit' ? found.group : null} />
        </Suspense>
      )}
      {!found && <Coming />}
      {found?.none === 'noClass' && <NoClass />}
      {found && found.none !== 'noClass' && <NoBoard none={found.none} />}
    </>
  );
}

/** Live; at once where the board is at hand. Of another unit the old one stays until the new one is there. */
function useBoard(asked: string | null, chosen: string | null): FoundBoard | undefined {
  const atHand = boardAtHand(useDevice());
  const [found, hear] = useState(() => atHand.look({ asked, chosen }));
  const [trouble, fail] = useState<unknown>(null);
  useEffect(() => {
    // In pieces: a class is much to draw at once, and whatever a hand does meanwhile comes first.
    const tell = (now: FoundBoard) => startTransition(() => hear(now));
    return atHand.watch({ asked, chosen }, { hear: tell, fail });
  }, [atHand, asked, chosen]);
  if (trouble) throw trouble;
  return found;
}

const Coming = () => <Skeleton shape="card" count={2} label={useSay()('board.loading')} />;

/** The board is read again now and then; at the first start the class comes in between. */
const NoClass = () => (useLive(isWithoutClass, []) ? <NoBoard none="noClass" /> : <Coming />);

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
