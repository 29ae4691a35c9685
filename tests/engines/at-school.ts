// What has arrived, read from the school's own tables: no browser has a say in it.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { School } from '#tests/browser/school.ts';

export interface Arrived {
  readonly id: string;
  readonly words?: string;
  readonly nextGoal?: string;
  readonly lesson?: string | null;
}

/** All records of a kind that this person owns. */
export function arrived(school: School, person: string, type: string): Arrived[] {
  return asking(school, (db) =>
    (db.prepare('select id, data from record where owner = ? and type = ?').all(person, type) as Stored[]).map(
      ({ id, data }) => Object.assign(JSON.parse(data) as object, { id }),
    ),
  );
}
interface Stored {
  readonly id: string;
  readonly data: string;
}

/** Which sizes of a picture have arrived, whole. */
export function variantsArrived(school: School, media: string): string[] {
  return asking(school, (db) =>
    (db.prepare('select variant from media_bytes where media = ?').all(media) as { variant: string }[]).map(
      ({ variant }) => variant,
    ),
  );
}

function asking<T>({ dir }: School, ask: (db: Database.Database) => T): T {
  const db = new Database(join(dir, 'ashiato.sqlite'), { readonly: true });
  try {
    return ask(db);
  } finally {
    db.close();
  }
}
