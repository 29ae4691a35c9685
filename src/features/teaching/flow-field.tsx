// 進め方: the flow that the new unit is made by, and the lessons that come with it.

import styles from '#features/teaching/teaching.module.css';
import { FLOWS, type FlowKey, UNIT_FLOWS } from '#features/teaching/unit-flows.ts';
import { Say, useSay } from '#pieces/say.tsx';
import { Select } from '#ui/select.tsx';

const FREE = 'free';

export interface FlowFieldProps {
  /** That of the chosen subject: stands first. */
  readonly own: FlowKey | null;
  /** null = free */
  readonly value: FlowKey | null;
  readonly onValue: (flow: FlowKey | null) => void;
}
export function FlowField({ own, value, onValue }: FlowFieldProps) {
  const say = useSay();
  const flows = own ? [own, ...FLOWS.filter((flow) => flow !== own)] : FLOWS;
  const lessons = value ? UNIT_FLOWS[value].lessons : [];
  return (
    <>
      <Select<FlowKey | typeof FREE>
        label={say('teaching.flow')}
        hint={say('teaching.flowHint')}
        value={value ?? FREE}
        options={[
          ...flows.map((flow) => ({ value: flow, label: say(`teaching.flow.${flow}`) })),
          { value: FREE, label: say('teaching.flowFree') },
        ]}
        onValue={(next) => onValue(next === FREE ? null : next)}
      />
      {lessons.length > 0 && (
        <div>
          <p className={styles['hint']}>
            <Say k="teaching.flowLessons" with={{ count: lessons.length }} />
          </p>
          <ol className={styles['flow']} lang="ja">
            {lessons.map(({ title }) => (
              <li key={title}>{title}</li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}
