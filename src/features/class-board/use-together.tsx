// The act of まとめて返す, and its undo: told at the foot of the screen, where the board can be seen again.
import { useState } from 'react';
import { useDevice } from '#pieces/device-context.tsx';
import { Say } from '#pieces/say.tsx';
import type { FeedbackRoot } from '#store/feedback.ts';
import { type GivenTogether, giveTogether, type SharedWord, takeBackTogether } from '#store/give-together.ts';
import { Button } from '#ui/button.tsx';
import { useToast } from '#ui/toast.tsx';

export interface TogetherAct {
  readonly isBusy: boolean;
  /** @returns true when it was given to somebody, or need not be: else what was written stays */
  readonly give: (roots: readonly FeedbackRoot[], word: SharedWord) => Promise<boolean>;
}

export function useTogether(onDone: () => void): TogetherAct {
  const device = useDevice();
  const toast = useToast();
  const [isBusy, setIsBusy] = useState(false);
  const undo = async ({ given }: GivenTogether) => {
    await takeBackTogether(device, given);
    toast({ words: <Say k="giving.undone" /> });
  };
  return {
    isBusy,
    give: async (roots, word) => {
      if (isBusy) return false;
      setIsBusy(true);
      const done = await giveTogether(device, roots, word).finally(() => setIsBusy(false));
      const count = done.given.length;
      const action = count > 0 && (
        <Button onClick={() => void undo(done)}>
          <Say k="giving.undo" />
        </Button>
      );
      toast({
        words: (
          <>
            {count > 0 ? <Say k="giving.gave" with={{ count }} /> : done.refused === 0 && <Say k="giving.gaveNobody" />}
            {done.refused > 0 && <Say k="giving.someRefused" with={{ count: done.refused }} />}
          </>
        ),
        tone: done.refused > 0 ? 'bad' : 'good',
        action,
      });
      const isDone = count > 0 || done.refused === 0;
      if (isDone) onDone();
      return isDone;
    },
  };
}
