// Is there room for the open pupil beside the board? Else the same stands in a sheet over it.
import { useMatches } from '#pieces/use-matches.ts';

export const useWide = (): boolean => useMatches('(min-width: 64em)');
