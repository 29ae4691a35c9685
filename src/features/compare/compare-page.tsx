// くらべる: two or three of a unit's models and works, looked at together. The address names the unit and what lies there.
import { SearchX } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { CompareDesk } from '#features/compare/compare-desk.tsx';
import { CompareUnits } from '#features/compare/compare-units.tsx';
import { addressOf, type NamedSlots, namedIn } from '#features/compare/lying.ts';
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
  const named = namedIn(address);
  const refs = [named.red, named.blue, named.green].filter((ref) => ref !== null);
  const comparison = useLive((device) => comparisonOf(device, unit, refs), [unit, ...Object.values(named)]);
  if (comparison) {
    const lay = (next: NamedSlots) => setAddress({ unit, ...addressOf(next) }, { replace: true });
    return <CompareDesk comparison={comparison} named={named} onLay={lay} />;
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
