// One work, large: one's own with all that can be said and decided about it; a classmate's as they opened it.
import { SearchX } from 'lucide-react';
import { useParams } from 'react-router';
import { OthersWork } from '#features/work/others-work.tsx';
import { OwnWork } from '#features/work/own-work.tsx';
import { WorkPutAway } from '#features/work/work-put-away.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { workPlaceOf } from '#store/work-place.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { PageSkeleton } from '#ui/skeleton.tsx';

export function WorkPage() {
  const { work = '' } = useParams();
  const say = useSay();
  const place = useLive((device) => workPlaceOf(device, work), [work]);
  if (place === undefined) return <PageSkeleton framed title={say('work.title')} />;
  if (place === null) return <NoWork />;
  if (place.work.trashed) return <WorkPutAway place={place} />;
  return place.own ? <OwnWork key={place.work.id} place={place} /> : <OthersWork key={place.work.id} place={place} />;
}

function NoWork() {
  const say = useSay();
  return (
    <>
      <PageHead title={<Say k="work.title" />} tab={say('work.title')} />
      <EmptyState
        icon={SearchX}
        title={<Say k="work.gone" />}
        action={
          <LinkButton to="/">
            <Say k="work.toStart" />
          </LinkButton>
        }
      >
        <Say k="work.goneWhy" />
      </EmptyState>
    </>
  );
}
