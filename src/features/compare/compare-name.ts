// What a model or a work is called while it is compared: its title, or which lesson it is from.
import type { ChosenWords } from '#pieces/say.tsx';
import type { Compared } from '#store/comparing.ts';

export function nameOf(compared: Compared, all: readonly Compared[]): ChosenWords {
  const { from, title, lesson, lessonNumber } = compared;
  if (from === 'model') return title ? { say: 'compare.named', with: { name: title } } : { say: 'compare.model' };
  const alike = all.filter((each) => each.from === 'work' && each.lesson === lesson);
  const count = alike.findIndex((each) => each.ref === compared.ref) + 1;
  if (lessonNumber === null) return { say: 'compare.loose', with: { count } };
  if (alike.length < 2) return { say: 'compare.lesson', with: { number: lessonNumber } };
  return { say: 'compare.lessonTry', with: { number: lessonNumber, count } };
}
