// What the child wants to tell the teacher: nothing at all is enough.
import { useState } from 'react';
import { isRefused } from '#domain/refusal.ts';
import styles from '#features/unit/help-button.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say } from '#pieces/say.tsx';
import { useAutosave } from '#pieces/use-autosave.ts';
import { useLive } from '#pieces/use-live.ts';
import { contactOf } from '#store/contact.ts';
import type { AtLesson } from '#store/reflections.ts';
import { callDraftOf, callForHelp, keepCallDraft } from '#store/signals.ts';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { useToast } from '#ui/toast.tsx';

export interface HelpFormProps {
  readonly at: AtLesson;
  readonly onDone: () => void;
}
export function HelpForm({ at, onDone }: HelpFormProps) {
  const draft = useLive((device) => callDraftOf(device, at.lesson), [at.lesson]);
  return draft === undefined ? null : <Form at={at} onDone={onDone} draft={draft} />;
}

function Form({ at, onDone, draft }: HelpFormProps & { readonly draft: string }) {
  const device = useDevice();
  const toast = useToast();
  const contact = useLive(contactOf, []);
  const [isBusy, setIsBusy] = useState(false);
  const words = useAutosave({
    field: `signal/${at.lesson}`,
    stored: draft,
    save: (next) => keepCallDraft(device, at.lesson, next),
  });
  const send = async () => {
    setIsBusy(true);
    await words.flush();
    const made = await callForHelp(device, at, words.bind.value.trim());
    setIsBusy(false);
    if (isRefused(made)) return toast({ words: <Say k="record.refused" />, tone: 'bad' });
    await keepCallDraft(device, at.lesson, '');
    toast({ words: <Say k={contact?.online ? 'unit.helpSent' : 'unit.helpOffline'} /> });
    onDone();
  };
  return (
    <div className={styles['form']}>
      <p>
        <Say k="unit.helpWords" />
      </p>
      <TextArea label={<Say k="unit.helpField" />} rows={3} {...words.bind} />
      <div className={styles['acts']}>
        <Button onClick={onDone}>
          <Say k="unit.helpCancel" />
        </Button>
        <Button variant="primary" busy={isBusy} onClick={() => void send()}>
          <Say k="unit.helpSend" />
        </Button>
      </div>
    </div>
  );
}
