// What a field of a record may hold, and what two edits of it become. Each kind in records/ is built from these.
import * as z from 'zod/mini';
import { LIMITS } from '#domain/limits.ts';

/**
 * once: set at creation · lww: a later edit wins, the loser is kept in the history · text: sentences of both are kept ·
 * set: members are added and removed one by one · map: lww for each key · server: only the server sets it.
 */
export type MergeRule = 'once' | 'lww' | 'text' | 'set' | 'map' | 'server';

export interface Field<T> {
  readonly rule: MergeRule;
  readonly schema: z.ZodMiniType<T>;
  /** What a record that never said anything about this field holds. */
  readonly initial: T;
}
export type Fields = Readonly<Record<string, Field<unknown>>>;

const field =
  (rule: MergeRule) =>
  <T>(schema: z.ZodMiniType<T>, initial: T): Field<T> => ({ rule, schema, initial });
export const once = field('once');
export const lww = field('lww');
export const server = field('server');

/** Words that people write at length; merged sentence by sentence. */
export const text = (): Field<string> => field('text')(z.string().check(z.maxLength(LIMITS.textChars)), '');

export const set = (member: z.ZodMiniType<string> = shortText(), most: number = LIMITS.setItems): Field<string[]> =>
  field('set')(z.array(member).check(z.maxLength(most)), []);

export const map = <T>(value: z.ZodMiniType<T>): Field<Record<string, T>> =>
  field('map')(
    z.record(z.string().check(z.maxLength(64)), value).check(z.refine((m) => Object.keys(m).length <= LIMITS.mapKeys)),
    {},
  );

/** A line of words: a title, a name. */
export const shortText = () => z.string().check(z.maxLength(LIMITS.shortChars));
/** A few lines, an address, a quotation: not merged, the later one stands. */
export const longText = () => z.string().check(z.maxLength(LIMITS.longChars));
/** A calendar day, `2026-11-21`. */
export const day = () => z.iso.date();
/** What a newer app or server says and this one does not know counts as `fallback`. */
export const orElse = <S extends z.ZodMiniType>(schema: S, fallback: z.output<S>) =>
  // Not a promise's.
  // oxlint-disable-next-line promise/valid-params
  z.catch(schema, fallback as never);
/** A moment, in ms since 1970, corrected by the server's clock. */
export const moment = () => z.number().check(z.gte(0), z.lte(8.64e15));
/** A place in an order: compares as text, always has room between two (domain/order.ts). */
export const orderKey = () => z.string().check(z.regex(/^[0-9A-Za-z]{1,60}$/));
