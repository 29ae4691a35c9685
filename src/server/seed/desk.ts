// Where the records of the demo school are laid before they are written: ids, and batches that are fast.
import { uuidv7 } from '#domain/id.ts';
import type { RecordOf, TypeName } from '#domain/records/kinds.ts';
import type { Calendar } from '#server/seed/calendar.ts';
import type { SchoolRecord, Seeding } from '#server/seed-target.ts';

const BATCH = 800;

export interface Desk {
  readonly school: string;
  readonly calendar: Calendar;
  readonly newId: (madeAt: number) => string;
  readonly lay: <T extends TypeName>(type: T, record: Laid<T>) => void;
  /** The newest work of that child in that lesson. */
  readonly lastWork: (child: string, lesson: string) => string | undefined;
  /** Writes what is laid out. */
  readonly handIn: (atLeast?: number) => Promise<void>;
}
export interface Laid<T extends TypeName> {
  readonly id: string;
  readonly owner: string | null;
  readonly author: string;
  readonly root?: string;
  readonly madeAt: number;
  readonly values: Partial<RecordOf<T>>;
}

export function openDesk(seeding: Seeding, school: string, calendar: Calendar): Desk {
  let laid: SchoolRecord[] = [];
  const works = new Map<string, string>();
  return {
    school,
    calendar,
    newId: (madeAt) => uuidv7(madeAt, seeding.random(10)),
    lay: (type, { root, ...record }) => {
      const { owner, id } = record;
      const values: SchoolRecord['values'] = record.values;
      if (type === 'work') works.set(`${owner} ${values['lesson']}`, id);
      laid.push({ type, ...record, root: root ?? null });
    },
    lastWork: (child, lesson) => works.get(`${child} ${lesson}`),
    handIn: async (atLeast = 1) => {
      if (laid.length < atLeast) return;
      const all = laid;
      laid = [];
      for (let at = 0; at < all.length; at += BATCH) {
        await seeding.school.writeAsSchool(school, all.slice(at, at + BATCH));
      }
    },
  };
}
