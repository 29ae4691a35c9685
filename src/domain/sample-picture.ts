// What stands on the pictures of the sample class, and in which sizes they are drawn. [Note: Sample class]
import type { ContentHash } from '#domain/id.ts';

/** What is drawn for a made-up work: a sheet of calligraphy, or somebody on a mat. */
export type SamplePicture =
  | {
      readonly kind: 'sheet';
      readonly letter: string;
      readonly name: string;
      /** 0 = as in the model, 1 = the first time. */
      readonly shake: number;
      /** Tells one hand from another. */
      readonly hand: number;
    }
  | { readonly kind: 'mat'; readonly hand: number };

/** In what sizes it is drawn: small for tiles, and as it is looked at, which is also the original. */
export const SAMPLE_SIZES = { t: { w: 240, h: 320 }, m: { w: 720, h: 960 } } as const;
export type SampleVariant = keyof typeof SAMPLE_SIZES;
/** Stands for the bytes of a picture that is not drawn yet: none have this hash. */
export const NOT_DRAWN: ContentHash = '0'.repeat(64);
