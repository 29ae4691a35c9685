// A work that its child put away: nothing is erased, and here it comes back.
import { Archive, Undo2 } from 'lucide-react';
import { BackLink } from '#pieces/back-link.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { Taught } from '#pieces/taught.tsx';
import type { WorkPlace } from '#store/work-place.ts';
import { restoreWork } from '#store/works.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';

export function WorkPutAway({ place: { work, unit } }: { readonly place: WorkPlace }) {
  const device = useDevice();
  const say = useSay();
  return (
    <>
      <PageHead
        title={<Say k="work.title" />}
        tab={say('work.title')}
        back={
          <BackLink to={`/units/${unit.id}`}>
            <span lang="ja">
              <Taught by={unit} at="title" />
            </span>
          </BackLink>
        }
      />
      <div role="status">
        <EmptyState
          icon={Archive}
          title={<Say k="work.removed" />}
          action={
            <Button
              variant="primary"
              size="big"
              icon={Undo2}
              // The button that was pressed is gone: the way back has the focus.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              onClick={() => void restoreWork(device, work.id)}
            >
              <Say k="work.restore" />
            </Button>
          }
        >
          <Say k="work.removedWhy" />
        </EmptyState>
      </div>
    </>
  );
}
