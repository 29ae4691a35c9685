// Readings above the kanji: five ways, and a sentence with hard words that shows at once what each of them does.

import type { ChoiceProps } from '#features/settings/choice.ts';
import styles from '#features/settings/reading-choices.module.css';
import { KeptChoice } from '#pieces/kept-choice.tsx';
import { ReadAloud } from '#pieces/read-aloud.tsx';
import { Say } from '#pieces/say.tsx';

export function FuriganaChoice({ choices, choose }: ChoiceProps) {
  // English has no kanji to read.
  if (choices.language !== 'ja') return null;
  return (
    <div className={styles['furigana']}>
      <KeptChoice
        label={<Say k="settings.furigana" />}
        layout="column"
        value={choices.furigana}
        onValue={(furigana) => choose({ furigana })}
        options={[
          { value: 'auto', label: <Say k="settings.furiganaAuto" />, hint: <Say k="settings.furiganaAutoHint" /> },
          { value: 'all', label: <Say k="settings.furiganaAll" />, hint: <Say k="settings.furiganaAllHint" /> },
          { value: 'grade', label: <Say k="settings.furiganaGrade" />, hint: <Say k="settings.furiganaGradeHint" /> },
          { value: 'kana', label: <Say k="settings.furiganaKana" />, hint: <Say k="settings.furiganaKanaHint" /> },
          { value: 'none', label: <Say k="settings.furiganaNone" />, hint: <Say k="settings.furiganaNoneHint" /> },
        ]}
      />
      <figure className={styles['sample']}>
        <figcaption className={styles['hint']}>
          <Say k="settings.sampleLabel" />
        </figcaption>
        <ReadAloud of={{ say: 'settings.sample' }}>
          {(words) => <p className={styles['sentence']}>{words}</p>}
        </ReadAloud>
      </figure>
    </div>
  );
}
