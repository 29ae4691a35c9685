// How what an older app or server wrote becomes what this one writes: one step for each version of the record schemas, none of
// which is ever edited. The server takes them over changes of older devices, the device over what lies in its tables. Pure:
// both must come to the same record without a word between them. [Note: Steps]
import { SCHEMA } from '#domain/protocol.ts';
import { READ_KINDS } from '#domain/readings.ts';
import type { LooseRecord } from '#domain/record.ts';

/** A change as it was written, its parts in whatever shape that schema had. */
export interface WrittenChange {
  readonly schema: number;
  readonly type: string;
  readonly [part: string]: unknown;
}
export interface SchemaStep {
  /** From the schema before this one. */
  readonly to: number;
  /** Leaves alone what it does not know, and what is already as it would make it: a school may have been set back and gone on. */
  readonly record: (record: LooseRecord) => LooseRecord;
  /** Throws when the change cannot be said in the newer schema: then it is kept as it is, for somebody to look at. */
  readonly change: (change: WrittenChange) => WrittenChange;
}

/** With schema 4: pictures of a template and what a copy's bytes are of; what a teacher does not want to be offered any more. */
const ADDED: Readonly<Record<string, object>> = {
  template: { pictures: [], courseOfStudyCodes: [] },
  media: { copyOf: null },
  settings: { hiddenPhrases: [], hiddenStamps: [] },
};

export const SCHEMA_STEPS: readonly SchemaStep[] = [
  {
    // 「あとで送る」: a class says until when its pictures wait. Nobody could write of a class before.
    to: 2,
    record: (record) =>
      record.type === 'classGroup' && !('mediaLaterUntil' in record) ? { ...record, mediaLaterUntil: null } : record,
    change: (change) => change,
  },
  {
    // 気づき・課題, あつまり, ひながた: kinds of their own. A goal names the 課題 that it takes up, a model the characters whose
    // strokes it shows; a voice may be set later.
    to: 3,
    record: (record) => {
      if (record.type === 'goal' && !('fromPin' in record)) return { ...record, fromPin: null };
      if (record.type === 'model' && !('characters' in record)) return { ...record, characters: '' };
      return record;
    },
    change: (change) => change,
  },
  {
    // よみ, 指導記録 and who read it, 休み, はん, 一斉: kinds of their own. A model may be a 板書, an enrollment one at a second place, or one
    // whose last day is ahead; what a teacher wrote for children has its readings beside it.
    // 「まだ しまわないで」: a class says until when its devices stay out. What a teacher filed for a child may be taken back.
    to: 4,
    record: (record) => {
      if (record.type === 'classGroup' && !('keepOutUntil' in record)) return { ...record, keepOutUntil: null };
      if (record.type === 'work' && !('takenBack' in record)) return { ...record, takenBack: false };
      if (record.type === 'enrollment' && !('home' in record && 'until' in record)) {
        return { home: null, until: null, ...record };
      }
      const added = ADDED[record.type];
      if (added && !Object.keys(added).every((name) => name in record)) return { ...added, ...record };
      const now = record.type === 'model' && !('isBoard' in record) ? { ...record, isBoard: false } : record;
      return READ_KINDS.includes(now.type) && !('readings' in now) ? { ...now, readings: {} } : now;
    },
    change: (change) => change,
  },
];

/** @param from the schema that it was kept under. A step that fails is left out: a record without a newer field can be read. */
export function recordToday(record: LooseRecord, from: number, to: number = SCHEMA, steps = SCHEMA_STEPS): LooseRecord {
  return stepsBetween(from, to, steps).reduce((now, step) => {
    try {
      return step.record(now);
    } catch {
      return now;
    }
  }, record);
}

/** @returns null when a step cannot say it in the newer schema. One of a newer schema than `to` is left as it is. */
export function changeToday<C extends WrittenChange>(change: C, to: number = SCHEMA, steps = SCHEMA_STEPS): C | null {
  if (change.schema >= to) return change;
  try {
    const now = stepsBetween(change.schema, to, steps).reduce<WrittenChange>((said, step) => step.change(said), change);
    return { ...now, schema: to } as C;
  } catch {
    return null;
  }
}

const stepsBetween = (from: number, to: number, steps: readonly SchemaStep[]): SchemaStep[] =>
  steps.filter((step) => step.to > from && step.to <= to);
