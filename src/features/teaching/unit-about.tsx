// What holds for the whole unit: its name, who sees it, what children see of each other.
import { KeptInput } from '#features/teaching/kept-input.tsx';
import { SubjectField } from '#features/teaching/subject-field.tsx';
import styles from '#features/teaching/teaching.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import type { Kept } from '#store/database.ts';
import { changeUnit, type UnitEdit } from '#store/teaching.ts';
import { Card } from '#ui/card.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { Select } from '#ui/select.tsx';

const STATES = ['draft', 'open', 'closed'] as const;
const OTHERS = ['always', 'afterFirstTry', 'closed'] as const;
const AUDIENCES = ['self', 'teacher', 'class'] as const;

export function UnitAbout({ unit }: { readonly unit: Kept<'unit'> }) {
  const device = useDevice();
  const say = useSay();
  const change = (values: UnitEdit) => void changeUnit(device, unit.id, values);
  return (
    <Card aria-labelledby="unit-about" className={styles['part']}>
      <h2 id="unit-about" className={styles['heading']}>
        <Say k="teaching.about" />
      </h2>
      <Segmented
        label={<Say k="teaching.stateName" />}
        value={unit.state}
        options={STATES.map((state) => ({
          value: state,
          label: <Say k={`teaching.stateSet.${state}`} />,
          hint: <Say k={`teaching.stateSet.${state}Hint`} />,
        }))}
        onValue={(state) => change({ state })}
      />
      {unit.state !== 'draft' && (
        <p className={styles['hint']}>
          <Say k="teaching.backToDraft" />
        </p>
      )}
      <div className={styles['fields']}>
        <KeptInput
          field={`unit/${unit.id}/title`}
          label={say('teaching.unitTitle')}
          stored={unit.title}
          maxLength={60}
          save={async (title) =>
            title.trim() === '' ? { refused: 'invalid' } : changeUnit(device, unit.id, { title })
          }
        />
        <SubjectField value={unit.subject} onValue={(subject) => change({ subject })} />
        <Select
          label={say('teaching.othersOpen')}
          value={unit.othersOpen}
          options={OTHERS.map((value) => ({ value, label: say(`teaching.othersOpen.${value}`) }))}
          onValue={(othersOpen) => change({ othersOpen })}
        />
        <Select
          label={say('teaching.audience')}
          value={unit.defaultAudience}
          options={AUDIENCES.map((value) => ({ value, label: say(`teaching.audience.${value}`) }))}
          onValue={(defaultAudience) => change({ defaultAudience })}
        />
      </div>
      <p className={styles['hint']}>
        <Say k="teaching.audienceHint" />
      </p>
    </Card>
  );
}
