// How one word is read: a line to write, and Enter.
import { type SubmitEvent, useId, useState } from 'react';
import { isKana } from '#domain/readings.ts';
import styles from '#features/teaching/readings.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { correctReading, type WordAt } from '#store/readings.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextInput } from '#ui/text-input.tsx';
import { useToast } from '#ui/toast.tsx';

export interface WordReadingProps {
  readonly word: WordAt;
  readonly base: string;
  readonly reading: string;
  readonly onClose: () => void;
}
export function WordReading({ word, base, reading, onClose }: WordReadingProps) {
  const device = useDevice();
  const say = useSay();
  const toast = useToast();
  const form = useId();
  const [kana, setKana] = useState(reading);
  const [isWrong, setWrong] = useState(false);
  const keep = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!isKana(kana.trim())) {
      setWrong(true);
      return;
    }
    const refused = await correctReading(device, word, kana);
    if (refused) toast({ words: say('teaching.refused', { why: say(`refusal.${refused.refused}`) }), tone: 'bad' });
    else toast({ words: say('teaching.readingKept', { word: base, kana: kana.trim() }) });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={<Say k="teaching.readingTitle" with={{ word: base }} />}
      closeLabel={say('teaching.close')}
      actions={
        <>
          <Button onClick={onClose}>
            <Say k="teaching.cancel" />
          </Button>
          <Button type="submit" form={form} variant="primary">
            <Say k="teaching.readingKeep" />
          </Button>
        </>
      }
    >
      <form id={form} className={styles['form']} onSubmit={(event) => void keep(event)}>
        <TextInput
          label={say('teaching.readingKana')}
          hint={say('teaching.readingKanaHint')}
          error={isWrong && <Say k="teaching.readingWrong" />}
          lang="ja"
          maxLength={40}
          value={kana}
          onValue={setKana}
          onFocus={(event) => event.currentTarget.select()}
          data-focus-first
        />
      </form>
    </Dialog>
  );
}
