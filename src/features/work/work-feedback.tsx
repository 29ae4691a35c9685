// The teacher's words about this work, and the child's answer by a tap.
import { MessageCircleHeart } from 'lucide-react';
import styles from '#features/work/work-feedback.module.css';
import { FeedbackNotes } from '#pieces/feedback-notes.tsx';
import { Say } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { feedbackOf } from '#store/feedback.ts';
import { Card } from '#ui/card.tsx';
import { Icon } from '#ui/icon.tsx';

export function WorkFeedback({ work }: { readonly work: string }) {
  const feedback = useLive((device) => feedbackOf(device, work), [work]);
  return (
    <Card className={styles['feedback']}>
      <h2 className={styles['title']}>
        <Icon of={MessageCircleHeart} />
        <Say k="work.teacher" />
      </h2>
      {feedback && feedback.length > 0 && <FeedbackNotes feedback={feedback} />}
      {feedback?.length === 0 && (
        <p className={styles['none']}>
          <Say k="work.teacherNone" />
        </p>
      )}
    </Card>
  );
}
