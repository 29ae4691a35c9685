// No square to read, or it was misread: the child, the unit and the lesson are said by hand.
import { Check } from 'lucide-react';
import { useState } from 'react';
import styles from '#features/stack/stack.module.css';
import type { StackClass } from '#features/stack/stack-class.ts';
import { Say, useSay } from '#pieces/say.tsx';
import type { SheetOf } from '#store/filed-sheets.ts';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';

export interface HandChoiceProps {
  readonly of: StackClass;
  /** `pupil` '': nobody yet. */
  readonly start: SheetOf;
  readonly onChosen: (chosen: SheetOf) => void;
}

export function HandChoice({ of: { pupils, plans }, start, onChosen }: HandChoiceProps) {
  const say = useSay();
  const [{ pupil, unit, lesson }, setGoal] = useState(start);
  const plan = plans.find((each) => each.unit.id === unit);
  const isKnown = pupils.some(({ id }) => id === pupil);
  return (
    <div className={styles['hand']}>
      <Select
        label={say('print.pupil')}
        value={isKnown ? pupil : ''}
        options={[
          { value: '', label: say('stack.nobody') },
          ...pupils.map(({ id, number, displayName }) => ({
            value: id,
            label: [number, displayName].join(' ').trim(),
          })),
        ]}
        onValue={(next) => setGoal({ pupil: next, unit, lesson })}
      />
      <Select
        label={say('print.unit')}
        value={plan ? unit : ''}
        options={[
          ...(plan ? [] : [{ value: '', label: say('stack.noUnit') }]),
          ...plans.map((each) => ({ value: each.unit.id, label: each.unit.title })),
        ]}
        onValue={(next) => setGoal({ pupil, unit: next, lesson: null })}
      />
      <Select
        label={say('print.lesson')}
        value={lesson ?? ''}
        options={[
          { value: '', label: say('print.noLesson') },
          ...(plan?.lessons ?? []).map(({ id }, at) => ({ value: id, label: say('print.lessonOf', { n: at + 1 }) })),
        ]}
        onValue={(next) => setGoal({ pupil, unit, lesson: next || null })}
      />
      <Button icon={Check} disabled={!isKnown || !plan} onClick={() => onChosen({ pupil, unit, lesson })}>
        <Say k="stack.decide" />
      </Button>
    </div>
  );
}
