// From seeing to saying: what the child found becomes a mark on the work, or goes into the reflection of the lesson that the newer work belongs to.
import { Flag, Footprints } from 'lucide-react';
import styles from '#features/compare/compare-found.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say } from '#pieces/say.tsx';
import type { Compared } from '#store/comparing.ts';
import { Card } from '#ui/card.tsx';

export function CompareFound({ unit, compared }: { readonly unit: string; readonly compared: readonly Compared[] }) {
  const { session } = useDevice();
  // The newer of the child's own: that is the one to go on from.
  const picture = compared.find((each) => each.own && each.looks === 'picture');
  const lesson = compared.find((each) => each.own && each.lesson !== null)?.lesson;
  if (session.role !== 'pupil' || !lesson) return null;
  return (
    <Card padding="small" className={styles['found']}>
      <h2 className={styles['title']}>
        <Say k="compare.found" />
      </h2>
      <p>
        <Say k="compare.foundAsk" />
      </p>
      {picture && (
        <LinkButton wide icon={Flag} to={`/works/${picture.id}?mark=task`}>
          <Say k="compare.toMark" />
        </LinkButton>
      )}
      <LinkButton wide icon={Footprints} to={`/units/${unit}/lessons/${lesson}/record?step=reflection`}>
        <Say k="compare.toReflection" />
      </LinkButton>
    </Card>
  );
}
