// What a model or a work is called while it is compared: its title, or which lesson it is from; whose, and of which other unit.
import type { ChosenWords } from '#pieces/say.tsx';
import { taughtWords } from '#pieces/taught.tsx';
import type { Compared } from '#store/comparing.ts';

export function nameOf(compared: Compared, all: readonly Compared[]): ChosenWords {
  const { ownerName, otherUnit } = compared;
  const title = ownNameOf(compared, all);
  if (ownerName !== null) return { say: 'compare.ofOther', with: { name: ownerName, title } };
  return otherUnit === null ? title : { say: 'compare.ofUnit', with: { unit: otherUnit, title } };
}

function ownNameOf(compared: Compared, all: readonly Compared[]): ChosenWords {
  const { ref, from, title, lesson, lessonNumber, owner } = compared;
  if (from === 'model') {
    return title ? { say: 'compare.named', with: { name: taughtWords(compared, 'title') } } : { say: 'compare.model' };
  }
  const alike = all.filter((each) => each.from === 'work' && each.lesson === lesson && each.owner === owner);
  const count = alike.findIndex((each) => each.ref === ref) + 1;
  if (lessonNumber === null) return { say: 'compare.loose', with: { count } };
  if (alike.length < 2) return { say: 'compare.lesson', with: { number: lessonNumber } };
  return { say: 'compare.lessonTry', with: { number: lessonNumber, count } };
}
