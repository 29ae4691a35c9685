// Lays out what the teacher made of a unit: the unit, its points, its lessons with their days, its models.
import { orderBetween } from '#domain/order.ts';
import type { Desk } from '#server/seed/desk.ts';
import type { Gallery, Variants } from '#server/seed/gallery.ts';
import type { People } from '#server/seed/people.ts';
import type { LessonPlan, ModelPlan, UnitPlan } from '#server/seed/plan.ts';

export interface SeededLesson {
  readonly id: string;
  readonly plan: LessonPlan;
  readonly day: string;
  /** Ids of the points it looks at. */
  readonly points: readonly string[];
}
export interface SeededUnit {
  readonly id: string;
  readonly plan: UnitPlan;
  readonly teacher: string;
  readonly classTeacher: string;
  readonly lessons: readonly SeededLesson[];
}

export async function shelveUnit(desk: Desk, gallery: Gallery, people: People, plan: UnitPlan): Promise<SeededUnit> {
  const teacher = people.staff[plan.teacher];
  const firstDay = desk.calendar.dayAt((plan.lessons[0]?.day ?? 0) - 4);
  const madeAt = desk.calendar.momentAt(firstDay, '16:20', 0);
  const made = { owner: null, author: teacher, madeAt };
  const unit = desk.newId(madeAt);
  const { subject, title, flow } = plan;
  const classGroup = people.classes[plan.classKey].id;
  desk.lay('unit', { id: unit, ...made, values: { classGroup, subject, title, flow, state: 'open' } });

  const points = new Map<string, string>();
  let order: string | null = null;
  for (const { key, words, stages } of plan.points) {
    order = orderBetween(order, null);
    const id = desk.newId(madeAt);
    points.set(key, id);
    const [great, nearly, notYet] = stages;
    desk.lay('point', { id, ...made, values: { unit, words, stages: { great, nearly, notYet }, order } });
  }
  order = null;
  const lessons: SeededLesson[] = [];
  for (const lesson of plan.lessons) {
    order = orderBetween(order, null);
    const id = desk.newId(madeAt);
    const day = desk.calendar.dayAt(lesson.day);
    const asked = lesson.points.flatMap((key) => points.get(key) ?? []);
    const prompts: Record<string, string> = lesson.prompt ? { reflection: lesson.prompt } : {};
    const values = { unit, order, title: lesson.title, date: day, note: lesson.note, points: asked, prompts };
    desk.lay('lesson', { id, ...made, values });
    lessons.push({ id, plan: lesson, day, points: asked });
  }
  order = null;
  for (const model of plan.models) {
    order = orderBetween(order, null);
    const id = desk.newId(madeAt);
    const lesson = lessons.find((one) => one.plan.key === model.lesson)?.id ?? null;
    const variants = await variantsOf(gallery, model);
    const media = variants && desk.newId(madeAt);
    const { kind, title: name, caption, characters = '' } = model;
    const values = { unit, lesson, kind, title: name, caption, media, order, characters };
    desk.lay('model', { id, ...made, values });
    if (variants && media) layMedia(desk, { id: media, root: id, owner: null, author: teacher, madeAt, variants });
  }
  return { id: unit, plan, teacher, classTeacher: people.staff[plan.classKey], lessons };
}

async function variantsOf(gallery: Gallery, { kind, file }: ModelPlan): Promise<Variants | null> {
  if (file === null || kind === 'text') return null;
  if (kind === 'picture') return gallery.picture(file);
  return kind === 'video' ? gallery.video(file) : gallery.sound(file);
}

interface MediaToLay {
  readonly id: string;
  readonly root: string;
  readonly owner: string | null;
  readonly author: string;
  readonly madeAt: number;
  readonly variants: Variants;
}

/** The media record of bytes that the school has already. */
export function layMedia(desk: Desk, { variants, ...record }: MediaToLay): void {
  const arrived = record.madeAt + 45_000;
  const up = Object.fromEntries(Object.keys(variants).map((variant) => [variant, arrived]));
  desk.lay('media', { ...record, values: { variants, up } });
}
