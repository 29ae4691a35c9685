// 書写の観点 by grade, one press each: what a teacher would type every year. They can be reworded like any other.
import { Check, Plus } from 'lucide-react';
import { useState } from 'react';
import { BANDS, type Band, bandOf, SHOSHA_POINTS } from '#features/teaching/shosha-points.ts';
import styles from '#features/teaching/teaching.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { useOnce } from '#pieces/use-once.ts';
import type { Kept } from '#store/database.ts';
import { addPoint } from '#store/teaching.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Segmented } from '#ui/segmented.tsx';

export interface PointPresetsProps {
  readonly unit: Kept<'unit'>;
  readonly points: readonly Kept<'point'>[];
}
export function PointPresets({ unit, points }: PointPresetsProps) {
  const device = useDevice();
  const say = useSay();
  const [chosen, setChosen] = useState<Band | null>(null);
  const grade = useLive(
    async ({ db }) =>
      unit.classGroup === null ? null : ((await db.records('classGroup').get(unit.classGroup))?.grade ?? null),
    [unit.classGroup],
  );
  const { once } = useOnce();
  if (unit.subject !== 'shosha' || grade === undefined) return null;
  const band = chosen ?? bandOf(grade ?? 3);
  const there = new Set(points.map((point) => point.words.trim()));
  return (
    <details className={styles['more']}>
      <summary>
        <Say k="teaching.presets" />
      </summary>
      <div className={styles['presets']}>
        <Segmented
          label={<Say k="teaching.presetGrades" />}
          hideLabel
          value={band}
          options={BANDS.map((each) => ({ value: each, label: <Say k={`teaching.preset.${each}`} /> }))}
          onValue={setChosen}
        />
        <div className={styles['chips']}>
          {SHOSHA_POINTS[band].map((words) =>
            there.has(words) ? (
              <Chip key={words} tone="take" icon={Check}>
                <span lang="ja">{words}</span>
              </Chip>
            ) : (
              <Button
                key={words}
                icon={Plus}
                aria-label={say('teaching.presetAdd', { point: words })}
                onClick={() => void once(() => addPoint(device, unit.id, words), words)}
              >
                <span lang="ja">{words}</span>
              </Button>
            ),
          )}
        </div>
      </div>
    </details>
  );
}
