// Identifiers. A record's id is a UUIDv7 minted on the device that made it; nothing is ever renamed.
import * as z from 'zod/mini';

/** A string that names one `Of`. Plain strings fit; an id of another noun does not. */
export type Id<Of extends string = string> = string & { readonly __of?: Of };
export type PersonId = Id<'person'>;
export type SchoolId = Id<'school'>;
export type ClassId = Id<'classGroup'>;
export type UnitId = Id<'unit'>;
export type LessonId = Id<'lesson'>;
export type RecordId = string;
/** `me:<person>`, `pf:<pupil>`, `cl:<class>`, `un:<class and last day>` (its units until then, for who left), `st:<class>`, `gd:<pupil>` (teachers' notes), `sc:<school>`, `ro:<school>`. */
export type ScopeId = Id<'scope'>;
/** Names one mutation for ever, so that applying it twice is once. */
export type MutationId = Id<'mutation'>;
export type ClientId = Id<'client'>;
/** SHA-256 of stored bytes, 64 hex digits. */
export type ContentHash = Id<'hash'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
export const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);
export const id = () => z.string().check(z.regex(UUID));
export const optionalId = () => z.nullable(id());
export const contentHash = () => z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Makes a UUIDv7 (RFC 9562 §5.7) from a time in ms and 10 random bytes: both are arguments, so tests can repeat them. */
export function uuidv7(now: number, random: Uint8Array): string {
  const time = Math.max(0, Math.floor(now)).toString(16).padStart(12, '0').slice(-12);
  const r = Array.from(random.slice(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = (((random[2] ?? 0) & 0x3f) | 0x80).toString(16).padStart(2, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${r.slice(1, 4)}-${variant}${r.slice(6, 8)}-${r.slice(8, 20)}`;
}
