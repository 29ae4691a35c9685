// 単元のひながた: lessons, points and questions of a unit without anything of a child's, for all teachers of the school.
import * as z from 'zod/mini';
import { lww, set, shortText } from '#domain/field.ts';
import { id } from '#domain/id.ts';
import { LIMITS } from '#domain/limits.ts';
import { defineKind } from '#domain/record.ts';
import { mayCopyMedia } from '#domain/records/copying.ts';
import { variantsSchema } from '#domain/records/media.ts';
import { MARKS } from '#domain/records/reflection.ts';
import { byId, copiedBy, one } from '#domain/relation.ts';
import { scope } from '#domain/viewer.ts';

/** Texts by their name. */
const named = z.record(z.string().check(z.maxLength(64)), z.string().check(z.maxLength(LIMITS.textChars)));
const readings = z.optional(named);
/** In a list. */
const place = z.int().check(z.gte(0));
const some = <S extends z.ZodMiniType>(part: S) => z.array(part).check(z.maxLength(LIMITS.templateParts));

const modelWords = {
  title: shortText(),
  caption: shortText(),
  lesson: z.nullable(place),
  /** Among all models; those that do not say stand first. */
  place: z.optional(place),
  readings,
};

export const template = defineKind({
  name: 'template',
  fields: {
    title: lww(shortText(), ''),
    subject: lww(shortText(), ''),
    /** Name of the flow that a unit made of it has; '' = none. */
    flow: lww(shortText(), ''),
    /** Grades that it was made for, 1–9; none = any. */
    grades: lww(some(z.int().check(z.gte(1), z.lte(9))), []),
    points: lww(
      some(z.object({ words: shortText(), stages: z.partialRecord(z.enum(MARKS), shortText()), readings })),
      [],
    ),
    lessons: lww(
      some(
        z.object({
          title: shortText(),
          note: shortText(),
          /** Places in `points`. */
          points: z.array(place).check(z.maxLength(LIMITS.pointsPerLesson)),
          prompts: z.record(z.string().check(z.maxLength(64)), shortText()),
          readings,
        }),
      ),
      [],
    ),
    /** 手本 that are words. `lesson`: place in `lessons`, null = the whole unit. */
    models: lww(some(z.object(modelWords)), []),
    /** 手本 with bytes: those that the media record named holds. */
    pictures: lww(
      some(
        z.object({
          ...modelWords,
          kind: z.enum(['picture', 'video', 'audio', 'document']),
          characters: shortText(),
          media: id(),
          variants: variantsSchema,
          preview: named,
        }),
      ),
      [],
    ),
    courseOfStudyCodes: set(),
  },
  dependsOn: (t) => mediaIn(t).map((media) => byId('media', media)),
  announces: (t) => mediaIn(t).map(copiedBy),
  placementsOf: (t) => [scope.school(t.school)],
  mayWrite: ({ viewer, before, after, touched, related }) => {
    if (viewer.role !== 'teacher' || after.owner !== null || after.root !== null) return 'forbidden';
    // Who names another's pictures would open them to the whole school.
    const shown = before === null || touched.includes('pictures') ? mediaIn(after) : [];
    return shown.every((media) => mayCopyMedia(viewer, one(related, 'media', media), related)) ? null : 'not-found';
  },
});

/** A row of an older school says nothing about pictures. */
const mediaIn = (t: { readonly pictures?: readonly { readonly media: string }[] }): string[] =>
  (t.pictures ?? []).map(({ media }) => media);
