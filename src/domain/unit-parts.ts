// What a unit teaches, apart from its class, its days and all that children made: what a template keeps, and a copy begins with.
import * as z from 'zod/mini';
import { LIMITS } from '#domain/limits.ts';
import type { RecordOf } from '#domain/records/kinds.ts';
import { template } from '#domain/records/template.ts';
import { unit as unitKind } from '#domain/records/unit.ts';

const { title, subject, flow, grades, points, lessons, models, pictures, courseOfStudyCodes } = template.fields;
const { othersOpen, defaultAudience } = unitKind.fields;
export const unitPartsSchema = z.object({
  title: title.schema,
  subject: subject.schema,
  flow: flow.schema,
  grades: grades.schema,
  points: points.schema,
  lessons: lessons.schema,
  models: models.schema,
  pictures: pictures.schema,
  courseOfStudyCodes: courseOfStudyCodes.schema,
  othersOpen: z.optional(othersOpen.schema),
  defaultAudience: z.optional(defaultAudience.schema),
});
export type UnitParts = z.output<typeof unitPartsSchema>;

/** Trashed ones left out, in any order. */
export interface LaidOut {
  readonly unit: RecordOf<'unit'>;
  readonly lessons: readonly RecordOf<'lesson'>[];
  readonly points: readonly RecordOf<'point'>[];
  readonly models: readonly RecordOf<'model'>[];
  readonly media: readonly RecordOf<'media'>[];
}

export function partsOf(laid: LaidOut, ofGrades: readonly number[]): UnitParts {
  const most = LIMITS.templateParts;
  const { unit } = laid;
  const kept = inOrder(laid.lessons).slice(0, most);
  const looks = inOrder(laid.points).slice(0, most);
  // A 板書 was of its day, and one that is meant for some pupils is about them.
  const shown = inOrder(laid.models)
    .filter((model) => !model.isBoard && model.for.length === 0)
    .slice(0, most);
  const placeOf = (model: RecordOf<'model'>): number | null => {
    const at = kept.findIndex((lesson) => lesson.id === model.lesson);
    return at < 0 ? null : at;
  };
  const wordsOf = (model: RecordOf<'model'>) => ({
    place: shown.indexOf(model),
    title: model.title,
    caption: model.caption,
    lesson: placeOf(model),
    ...readIn(model),
  });
  return {
    title: unit.title,
    subject: unit.subject,
    flow: unit.flow,
    grades: [...ofGrades],
    courseOfStudyCodes: unit.courseOfStudyCodes,
    othersOpen: unit.othersOpen,
    defaultAudience: unit.defaultAudience,
    points: looks.map((point) => ({ words: point.words, stages: point.stages, ...readIn(point) })),
    lessons: kept.map((lesson) =>
      Object.assign(readIn(lesson), {
        title: lesson.title,
        note: lesson.note,
        points: looks
          .flatMap(({ id }, at) => (lesson.points.includes(id) ? [at] : []))
          .slice(0, LIMITS.pointsPerLesson),
        prompts: lesson.prompts,
      }),
    ),
    models: shown.filter(({ kind }) => kind === 'text').map(wordsOf),
    pictures: shown.flatMap((model) => {
      const media = laid.media.find(({ id }) => id === model.media);
      if (!media || model.kind === 'text') return [];
      const { kind, characters } = model;
      return [
        { ...wordsOf(model), kind, characters, media: media.id, variants: media.variants, preview: media.preview },
      ];
    }),
  };
}

type Readings = Readonly<Record<string, string>>;
const readIn = ({ readings }: { readonly readings: Readings }): { readings?: Readings } =>
  Object.keys(readings).length > 0 ? { readings } : {};

function inOrder<R extends { readonly order: string; readonly id: string }>(all: readonly R[]): R[] {
  return [...all].sort((a, b) => (`${a.order} ${a.id}` < `${b.order} ${b.id}` ? -1 : 1));
}
