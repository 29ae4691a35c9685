// 「もういちど」: what the teacher asked to look at stands where the next try is made, until it is made.
import { RotateCcw } from 'lucide-react';
import { Say } from '#pieces/say.tsx';
import { Taught } from '#pieces/taught.tsx';
import type { LessonRecord } from '#store/lesson-record.ts';
import { Notice } from '#ui/notice.tsx';

export function AskedAgain({ record }: { readonly record: LessonRecord }) {
  const { feedback, works } = record.each.footprint;
  const asked = feedback.filter(
    (note) => note.kind === 'handBack' && works.every((work) => work.madeAt <= note.madeAt),
  );
  return asked.map((note) => (
    <Notice key={note.id} icon={RotateCcw} title={<Say k="today.fromTeacherAgain" />}>
      <span lang="ja">
        <Taught by={note} at="words" />
      </span>
    </Notice>
  ));
}
