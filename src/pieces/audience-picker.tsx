// 見せるはんい: who may see a work. Each choice says in a sentence who that is; taking a share back says what happens then.
import { GraduationCap, Lock, Users } from 'lucide-react';
import { useState } from 'react';
import { AUDIENCES, type Audience } from '#domain/records/unit.ts';
import styles from '#pieces/audience-picker.module.css';
import { Say } from '#pieces/say.tsx';
import { Notice } from '#ui/notice.tsx';
import { Segmented } from '#ui/segmented.tsx';

export const AUDIENCE_ICONS = { self: Lock, teacher: GraduationCap, class: Users } as const;

export interface AudiencePickerProps {
  readonly audience: Audience;
  readonly onAudience: (audience: Audience) => void;
  /** A child's own project belongs to no class. */
  readonly inClass?: boolean;
}

export function AudiencePicker({ audience, onAudience, inClass = true }: AudiencePickerProps) {
  const [takenBack, setTakenBack] = useState(false);
  const choices = AUDIENCES.filter((each) => inClass || each !== 'class');
  const choose = (next: Audience) => {
    if (next === audience) return;
    setTakenBack(audience === 'class');
    onAudience(next);
  };
  return (
    <div className={styles['picker']}>
      <Segmented
        label={<Say k="work.audience" />}
        layout="column"
        value={audience}
        options={choices.map((each) => ({
          value: each,
          icon: AUDIENCE_ICONS[each],
          label: <Say k={`work.audience.${each}`} />,
          hint: <Say k={`work.audienceSays.${each}`} />,
        }))}
        onValue={choose}
      />
      {takenBack && audience !== 'class' ? (
        <Notice tone="good">
          <Say k="work.audienceTakenBack" />
        </Notice>
      ) : (
        <p className={styles['when']}>
          {audience === 'class' && <Say k="work.audiencePath" />} <Say k="work.audienceWhen" />
        </p>
      )}
    </div>
  );
}
