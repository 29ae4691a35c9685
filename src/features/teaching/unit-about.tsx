// What holds for the whole unit: its name, who sees it, what children see of each other.
import { KeptInput } from '#features/teaching/kept-input.tsx';
import { KeptSelect } from '#features/teaching/kept-select.tsx';
import { OpeningDay } from '#features/teaching/opening-day.tsx';
import styles from '#features/teaching/teaching.module.css';
import { UnitSubject } from '#features/teaching/unit-subject.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { KeptChoice } from '#pieces/kept-choice.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { Kept } from '#store/database.ts';
import { changeUnit, type UnitEdit } from '#store/teaching.ts';
import { keepersOf } from '#store/thrown-away.ts';
import { Card } from '#ui/card.tsx';
import { Notice } from '#ui/notice.tsx';

const STATES = ['draft', 'open', 'closed'] as const;
/** What it can be once it was open. [Note: Opened] */
const OPENED = ['open', 'closed'] as const;
const OTHERS = ['always', 'afterFirstTry', 'closed'] as const;
const AUDIENCES = ['self', 'teacher', 'class'] as const;

export function UnitAbout({ unit }: { readonly unit: Kept<'unit'> }) {
  const device = useDevice();
  const say = useSay();
  const change = (values: UnitEdit) => changeUnit(device, unit.id, values);
  return (
    <Card aria-labelledby="unit-about" className={styles['part']}>
      <h2 id="unit-about" className={styles['heading']}>
        <Say k="teaching.about" />
      </h2>
      <KeptChoice
        label={<Say k="teaching.stateName" />}
        value={unit.state}
        options={(unit.state === 'draft' ? STATES : OPENED).map((state) => ({
          value: state,
          label: <Say k={`teaching.stateSet.${state}`} />,
          hint: <Say k={`teaching.stateSet.${state}Hint`} />,
        }))}
        // The day was for the draft that it was.
        onValue={(state) => change({ state, opensAt: null })}
      />
      {unit.state === 'draft' && <HiddenRecords unit={unit.id} />}
      {unit.state === 'draft' && <OpeningDay unit={unit} />}
      {unit.state !== 'draft' && (
        <p className={styles['hint']}>
          <Say k="teaching.neverDraftAgain" />
        </p>
      )}
      <div className={styles['fields']}>
        <KeptInput
          field={`unit/${unit.id}/title`}
          label={say('teaching.unitTitle')}
          stored={unit.title}
          readBy={{ by: unit, at: 'title' }}
          maxLength={60}
          save={async (title) =>
            title.trim() === '' ? { refused: 'invalid' } : changeUnit(device, unit.id, { title })
          }
        />
        <UnitSubject unit={unit} />
        <KeptSelect
          label={say('teaching.othersOpen')}
          value={unit.othersOpen}
          options={OTHERS.map((value) => ({ value, label: say(`teaching.othersOpen.${value}`) }))}
          onValue={(othersOpen) => change({ othersOpen })}
        />
        <KeptSelect
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

/** A draft that was open once, under an older version: what children wrote in it is not on their screens. */
function HiddenRecords({ unit }: { readonly unit: string }) {
  const keepers = useLive((device) => keepersOf(device, unit), [unit]) ?? 0;
  return (
    keepers > 0 && (
      <Notice tone="wait">
        <Say k="teaching.draftHides" with={{ count: keepers }} />
      </Notice>
    )
  );
}
