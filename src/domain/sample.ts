// みほんのクラス: a made-up class that a teacher tries the app on, on one device alone. Its teacher has an id that no school gives;
// by it every door to the school stays shut, and its tables bear another name than an account's. [Note: Sample class]
import type { PersonId } from '#domain/id.ts';

export const SAMPLE_TEACHER: PersonId = '5a3b1e00-0000-8000-8000-000000000001';

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
