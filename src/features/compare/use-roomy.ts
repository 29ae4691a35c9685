// Whether the screen is wider than a phone held upright; and whether it is held upright at all, phone or tablet: then the ways of
// comparing have a line of their own, with のびを 見る beside or below them: the strip that it stands in elsewhere is far below the edge.
import { useMatches } from '#pieces/use-matches.ts';

export const useRoomy = (): boolean => useMatches('(width >= 48em)');
export const useUpright = (): boolean => useMatches('(width < 64em)');
