// When a child walked a lesson: not the day that it was planned for.
import type { Footprint } from '#domain/footprint.ts';

/**
 * The first moment at which the child made or thought back (ms); null while neither is there. A goal alone is no walking: it may be
 * set days before. What comes later (another try, a reflection that is finished at home) belongs to the day on which it began. A
 * sheet that a teacher filed was written in the lesson, whenever it was photographed.
 */
export function walkedAt({ works, reflection }: Pick<Footprint, 'works' | 'reflection'>): number | null {
  const own = works.filter((work) => work.author === work.owner);
  const moments = [...own, ...(reflection ? [reflection] : [])].map((record) => record.madeAt);
  return moments.length > 0 ? Math.min(...moments) : null;
}
