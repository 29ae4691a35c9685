// What one child made in one lesson: which pictures, clips or sounds, and how good they are by then.
import { type Chance, chanceOf } from '#server/seed/chance.ts';
import { isIntroduced, reachedToday } from '#server/seed/character.ts';
import type { Gallery } from '#server/seed/gallery.ts';
import type { MadeWork } from '#server/seed/lesson-hour.ts';
import type { Child } from '#server/seed/people.ts';
import type { LessonPlan, Making } from '#server/seed/plan.ts';
import type { SeededLesson, SeededUnit } from '#server/seed/unit-shelf.ts';

export async function worksMade(
  gallery: Gallery,
  unit: SeededUnit,
  lesson: SeededLesson,
  child: Child,
): Promise<MadeWork[]> {
  const { plan } = lesson;
  const begun = plan.happened.when !== 'today' || ['work', 'reflection'].includes(reachedToday(child));
  if (!begun) return [];
  const chance = chanceOf(`works ${unit.plan.key} ${plan.key} ${child.index}`);
  const whole = isIntroduced(unit.plan, child);
  if (plan.made.kind === 'sheet') return brushed(gallery, plan, child, whole, chance);
  if (plan.made.kind === 'nothing' || (!whole && !chance.happens(plan.made.share))) return [];
  return [await oneWork(gallery, plan.made, child, chance)];
}

async function brushed(
  gallery: Gallery,
  plan: LessonPlan,
  child: Child,
  whole: boolean,
  chance: Chance,
): Promise<MadeWork[]> {
  if (plan.made.kind !== 'sheet') return [];
  const place = plan.happened.when === 'home' ? 'home' : 'school';
  // Not everybody photographs the first sheet of a lesson too.
  const all = plan.made.tries;
  const tries = all.length > 1 && !whole && chance.happens(0.45) ? all.slice(-1) : all;
  const works: MadeWork[] = [];
  for (const [at, name] of tries.entries()) {
    const variants = await gallery.sheet(name, child.index, place, chance);
    const trial = plan.key === 'first' || at < tries.length - 1;
    works.push({
      kind: 'photo',
      stage: place === 'home' ? 'practice' : trial ? 'trial' : 'final',
      title: '',
      variants,
    });
  }
  return works;
}

type OneWork = Exclude<Making, { kind: 'sheet' | 'nothing' }>;
async function oneWork(gallery: Gallery, made: OneWork, child: Child, chance: Chance): Promise<MadeWork> {
  if (made.kind === 'picture') {
    const name = `${chance.oneOf(made.tries)}-${String(child.index + 1).padStart(2, '0')}`;
    return { kind: 'photo', stage: 'practice', title: '', variants: await gallery.picture(name) };
  }
  // Everybody has an own level, and the lesson lifts it.
  const own = chanceOf(`level ${made.kind} ${child.index}`).whole(0, 1);
  const level = Math.min(5, chance.oneOf(made.stages) + own);
  if (made.kind === 'clip') {
    const variants = await gallery.video(`tobibako-${level}-${(child.index * 7 + 3) % 4}`);
    return { kind: 'video', stage: 'practice', title: '', variants };
  }
  const variants = await gallery.sound(`recorder-${level}-${(child.index * 5 + 1) % 2}`);
  return { kind: 'audio', stage: 'practice', title: '', variants };
}
