// 単元を写す: which one, then under what name and for which class. A new draft, with nothing of a child's in it.
import { useState } from 'react';
import type { UnitParts } from '#domain/unit-parts.ts';
import { ChooseUnit } from '#features/teaching/choose-unit.tsx';
import { UseTemplate } from '#features/teaching/use-template.tsx';
import type { Kept } from '#store/database.ts';

export interface CopyUnitProps {
  readonly classes: readonly Kept<'classGroup'>[];
  /** The class that it is for, until another is chosen. */
  readonly first: string;
  readonly onClose: () => void;
}
export function CopyUnit({ classes, first, onClose }: CopyUnitProps) {
  const [parts, setParts] = useState<UnitParts | null>(null);
  return parts ? (
    <UseTemplate parts={parts} isCopy classes={classes} first={first} onClose={onClose} />
  ) : (
    <ChooseUnit classes={classes} first={first} onChoose={setParts} onClose={onClose} />
  );
}
