// A template as a file: for another school, another year, a colleague by mail. Only what a template has; anything else in it is left.
import * as z from 'zod/mini';
import { LIMITS } from '#domain/limits.ts';
import { template } from '#domain/records/template.ts';
import type { Refused } from '#domain/refusal.ts';

const { title, subject, flow, grades, points, lessons, models, courseOfStudyCodes } = template.fields;
const fileSchema = z.object({
  format: z.literal('ashiato-template'),
  version: z.literal(1),
  title: title.schema.check(z.trim(), z.minLength(1)),
  subject: subject.schema,
  flow: flow.schema,
  grades: grades.schema,
  points: points.schema,
  lessons: lessons.schema,
  models: models.schema,
  courseOfStudyCodes: z.optional(courseOfStudyCodes.schema),
});
type Parts = z.output<typeof fileSchema>;
export type TemplateFile = Omit<Parts, 'format' | 'version' | 'courseOfStudyCodes'> & {
  readonly courseOfStudyCodes?: NonNullable<Parts['courseOfStudyCodes']>;
};

export function templateFile(parts: TemplateFile): string {
  const { title: name, subject: about, flow: by, grades: of, points: looks, lessons: each, models: words } = parts;
  const { courseOfStudyCodes: all = [] } = parts;
  const codes = all.length > 0 ? { courseOfStudyCodes: all } : {};
  const said = {
    title: name,
    subject: about,
    flow: by,
    grades: of,
    points: looks,
    lessons: each,
    models: words,
    ...codes,
  };
  return `${JSON.stringify({ format: 'ashiato-template', version: 1, ...said }, null, 2)}\n`;
}

/** `invalid`: it is no template's; `too-large`: no template is as large. Places that lead nowhere are left out. */
export function readTemplateFile(text: string): TemplateFile | Refused {
  if (text.length > LIMITS.mutationBytes) return { refused: 'too-large' };
  const parsed = z.safeParse(fileSchema, jsonOf(text));
  if (!parsed.success) return { refused: 'invalid' };
  const { format: _format, version: _version, courseOfStudyCodes: codes = [], ...parts } = parsed.data;
  for (const lesson of parts.lessons) lesson.points = lesson.points.filter((at) => at < parts.points.length);
  for (const model of parts.models) if ((model.lesson ?? 0) >= parts.lessons.length) model.lesson = null;
  return { ...parts, courseOfStudyCodes: codes };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
