// The choices that travel with the person. The whole screen is the preview; a sample sentence shows the hard words.
import { useState } from 'react';
import { AloudChoice } from '#features/settings/aloud-choice.tsx';
import type { ChoiceProps } from '#features/settings/choice.ts';
import { FuriganaChoice } from '#features/settings/furigana-choice.tsx';
import { LookChoices } from '#features/settings/look-choices.tsx';
import styles from '#features/settings/reading-choices.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { KeptChoice } from '#pieces/kept-choice.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { type Choices, choicesOf, chooseSettings } from '#store/settings.ts';
import { Card } from '#ui/card.tsx';
import { Notice } from '#ui/notice.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

export function ReadingChoices() {
  const device = useDevice();
  const choices = useLive(choicesOf, []);
  const [failed, setFailed] = useState(false);
  const choose = (values: Partial<Choices>) => {
    const kept = chooseSettings(device, values);
    kept.then(
      (refused) => setFailed(refused !== null),
      () => setFailed(true),
    );
    return kept;
  };
  return (
    <Card aria-labelledby="reading">
      <h2 id="reading" className={styles['title']}>
        <Say k="settings.reading" />
      </h2>
      <p className={styles['hint']}>
        <Say k="settings.readingHint" />
      </p>
      {failed && (
        <Notice tone="bad">
          <Say k="settings.notKept" />
        </Notice>
      )}
      {choices ? (
        <div className={styles['questions']}>
          <FuriganaChoice choices={choices} choose={choose} />
          <LookChoices choices={choices} choose={choose} />
          <AloudChoice choices={choices} choose={choose} />
          <LanguageChoice choices={choices} choose={choose} />
        </div>
      ) : (
        <Skeleton count={6} />
      )}
    </Card>
  );
}

function LanguageChoice({ choices, choose }: ChoiceProps) {
  const say = useSay();
  return (
    <KeptChoice
      label={<Say k="settings.language" />}
      value={choices.language}
      onValue={(language) => choose({ language })}
      options={[
        { value: 'ja', label: <span lang="ja">{<Say k="settings.languageJa" />}</span> },
        { value: 'en', label: <span lang="en">{say('settings.languageEn')}</span> },
      ]}
    />
  );
}
