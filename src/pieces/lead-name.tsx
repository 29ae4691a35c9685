// What a teacher has opened on all screens, as it is called: a model by its title, a lesson by its unit and number.
import { useSay } from '#pieces/say.tsx';
import type { Kept } from '#store/database.ts';
import type { Leading } from '#store/leads.ts';

/** What is opened: a model, a lesson, or the whole unit. */
export interface LeadTarget {
  readonly unit: Kept<'unit'>;
  readonly lesson: { readonly id: string; readonly number: number } | null;
  readonly model: Kept<'model'> | null;
}

type Named = Pick<Leading, 'number'> & {
  readonly unit: { readonly title: string } | null;
  readonly model: { readonly title: string } | null;
};

export const LeadName = ({ of }: { readonly of: Named }) => useLeadName(of);

export function useLeadName({ unit, number, model }: Named): string {
  const say = useSay();
  if (model?.title) return model.title;
  if (!unit) return say('leading.something');
  return number === null ? unit.title : say('leading.lesson', { unit: unit.title, n: number });
}
