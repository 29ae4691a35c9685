// A day as it stands on paper, where nothing is きのう.
import { Say } from '#pieces/say.tsx';

/** @param day `2026-11-13` */
export function PaperDay({ day }: { readonly day: string | null }) {
  const [, month, date] = day?.split('-') ?? [];
  return month && date ? <Say k="print.day" with={{ month: Number(month), day: Number(date) }} /> : null;
}
