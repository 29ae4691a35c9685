// What a seed (or an import) writes through: the same door for versions and placements as everybody's writes, without the
// question of rights. Fast: one `write` is one transaction, so give it hundreds or thousands of records at a time.
import type { ContentHash, PersonId, RecordId, SchoolId } from '#domain/id.ts';
import type { TypeName } from '#domain/records/kinds.ts';
import type { Role } from '#domain/viewer.ts';

/** A record as it shall be. Fields that are left out keep what they are, or their kind's initial value. */
export interface SchoolRecord {
  readonly type: TypeName;
  readonly id: RecordId;
  readonly owner: PersonId | null;
  readonly author: PersonId;
  readonly root?: RecordId | null;
  /** ms since 1970. */
  readonly madeAt: number;
  /** By field name, fields that only the server sets included (roster fields, `up` of media). */
  readonly values: Readonly<Record<string, unknown>>;
  readonly trashed?: boolean;
}

export interface SeedTarget {
  /** Makes the school, or gives it its name anew. Comes before its first record. */
  openSchool(school: { readonly id: SchoolId; readonly name: string }): Promise<void>;
  /**
   * Writes all in one transaction, in the order given (a record after those that it belongs to is faster, not needed).
   * Values are checked by the kind's schemas; a wrong one throws, and nothing of the batch is written.
   */
  writeAsSchool(school: SchoolId, records: readonly SchoolRecord[]): Promise<void>;
}

/** Keeps bytes by their hash. Write the media record with `variants` and `up` afterwards. */
export interface SeedMediaStore {
  keep(school: SchoolId, bytes: Uint8Array): Promise<{ readonly hash: ContentHash; readonly bytes: number }>;
}

export interface SeededPerson {
  readonly id: PersonId;
  readonly role: Role;
  readonly name: string;
  /** The class's name, e.g. `3年2組`; '' for people of no class. */
  readonly classGroup: string;
}
export interface Seeding {
  readonly school: SeedTarget;
  readonly mediaStore: SeedMediaStore;
  /** ms since 1970. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
}
export type SeedDemoSchool = (seeding: Seeding) => Promise<{ readonly people: readonly SeededPerson[] }>;
