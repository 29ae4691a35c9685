// What a stroke looks like as a line of text, and how many there may be: a pupil's first load parses no more of a red pen than this;
// how strokes are made and read stands in red-pen.ts.
import * as z from 'zod/mini';
import { type Field, set } from '#domain/field.ts';
import { LIMITS } from '#domain/limits.ts';

export const MOST_STROKES = LIMITS.setItems;
/** `<when>;<1: a pen told how hard it pressed>;x y pressure` of the first point, then how far each next one is from the last. */
const LINE = /^\d{1,15};[01];-?\d{1,6} -?\d{1,6} \d{1,2}(,-?\d{1,6} -?\d{1,6} \d{1,2})*$/;

/** Bounded twice: how many, and how long all of them are together. */
export const strokeLines = (): Field<string[]> => {
  const lines = set(z.string().check(z.refine(isLine)), MOST_STROKES);
  return { ...lines, schema: lines.schema.check(z.refine((all) => lengthOf(all as string[]) <= LIMITS.strokesChars)) };
};

/** How long it is comes first: a pattern over megabytes ends the program that tries it. */
export const isLine = (line: string): boolean => line.length <= LIMITS.strokeChars && LINE.test(line);
export const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);
