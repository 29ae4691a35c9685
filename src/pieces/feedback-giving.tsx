// What a teacher gives back to one child about one lesson: one of six stamps, a comment. Everything can be undone, nothing
// waits for the network. What was given so far is drawn by FeedbackNotes.
import { type Ref, useState } from 'react';
import type { Stamp } from '#domain/records/feedback.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { FeedbackComment } from '#pieces/feedback-comment.tsx';
import styles from '#pieces/feedback-giving.module.css';
import { FeedbackStamps } from '#pieces/feedback-stamps.tsx';
import { GivingWays } from '#pieces/giving-ways.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useOnce } from '#pieces/use-once.ts';
import {
  type FeedbackRoot,
  type FeedbackShown,
  giveStamp,
  restoreFeedback,
  takeBackFeedback,
  writeComment,
} from '#store/feedback.ts';
import { handBack } from '#store/hand-back.ts';

/** What was done last, said aloud; `undo` names a word that was taken back. */
interface Done {
  readonly words: string;
  readonly undo?: string;
}
export interface Giving {
  readonly done: Done | null;
  readonly stamp: (stamp: Stamp) => Promise<void>;
  readonly comment: (words: string) => Promise<boolean>;
  readonly handBack: (words: string) => Promise<boolean>;
  readonly takeBack: (id: string) => Promise<void>;
  readonly restore: (id: string) => Promise<void>;
}

/** The acts of giving; apart from the drawing, so that a key on the board does the same as a press. */
export function useGiving(root: FeedbackRoot | null): Giving {
  const device = useDevice();
  const say = useSay();
  const { once } = useOnce();
  const [last, setLast] = useState<(Done & { readonly root: string }) | null>(null);
  const tell = (done: Done) => setLast(root && { ...done, root: root.id });
  const refuse = ({ refused }: Refused) => tell({ words: say('feedback.notSent', { why: say(`refusal.${refused}`) }) });
  const write = async (how: typeof writeComment, words: string, done: 'feedback.sent' | 'giving.handedBack') => {
    if (!root) return false;
    const answer = await how(device, root, words);
    if (isRefused(answer)) refuse(answer);
    else tell({ words: say(done) });
    return !isRefused(answer);
  };

  return {
    done: last?.root === root?.id ? last : null,
    stamp: async (stamp) => {
      if (!root) return;
      // Pressed twice it would be taken back, or be there twice.
      const answer = await once(() => giveStamp(device, root, stamp), root.id);
      if (!answer) return;
      const name = say(`feedback.stamp.${stamp}`);
      if (isRefused(answer)) refuse(answer);
      else if ('given' in answer) tell({ words: say('feedback.stamped', { stamp: name }) });
      else tell({ words: say('feedback.tookBack'), undo: answer.takenBack });
    },
    comment: (words) => write(writeComment, words, 'feedback.sent'),
    handBack: (words) => write(handBack, words, 'giving.handedBack'),
    takeBack: async (id) => {
      const refused = await takeBackFeedback(device, id);
      if (refused) refuse(refused);
      else tell({ words: say('feedback.tookBack'), undo: id });
    },
    restore: async (id) => {
      const refused = await restoreFeedback(device, id);
      if (refused) refuse(refused);
      else tell({ words: say('feedback.restored') });
    },
  };
}

export interface FeedbackGivingProps {
  readonly root: FeedbackRoot;
  readonly feedback: readonly FeedbackShown[];
  readonly giving: Giving;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
}
export function FeedbackGiving({ root, feedback, giving, inputRef }: FeedbackGivingProps) {
  const { session } = useDevice();
  const { done } = giving;
  const undo = done?.undo;
  const given = feedback.findLast((note) => note.kind === 'stamp' && note.author === session.person)?.stamp ?? null;
  return (
    <div className={styles['giving']}>
      <FeedbackStamps given={given} onStamp={(stamp) => void giving.stamp(stamp)} />
      <FeedbackComment
        key={root.id}
        root={root}
        onSend={giving.comment}
        onHandBack={giving.handBack}
        inputRef={inputRef}
      >
        <GivingWays root={root} />
      </FeedbackComment>
      <p className={styles['done']} role="status">
        {done?.words}
        {undo !== undefined && (
          <button type="button" className={styles['undo']} onClick={() => void giving.restore(undo)}>
            <Say k="feedback.undo" />
          </button>
        )}
      </p>
    </div>
  );
}
