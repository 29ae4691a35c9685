// What a tab left lying of the sample class that was closed in the middle of it. [Note: Sample class]
import { dropSample } from '#store/drop-sample.ts';
import { unlessOpen } from '#sync/in-use.ts';

/** Held by each tab that is in it. */
export const SAMPLE_LOCK = 'ashiato-sample';

/** Nothing happens while a tab is in it. */
export const clearSample = (): Promise<void> => unlessOpen(SAMPLE_LOCK, dropSample);
