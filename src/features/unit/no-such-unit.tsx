// A unit that is not on this device, or not for this child: one answer for both.
import { BookX } from 'lucide-react';
import type { ReactNode } from 'react';
import { Say, useSay } from '#pieces/say.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';

export function NoSuchUnit({ back }: { readonly back: ReactNode }) {
  const say = useSay();
  return (
    <>
      <PageHead back={back} title={<Say k="unit.notFoundTitle" />} tab={say('unit.notFoundTitle')} />
      <Card>
        <EmptyState icon={BookX} title={<Say k="unit.notFoundTitle" />}>
          <Say k="unit.notFoundWords" />
        </EmptyState>
      </Card>
    </>
  );
}
