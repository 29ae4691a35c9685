// From seeing to saying: what the child found becomes a mark on the work, here on the picture, or goes into the reflection of
// the lesson that the newer work belongs to.
import { Footprints } from 'lucide-react';
import styles from '#features/compare/compare-found.module.css';
import { addressOf, type NamedSlots } from '#features/compare/lying.ts';
import type { LyingPins } from '#features/compare/use-lying-pins.ts';
import { nameOf } from '#pieces/compared-name.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { PinEditor } from '#pieces/pin-editor.tsx';
import { PinTools } from '#pieces/pin-tools.tsx';
import { Say } from '#pieces/say.tsx';
import type { Compared } from '#store/comparing.ts';
import { Card } from '#ui/card.tsx';

export interface CompareFoundProps {
  readonly unit: string;
  /** The reflection shows them again. */
  readonly refs: NamedSlots;
  /** The uppermost first: one's own, that is the one to go on from. */
  readonly compared: readonly Compared[];
  readonly all: readonly Compared[];
  readonly pins: LyingPins;
}

export function CompareFound({ unit, refs, compared, all, pins: { desks, marked } }: CompareFoundProps) {
  const { session } = useDevice();
  const lesson = compared.find((each) => each.own && each.lesson !== null && each.otherUnit === null)?.lesson;
  if (session.role !== 'pupil' || (!lesson && !marked)) return null;
  const desk = marked && desks[marked.slot];
  const written = desk?.pins.find((pin) => pin.id === desk.open);
  return (
    <Card padding="small" className={styles['found']}>
      <h2 className={styles['title']}>
        <Say k="compare.found" />
      </h2>
      {desk && written ? (
        <PinEditor key={written.id} desk={desk} pin={written} />
      ) : (
        <p>
          {marked ? (
            <Say k="compare.foundOn" with={{ title: nameOf(marked.work, all) }} />
          ) : (
            <Say k="compare.foundAsk" />
          )}
        </p>
      )}
      {desk && !written && <PinTools desk={desk} />}
      {desk && desk.pins.length > 0 && !written && (
        <LinkButton wide variant="quiet" to={`/works/${marked.work.id}`}>
          <Say k="compare.marksOf" with={{ count: desk.pins.length }} />
        </LinkButton>
      )}
      {lesson && (
        <LinkButton
          wide
          icon={Footprints}
          to={`/units/${unit}/lessons/${lesson}/record?${new URLSearchParams({ step: 'reflection', ...addressOf(refs) })}`}
        >
          <Say k="compare.toReflection" />
        </LinkButton>
      )}
    </Card>
  );
}
