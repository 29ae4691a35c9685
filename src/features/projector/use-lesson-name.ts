// 「3回目」, or that a work belongs to no lesson.
import { useSay } from '#pieces/say.tsx';
import type { WallWork } from '#store/projector.ts';

export function useLessonName() {
  const say = useSay();
  return ({ lessonNumber }: Pick<WallWork, 'lessonNumber'>): string =>
    lessonNumber === null ? say('projector.noLesson') : say('projector.lessonOf', { n: lessonNumber });
}
