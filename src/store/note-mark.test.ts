import { expect, test } from 'vitest';
import { markAfter, type NoteMark } from '#store/note-mark.ts';

test.each<[NoteMark['marked'], NoteMark['noted'], NoteMark['chosen'], ReturnType<typeof markAfter>]>([
  ['here', null, 'absent', 'absent'],
  ['here', null, 'elsewhere', 'elsewhere'],
  ['here', null, 'late', null],
  ['absent', null, 'late', 'here'],
  ['absent', null, 'absent', null],
  ['absent', null, null, null],
  // Taken back in the note, it is taken back in the lesson; unless somebody has set that right already.
  ['absent', 'absent', null, 'here'],
  ['elsewhere', 'absent', null, null],
  ['here', 'absent', null, null],
  // Words set right later do not mark anew.
  ['here', 'absent', 'absent', null],
  // A lesson of one's own project has no mark.
  [null, null, 'absent', null],
])('marked %s, noted %s, chosen %s: becomes %s', (marked, noted, chosen, after) => {
  expect(markAfter({ marked, noted, chosen })).toBe(after);
});
