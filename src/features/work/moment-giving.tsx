// A word of the teacher about the moment at which the film stands.

import { Send } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { isRefused } from '#domain/refusal.ts';
import styles from '#features/work/work-feedback.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say } from '#pieces/say.tsx';
import { useDraft } from '#pieces/use-draft.ts';
import { useOnce } from '#pieces/use-once.ts';
import { filmTime } from '#pieces/video-clock.ts';
import type { Film } from '#pieces/video-film.ts';
import { type FeedbackRoot, writeComment } from '#store/feedback.ts';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { useToast } from '#ui/toast.tsx';

export interface MomentGivingProps {
  readonly work: FeedbackRoot;
  readonly film: Film;
}
export function MomentGiving({ work, film }: MomentGivingProps) {
  const device = useDevice();
  const toast = useToast();
  const { time } = useSyncExternalStore(film.subscribe, film.state);
  const draft = useDraft(`feedback/${work.id}/moment`);
  const { isBusy, once } = useOnce();
  const give = async () => {
    film.pause();
    const made = await writeComment(device, work, draft.words, { t: Math.round(film.state().time * 100) / 100 });
    if (isRefused(made)) return toast({ words: <Say k={`refusal.${made.refused}`} />, tone: 'bad' });
    draft.drop();
    return toast({ words: <Say k="feedback.sent" /> });
  };
  return (
    <div className={styles['moment']}>
      <TextArea
        label={<Say k="giving.momentWords" />}
        hint={<Say k="giving.momentHint" />}
        rows={1}
        value={draft.words}
        onValue={draft.write}
        onFocus={film.pause}
      />
      <Button icon={Send} disabled={draft.words.trim() === ''} busy={isBusy} onClick={() => void once(give)}>
        <Say k="giving.moment" with={{ time: filmTime(time) }} />
      </Button>
    </div>
  );
}
