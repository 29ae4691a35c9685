// Bytes that came in, and the media record that tells of them: either may come first. `up` says what the school holds.
import type { LooseRecord } from '#domain/record.ts';
import type { Variant, VariantFacts } from '#domain/records/media.ts';
import type { Ledger } from '#server/sync/ledger.ts';
import { writeRecord } from '#server/sync/placing.ts';
import { recordById } from '#server/sync/record.repo.ts';

type Variants = Partial<Record<Variant, VariantFacts>>;
export const variantsOf = (record: LooseRecord): Variants => record['variants'] as Variants;
export const upOf = (record: LooseRecord) => record['up'] as Partial<Record<Variant, number>>;

/** Sets `up` for every variant whose bytes came from the record's author and are those that it announced. */
export async function confirmArrived(ledger: Ledger, media: string): Promise<boolean> {
  const kept = await recordById(ledger, media);
  if (!kept || kept.record.type !== 'media') return false;
  const arrived = await ledger.trx
    .selectFrom('media_bytes')
    .select(['variant', 'hash'])
    .where('school', '=', ledger.school)
    .where('media', '=', media)
    .where('person', '=', kept.record.author)
    .execute();
  const had = upOf(kept.record);
  const come = arrived.filter(({ variant, hash }) => {
    const name = variant as Variant;
    return had[name] === undefined && variantsOf(kept.record)[name]?.hash === hash;
  });
  if (come.length === 0) return false;
  const up = { ...had, ...Object.fromEntries(come.map(({ variant }) => [variant, ledger.now])) };
  const rv = kept.rv + 1;
  await writeRecord(ledger, kept, { ...kept, rv, record: { ...kept.record, up }, frv: { ...kept.frv, up: rv } });
  return true;
}
