// A word to one child, from where the teacher noticed that one is due: about the newest thing that the child made.
import { MessageCirclePlus } from 'lucide-react';
import { useContext, useState } from 'react';
import { HoldInsight } from '#features/insight/hold-insight.ts';
import styles from '#features/insight/insight.module.css';
import { FeedbackGiving, useGiving } from '#pieces/feedback-giving.tsx';
import { FeedbackNotes } from '#pieces/feedback-notes.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { type FeedbackRoot, feedbackOf } from '#store/feedback.ts';
import type { WithRoot } from '#store/insight.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';

export function MessageButton({ to: { pupil, root } }: { readonly to: WithRoot }) {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const hold = useContext(HoldInsight);
  const show = (next: boolean) => {
    hold(next);
    setIsOpen(next);
  };
  if (root === null)
    return (
      <span className={styles['soft']}>
        <Say k="insight.noRoot" />
      </span>
    );
  const name = pupil.displayName;
  return (
    <>
      <Button icon={MessageCirclePlus} aria-label={say('insight.messageTo', { name })} onClick={() => show(true)}>
        <Say k="insight.message" />
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => show(false)}
        title={<Say k="insight.messageTitle" with={{ name }} />}
        closeLabel={say('insight.close')}
      >
        <Message root={root} />
      </Dialog>
    </>
  );
}

function Message({ root }: { readonly root: FeedbackRoot }) {
  const giving = useGiving(root);
  const feedback = useLive((device) => feedbackOf(device, root.id), [root.id]) ?? [];
  return (
    <>
      {feedback.length > 0 && <FeedbackNotes feedback={feedback} onTakeBack={(id) => void giving.takeBack(id)} />}
      <FeedbackGiving root={root} feedback={feedback} giving={giving} />
    </>
  );
}
