// Who tries the sample class in this tab. Noted for the tab alone: it outlives a reload, and nothing else. [Note: Sample class]
import { readNote } from '#store/tab-note.ts';

export const SAMPLE_NOTE = 'ashiato.sample';

export interface SampleNote {
  readonly person: string;
  /** The address that they came from. */
  readonly from: string;
}

/** Where storage is closed to us a reload leads home. */
export const readSampleNote = (): SampleNote | null => JSON.parse(readNote(sessionStorage, SAMPLE_NOTE) ?? 'null');
