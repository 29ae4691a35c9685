// A class's way through a unit, lesson by lesson. Pictures are made beside each other, as many as the machine takes.
import { chanceOf } from '#server/seed/chance.ts';
import { characterOf, isAbsent, reachedToday } from '#server/seed/character.ts';
import type { Desk } from '#server/seed/desk.ts';
import type { Gallery } from '#server/seed/gallery.ts';
import { fitsLand } from '#server/seed/land-plan.ts';
import { laySignal, type Memory, spendHour } from '#server/seed/lesson-hour.ts';
import { worksMade } from '#server/seed/made-works.ts';
import type { Child, SeededClass } from '#server/seed/people.ts';
import type { SeededLesson, SeededUnit } from '#server/seed/unit-shelf.ts';
import { openDeck } from '#server/seed/voice-deck.ts';

interface Way {
  readonly desk: Desk;
  readonly gallery: Gallery;
  readonly unit: SeededUnit;
  readonly group: SeededClass;
}

export async function spendUnit({ desk, gallery, unit, group }: Way): Promise<void> {
  const memories = group.children.map((): Memory => ({ nextGoal: '', reflection: null }));
  for (const lesson of unit.lessons) {
    if (lesson.plan.happened.when === 'next') continue;
    const there = group.children.filter((child) => takesPart(unit, lesson, child));
    const made = await inTurns(there, (child) => worksMade(gallery, unit, lesson, child));
    const voice = openDeck(
      lesson.plan.voices,
      unit.plan.classKey,
      chanceOf(`voices ${unit.plan.key} ${lesson.plan.key}`),
      (words, child) => unit.plan.key !== 'kurukuru' || fitsLand(`${words.words}${words.next}`, child.index),
    );
    there.forEach((child, place) => {
      const chance = chanceOf(`hour ${unit.plan.key} ${lesson.plan.key} ${child.index}`);
      const memory = memories[child.index] ?? { nextGoal: '', reflection: null };
      const character = characterOf(unit.plan, child);
      const hour = { desk, unit, lesson, child, character, memory, chance, voice, works: made[place] ?? [] };
      spendHour(hour);
      if (lesson.plan.happened.when === 'past' && chance.happens(0.04)) {
        const [words, answer] = chance.oneOf(HELPED[unit.plan.classKey]);
        laySignal(hour, words, answer);
      }
    });
    await desk.handIn(400);
  }
}

function takesPart(unit: SeededUnit, lesson: SeededLesson, child: Child): boolean {
  const { happened, day, key } = lesson.plan;
  if (happened.when === 'today' && reachedToday(child) === 'nothing') return false;
  if (isAbsent(unit.plan, child, day)) return false;
  const { atHome } = characterOf(unit.plan, child);
  return happened.when !== 'home' || chanceOf(`home ${unit.plan.key} ${key} ${child.index}`).happens(atHome);
}

/** Answers in the order of `things`, a few at work at a time: pixels are heavy, and the first of them is made on one thread. */
async function inTurns<T, R>(things: readonly T[], work: (thing: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < things.length) {
      const at = next;
      next += 1;
      const thing = things[at];
      if (thing !== undefined) answers[at] = await work(thing);
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  return answers;
}

const HELPED: Readonly<Record<'third' | 'sixth', readonly (readonly [words: string, answer: string])[]>> = {
  third: [
    ['どこから直せばいいかわかりません。', '手本とならべて、一つだけちがうところを見つけてみよう。'],
    ['もう一度見せてほしいです。', 'いっしょにもう一度、見ましたね。'],
    ['うまくいかなくて、いやになってきました。', '一回休んで、前のものとくらべてみよう。よくなっていますよ。'],
  ],
  sixth: [
    ['何を直せばよいか分からなくなりました。', '1回目と並べて、変わったところを先に探してみましょう。'],
    ['めあてを一つにしぼれません。', '班で話してみましょう。あとで先生も行きます。'],
  ],
};
