// What the child compared just now, where it comes from there: the address of its reflection names it, as that of the comparison did.
import { useSearchParams } from 'react-router';
import { useLive } from '#pieces/use-live.ts';
import { type Compared, comparisonOf } from '#store/comparing.ts';

const PLACES = ['a', 'b', 'c'] as const;

export interface ComparedNow {
  /** From the lowest to the uppermost; none, where it does not come from there. */
  readonly lie: readonly Compared[];
  /** All of the unit, by which each of them is named. */
  readonly all: readonly Compared[];
  readonly address: string;
}
const NOTHING: ComparedNow = { lie: [], all: [], address: '' };

export function useComparedNow(unit: string): ComparedNow {
  const [address] = useSearchParams();
  const named = PLACES.flatMap((place) => address.get(place) ?? []);
  const found = useLive(
    async (device) => (named.length > 1 ? await comparisonOf(device, unit, named) : null),
    [unit, named.join()],
  );
  if (!found) return NOTHING;
  const all = [...found.candidates, ...found.shared];
  const lie = named.flatMap((ref) => all.find((each) => each.ref === ref) ?? []);
  if (lie.length < 2) return NOTHING;
  const query = new URLSearchParams({ unit });
  for (const place of PLACES) if (address.has(place)) query.set(place, address.get(place) ?? '');
  return { lie, all, address: `/compare?${query}` };
}
