// 観点: what children look at, each with its three stages in their words.
import { Plus, Trash2 } from 'lucide-react';
import { KeptInput } from '#features/teaching/kept-input.tsx';
import { MoveButtons } from '#features/teaching/move-buttons.tsx';
import { PointPresets } from '#features/teaching/point-presets.tsx';
import styles from '#features/teaching/teaching.module.css';
import { useThrowAway } from '#features/teaching/use-throw-away.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useOnce } from '#pieces/use-once.ts';
import type { Kept } from '#store/database.ts';
import { addPoint, changePoint } from '#store/teaching.ts';
import { writeStage } from '#store/teaching-texts.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { IconButton } from '#ui/icon-button.tsx';

export interface UnitPointsProps {
  readonly unit: Kept<'unit'>;
  readonly points: readonly Kept<'point'>[];
}
export function UnitPoints({ unit, points }: UnitPointsProps) {
  const device = useDevice();
  const { once } = useOnce();
  return (
    <Card aria-labelledby="unit-points" className={styles['part']}>
      <h2 id="unit-points" className={styles['heading']}>
        <Say k="teaching.points" />
      </h2>
      <p className={styles['hint']}>
        <Say k="teaching.pointsHint" />
      </p>
      <ol className={styles['points']}>
        {points.map((point, at) => (
          <PointItem key={point.id} point={point} number={at + 1} all={points.length} />
        ))}
      </ol>
      <Button icon={Plus} className={styles['add']} onClick={() => void once(() => addPoint(device, unit.id, ''))}>
        <Say k="teaching.addPoint" />
      </Button>
      <PointPresets unit={unit} points={points} />
    </Card>
  );
}

const STAGES = ['great', 'nearly', 'notYet'] as const;

interface PointItemProps {
  readonly point: Kept<'point'>;
  readonly number: number;
  /** How many there are. */
  readonly all: number;
}
function PointItem({ point, number, all }: PointItemProps) {
  const device = useDevice();
  const say = useSay();
  const throwAway = useThrowAway();
  const name = point.words || say('teaching.point', { n: number });
  return (
    <li className={styles['item']}>
      <div className={styles['line']}>
        <KeptInput
          field={`point/${point.id}/words`}
          label={say('teaching.point', { n: number })}
          stored={point.words}
          readBy={{ by: point, at: 'words' }}
          save={(words) => changePoint(device, point.id, { words })}
        />
        <MoveButtons type="point" of={point} what={name} at={number - 1} all={all} />
        <IconButton
          icon={Trash2}
          label={say('teaching.throwAwayNamed', { what: name })}
          onClick={() => void throwAway('point', point.id, name)}
        />
      </div>
      <details className={styles['more']}>
        <summary>
          <Say k="teaching.stages" with={{ point: name }} />
        </summary>
        <div className={styles['stages']}>
          {STAGES.map((stage) => (
            <KeptInput
              key={stage}
              field={`point/${point.id}/${stage}`}
              label={say(`teaching.stage.${stage}`)}
              stored={point.stages[stage] ?? ''}
              readBy={{ by: point, at: `stages-${stage}` }}
              save={(words) => writeStage(device, point.id, stage, words)}
            />
          ))}
        </div>
      </details>
    </li>
  );
}
