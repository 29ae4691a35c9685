// Who tries the sample class in this tab. Noted for the tab alone: it outlives a reload, and nothing else. [Note: Sample class]
import { readNote, writeNote } from '#store/tab-note.ts';

export const SAMPLE_NOTE = 'ashiato.sample';

export interface SampleNote {
  readonly person: string;
  /** The address that they came from. */
  readonly from: string;
}

/**
 * Where storage is closed to us a reload leads home.
 * @param current who uses the device; the note of anybody else is over, whichever tab they signed out in
 */
export function readSampleNote(current: string | null): SampleNote | null {
  const note: SampleNote | null = JSON.parse(readNote(sessionStorage, SAMPLE_NOTE) ?? 'null');
  if (note?.person === current) return note;
  writeNote(SAMPLE_NOTE, null);
  return null;
}
