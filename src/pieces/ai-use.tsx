// 「AIをつかった」 A child says so with one press, then what for, and what they changed. It is never held against them.
import { Sparkles } from 'lucide-react';
import { readAiUse, type AiUse as Said } from '#domain/ai-use.ts';
import { LIMITS } from '#domain/limits.ts';
import styles from '#pieces/ai-use.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { PressToggle } from '#pieces/press-toggle.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useAutosave } from '#pieces/use-autosave.ts';
import { useChoice } from '#pieces/use-choice.ts';
import type { Kept } from '#store/database.ts';
import { declareAiUse } from '#store/works.ts';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextInput } from '#ui/text-input.tsx';
import { useToast } from '#ui/toast.tsx';

type Declared = Pick<Kept<'work'>, 'id' | 'aiUse'>;
const OFFERS = ['search', 'idea', 'words', 'picture'] as const;

export function AiUse({ work }: { readonly work: Declared }) {
  const said = readAiUse(work.aiUse);
  const declare = useDeclare(work.id);
  const [isUsed, use] = useChoice(said !== null, (on) => declare(on ? { purpose: '', changed: '' } : null, said));
  return (
    <div className={styles['use']}>
      <PressToggle icon={Sparkles} pressed={isUsed} onPress={() => use(!isUsed)}>
        <Say k="ai.used" />
      </PressToggle>
      {said && <Fields work={work} said={said} />}
    </div>
  );
}

/** Takes it back at once; the toast has the way back, words and all. */
function useDeclare(work: string) {
  const device = useDevice();
  const toast = useToast();
  return async (use: Said | null, before: Said | null) => {
    const refused = await declareAiUse(device, work, use);
    if (refused) toast({ words: <Say k="ai.notDone" />, tone: 'bad' });
    if (refused || use !== null || before === null) return refused;
    const action = (
      <Button onClick={() => void declareAiUse(device, work, before)}>
        <Say k="ai.undo" />
      </Button>
    );
    toast({ words: <Say k="ai.takenBack" />, action });
    return null;
  };
}

function Fields({ work, said }: { readonly work: Declared; readonly said: Said }) {
  const device = useDevice();
  const say = useSay();
  const purpose = useAutosave({
    field: `work/${work.id}/aiPurpose`,
    stored: said.purpose,
    save: (words) => declareAiUse(device, work.id, { purpose: words }),
  });
  const changed = useAutosave({
    field: `work/${work.id}/aiChanged`,
    stored: said.changed,
    save: (words) => declareAiUse(device, work.id, { changed: words }),
  });
  return (
    <>
      <TextInput
        {...purpose.bind}
        lang="ja"
        label={<Say k="ai.purpose" />}
        placeholder={say('ai.purposePlaceholder')}
        maxLength={LIMITS.shortChars}
        autoComplete="off"
        error={purpose.state === 'refused' && <Say k="ai.notKept" />}
      />
      {purpose.words === '' && (
        <div role="group" aria-label={say('ai.offers')} className={styles['offers']}>
          {OFFERS.map((offer) => (
            <button
              key={offer}
              type="button"
              className={styles['offer']}
              onClick={() => purpose.insert(say(`ai.offer.${offer}`))}
            >
              <Say k={`ai.offer.${offer}`} />
            </button>
          ))}
        </div>
      )}
      <TextArea
        {...changed.bind}
        label={<Say k="ai.changed" />}
        placeholder={say('ai.changedPlaceholder')}
        maxLength={LIMITS.longChars - LIMITS.shortChars - 1}
        rows={2}
        error={changed.state === 'refused' && <Say k="ai.notKept" />}
      />
    </>
  );
}
