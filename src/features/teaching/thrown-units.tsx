// 捨てた単元: folded away under the others, each with a way back.
import { Undo2 } from 'lucide-react';
import styles from '#features/teaching/teaching.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { SubjectName } from '#pieces/subject-name.tsx';
import { bringBack, type ThrownUnit } from '#store/thrown-away.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { useToast } from '#ui/toast.tsx';

export function ThrownUnits({ units }: { readonly units: readonly ThrownUnit[] }) {
  const device = useDevice();
  const say = useSay();
  const toast = useToast();
  if (units.length === 0) return null;
  const back = async ({ id, title }: ThrownUnit['unit']) => {
    const refused = await bringBack(device, 'unit', id);
    if (refused) toast({ words: say('teaching.refused', { why: say(`refusal.${refused.refused}`) }), tone: 'bad' });
    else toast({ words: say('teaching.unitIsBack', { title }) });
  };
  return (
    <details className={styles['more']}>
      <summary>
        <Say k="teaching.thrownUnits" with={{ count: units.length }} />
      </summary>
      <p className={styles['hint']}>
        <Say k="teaching.thrownUnitsHint" />
      </p>
      <ul className={styles['thrown']}>
        {units.map(({ unit, keepers }) => (
          <li key={unit.id} className={styles['thrown-unit']}>
            <Chip>
              <SubjectName subject={unit.subject} />
            </Chip>
            <span lang="ja">{unit.title}</span>
            <span className={styles['counts']}>
              {keepers > 0 ? (
                <Say k="teaching.thrownKeepers" with={{ count: keepers }} />
              ) : (
                <Say k="teaching.thrownNobody" />
              )}
            </span>
            <Button
              icon={Undo2}
              aria-label={say('teaching.bringUnitBackNamed', { title: unit.title })}
              onClick={() => void back(unit)}
            >
              <Say k="teaching.bringUnitBack" />
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
