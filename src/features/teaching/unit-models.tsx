// 手本: what there is to look at and to listen to, in the order in which children find it.
import { Clapperboard, ImagePlus, Mic, PenLine } from 'lucide-react';
import { useState } from 'react';
import { type AddedKind, AddModel } from '#features/teaching/add-model.tsx';
import { ModelItem } from '#features/teaching/model-item.tsx';
import styles from '#features/teaching/teaching.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useOnce } from '#pieces/use-once.ts';
import { addTextModel } from '#store/teaching-models.ts';
import type { UnitPlan } from '#store/units.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';

export function UnitModels({ plan }: { readonly plan: UnitPlan }) {
  const device = useDevice();
  const { once } = useOnce();
  const say = useSay();
  const [adding, setAdding] = useState<AddedKind | null>(null);
  const { unit, models, lessons } = plan;
  return (
    <Card aria-labelledby="unit-models" className={styles['part']}>
      <h2 id="unit-models" className={styles['heading']}>
        <Say k="teaching.models" />
      </h2>
      {models.length === 0 && (
        <p className={styles['hint']}>
          <Say k="teaching.modelsEmpty" />
        </p>
      )}
      <ul className={styles['models']}>
        {models.map((model, at) => (
          <ModelItem key={model.id} model={model} lessons={lessons} at={at} all={models.length} unit={unit} />
        ))}
      </ul>
      <div className={styles['acts']}>
        <Button icon={ImagePlus} onClick={() => setAdding('picture')}>
          <Say k="teaching.addPicture" />
        </Button>
        <Button icon={Clapperboard} onClick={() => setAdding('video')}>
          <Say k="teaching.addFilm" />
        </Button>
        <Button icon={Mic} onClick={() => setAdding('audio')}>
          <Say k="teaching.addSound" />
        </Button>
        <Button
          icon={PenLine}
          onClick={() => void once(() => addTextModel(device, unit.id, say('teaching.newText'), ''))}
        >
          <Say k="teaching.addText" />
        </Button>
      </div>
      {adding && <AddModel unit={unit.id} kind={adding} onClose={() => setAdding(null)} />}
    </Card>
  );
}
