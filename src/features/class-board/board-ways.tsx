// Where a teacher goes from the board with the class as a whole: onto the wall, to what has not come yet, onto
// paper and back from it.
import { CloudUpload, Printer, Projector, ScanLine } from 'lucide-react';
import { LeadButton } from '#pieces/lead-button.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say } from '#pieces/say.tsx';
import type { Kept } from '#store/database.ts';

export interface BoardWaysProps {
  readonly unit: Kept<'unit'>;
  /** The one that the class is at. */
  readonly lesson: { readonly id: string; readonly number: number } | null;
}
export function BoardWays({ unit, lesson }: BoardWaysProps) {
  return (
    <>
      <LeadButton variant="quiet" unit={unit} lesson={lesson} />
      <LinkButton to={`/projector/${unit.id}`} variant="quiet" icon={Projector}>
        <Say k="projector.open" />
      </LinkButton>
      <LinkButton to={`/arrivals?class=${unit.classGroup ?? ''}&unit=${unit.id}`} variant="quiet" icon={CloudUpload}>
        <Say k="arrivals.link" />
      </LinkButton>
      <LinkButton to={`/print/${unit.id}`} variant="quiet" icon={Printer}>
        <Say k="print.open" />
      </LinkButton>
      <LinkButton to={`/sheets/${unit.id}`} variant="quiet" icon={ScanLine}>
        <Say k="stack.open" />
      </LinkButton>
    </>
  );
}
