// The shape that all records share, and how a kind is declared. [Note: A record]
import * as z from 'zod/mini';
import type { Field, Fields } from '#domain/field.ts';
import { moment } from '#domain/field.ts';
import type { PersonId, RecordId, SchoolId, ScopeId } from '#domain/id.ts';
import { id, optionalId } from '#domain/id.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import type { Viewer } from '#domain/viewer.ts';

export interface Envelope {
  readonly id: RecordId;
  readonly school: SchoolId;
  /** Whose portfolio it belongs to; null for what belongs to a class or the school. */
  readonly owner: PersonId | null;
  readonly author: PersonId;
  /** The record whose placements this one follows. */
  readonly root: RecordId | null;
  /** ms since 1970, by the device's clock corrected with the server's. */
  readonly madeAt: number;
  readonly trashed: boolean;
  /** Two people's words met here and both were kept: somebody should look. */
  readonly needsLook: boolean;
}
export const envelopeSchema = z.object({
  id: id(),
  school: id(),
  owner: optionalId(),
  author: id(),
  root: optionalId(),
  madeAt: moment(),
  trashed: z.boolean(),
  needsLook: z.boolean(),
});
export const ENVELOPE_KEYS: ReadonlySet<string> = new Set([...Object.keys(envelopeSchema.shape), 'type']);

export type ValuesOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };
export type RecordIn<Name extends string, F extends Fields> = Envelope & { readonly type: Name } & ValuesOf<F>;
/** A record of a kind that the reader does not care about. */
export type LooseRecord = Envelope & { readonly type: string; readonly [field: string]: unknown };

/** Finds records by relation key (see relation.ts), as far as the asking side holds them. */
export type Related = (key: string) => readonly LooseRecord[];

export interface WriteAct<R> {
  readonly viewer: Viewer;
  /** As it is now; null when it is being made. */
  readonly before: R | null;
  /** As it would be. */
  readonly after: R;
  /** Names of the fields that the change touches. */
  readonly touched: readonly string[];
  readonly related: Related;
}

export interface Kind<Name extends string = string, F extends Fields = Fields> {
  readonly name: Name;
  readonly fields: F;
  /** Relation keys of all records that `placementsOf` and `mayWrite` ask for. */
  readonly dependsOn: (record: RecordIn<Name, F>) => readonly string[];
  /** Relation keys under which others find this record, besides its own id. */
  readonly announces: (record: RecordIn<Name, F>) => readonly string[];
  readonly placementsOf: (record: RecordIn<Name, F>, related: Related) => readonly ScopeId[];
  /** The id that such a record has when its id is made from what it says (derived-id.ts); null = never. */
  readonly derivedIdOf: (record: RecordIn<Name, F>) => RecordId | null;
  /** Null = yes. Envelope, schema, once and server fields were checked before (access.ts). */
  readonly mayWrite: (act: WriteAct<RecordIn<Name, F>>) => RefusalCode | null;
}

type KindParts<Name extends string, F extends Fields> = Omit<Kind<Name, F>, 'dependsOn' | 'announces' | 'derivedIdOf'> &
  Partial<Pick<Kind<Name, F>, 'dependsOn' | 'announces' | 'derivedIdOf'>>;

export function defineKind<const Name extends string, F extends Fields>(parts: KindParts<Name, F>): Kind<Name, F> {
  return { dependsOn: () => [], announces: () => [], derivedIdOf: () => null, ...parts };
}
