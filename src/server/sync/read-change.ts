// One change as it comes in or was put aside: brought to today's schema, then parsed. The body itself is never touched: what
// this server cannot judge is kept to the letter until one can.
import * as z from 'zod/mini';
import { id } from '#domain/id.ts';
import { type Mutation, mutationSchema } from '#domain/mutation.ts';
import { SCHEMA } from '#domain/protocol.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import { changeToday } from '#domain/schema-steps.ts';

export type ReadChange =
  | Mutation
  | { readonly st: 'held'; readonly error: string }
  | { readonly st: 'rejected'; readonly code: RefusalCode };

// A part that is new comes with a new schema; what one of a known schema says beyond its parts says nothing.
const writtenSchema = z.looseObject({ mid: id(), rid: id(), type: z.string(), schema: z.int().check(z.gte(1)) });

export function readChange(raw: unknown): ReadChange {
  const written = z.safeParse(writtenSchema, raw);
  if (!written.success) return { st: 'rejected', code: 'invalid' };
  const { data } = written;
  if (data.schema > SCHEMA) return { st: 'held', error: `schema ${data.schema}` };
  const today = changeToday(data);
  if (!today) return { st: 'held', error: `no way from schema ${data.schema}` };
  const parsed = z.safeParse(mutationSchema, today);
  if (parsed.success) return parsed.data;
  return { st: 'rejected', code: wordsTooLong(today) ? 'too-large' : 'invalid' };
}

/** The one thing about a broken mutation that a person can mend. */
function wordsTooLong(change: unknown): boolean {
  const textSchema = z.looseObject({ text: z.record(z.string(), z.looseObject({ to: z.string() })) });
  const texts = z.safeParse(textSchema, change);
  if (!texts.success) return false;
  return !z.safeParse(mutationSchema.shape.text, texts.data.text).success;
}
