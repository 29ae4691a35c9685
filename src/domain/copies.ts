// What a teacher asks the school for who copies a unit of a class whose records have left their device.
import * as z from 'zod/mini';
import { id } from '#domain/id.ts';
import { unitPartsSchema } from '#domain/unit-parts.ts';

/** Units of classes that the asking teacher teaches or taught, newest first. */
export const copyListSchema = z.object({
  units: z.array(
    z.object({
      id: id(),
      title: z.string(),
      subject: z.string(),
      className: z.string(),
      schoolYear: z.number(),
    }),
  ),
});
export type CopyList = z.output<typeof copyListSchema>;

export const copyPartsSchema = z.object({ parts: unitPartsSchema });
