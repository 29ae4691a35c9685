// くらべる: two of a unit's models and works, looked at together. The address names the unit and the two.
import { SearchX } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { CompareDesk } from '#features/compare/compare-desk.tsx';
import { CompareUnits } from '#features/compare/compare-units.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { comparisonOf } from '#store/comparing.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

export function ComparePage() {
  const [address] = useSearchParams();
  const unit = address.get('unit');
  return unit === null ? <CompareUnits /> : <CompareInUnit key={unit} unit={unit} />;
}

function CompareInUnit({ unit }: { readonly unit: string }) {
  const say = useSay();
  const [address, setAddress] = useSearchParams();
  const red = address.get('a');
  const blue = address.get('b');
  const comparison = useLive(
    (device) =>
      comparisonOf(
        device,
        unit,
        [red, blue].filter((ref) => ref !== null),
      ),
    [unit, red, blue],
  );
  if (comparison) {
    const pick = (a: string, b: string) => setAddress({ unit, a, b }, { replace: true });
    return <CompareDesk comparison={comparison} named={{ red, blue }} onPick={pick} />;
  }
  return (
    <>
      <PageHead title={<Say k="compare.title" />} tab={say('compare.title')} />
      {comparison === undefined ? (
        <Skeleton shape="card" count={2} />
      ) : (
        <EmptyState
          icon={SearchX}
          title={<Say k="compare.gone" />}
          action={
            <LinkButton to="/compare">
              <Say k="compare.otherUnit" />
            </LinkButton>
          }
        >
          <Say k="compare.goneWhy" />
        </EmptyState>
      )}
    </>
  );
}
