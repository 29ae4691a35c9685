// One change of one record, as it travels and as it waits in the outbox: patches, never documents.
import * as z from 'zod/mini';
import { hlc } from '#domain/clock.ts';
import { moment } from '#domain/field.ts';
import { id, optionalId } from '#domain/id.ts';
import { LIMITS } from '#domain/limits.ts';

const fieldName = () => z.string().check(z.regex(/^[a-zA-Z]{1,40}$/));
const member = () => z.string().check(z.maxLength(4000));

export const mutationSchema = z.object({
  mid: id(),
  rid: id(),
  type: z.string().check(z.regex(/^[a-zA-Z]{1,40}$/)),
  op: z.enum(['create', 'patch', 'trash', 'restore']),
  /** The version of the record that the change was made on; 0 = never seen from the server. */
  base: z.int().check(z.gte(0)),
  /** With `create` only. */
  owner: z.optional(optionalId()),
  root: z.optional(optionalId()),
  madeAt: z.optional(moment()),
  /** once and lww fields → value. */
  set: z.optional(z.record(fieldName(), z.json())),
  /** text fields → the words as they now are, and which version of them they grew from. */
  text: z.optional(
    z.record(
      fieldName(),
      z.object({ to: z.string().check(z.maxLength(LIMITS.textChars)), baseRv: z.int().check(z.gte(0)) }),
    ),
  ),
  /** set fields → members added and removed. */
  sets: z.optional(z.record(fieldName(), z.object({ add: z.array(member()), del: z.array(member()) }))),
  /** map fields → key → value; null removes the key. */
  maps: z.optional(z.record(fieldName(), z.record(z.string().check(z.maxLength(64)), z.json()))),
  ts: hlc(),
  /** Server's clock minus the device's, ms, as last known. */
  off: z.number(),
  /** Version of the record schemas that the device wrote with. */
  schema: z.int().check(z.gte(1)),
  /** Mutations with the same `g` are applied together or not at all. */
  g: z.optional(id()),
});
export type Mutation = z.output<typeof mutationSchema>;

/** Names of the fields that a mutation touches. */
export function touchedBy(m: Pick<Mutation, 'set' | 'text' | 'sets' | 'maps'>): string[] {
  return [m.set, m.text, m.sets, m.maps].flatMap((part) => Object.keys(part ?? {}));
}
