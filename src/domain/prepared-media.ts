// A picture as it stands ready to be kept: its variants with their bytes. Made by media, kept by store.
import type { Variant, VariantFacts } from '#domain/records/media.ts';

export interface PreparedVariant extends VariantFacts {
  readonly data: ArrayBuffer;
}
export interface PreparedMedia {
  /** What there is of it: a photo has all three. `o` is upright and carries no EXIF. */
  readonly variants: { readonly [V in Variant]?: PreparedVariant };
  /** What is told of it beside its bytes: the name of a file, how many pages it has. */
  readonly preview?: Readonly<Record<string, string>>;
}

/** What the media record says about the variants: everything but their bytes. */
export function factsOf(prepared: PreparedMedia): { [V in Variant]?: VariantFacts } {
  return Object.fromEntries(Object.entries(prepared.variants).map(([variant, part]) => [variant, withoutData(part)]));
}

const withoutData = (part: PreparedVariant) =>
  Object.fromEntries(Object.entries(part).filter(([name]) => name !== 'data')) as unknown as VariantFacts;
