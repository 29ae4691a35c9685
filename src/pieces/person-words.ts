// A person's name with its reading, for who cannot read it yet: the two halves beside each other where both have them.
import { hasKanji, type ReadPart } from '#domain/readings.ts';
import type { Kept } from '#store/database.ts';

type Named = Pick<Kept<'person'>, 'displayName' | 'kana'>;

export function personWords({ displayName, kana }: Named): { readonly parts: readonly ReadPart[] } {
  const names = displayName.split(/\s+/);
  const readings = kana.split(/\s+/);
  if (kana === '' || names.length !== readings.length) return { parts: [{ base: displayName, reading: kana || null }] };
  const parts = names.flatMap((base, at): ReadPart[] => {
    const one = { base, reading: hasKanji(base) ? (readings[at] ?? null) : null };
    return at === 0 ? [one] : [{ base: ' ', reading: null }, one];
  });
  return { parts };
}
