// Which works can be laid side by side by eye; a sound is heard, a file is opened.
import type { RecordOf } from '#domain/records/kinds.ts';

const TO_LOOK_AT: ReadonlySet<RecordOf<'work'>['kind']> = new Set(['photo', 'video', 'drawing']);
export const canBeSeen = (work: RecordOf<'work'>): boolean => TO_LOOK_AT.has(work.kind);
