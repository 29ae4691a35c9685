// 手本: pictures and words to look at.
import { ImagePlus, PenLine } from 'lucide-react';
import { useState } from 'react';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { isRefused } from '#domain/refusal.ts';
import { WRITING } from '#domain/writing-subjects.ts';
import { ModelItem } from '#features/teaching/model-item.tsx';
import styles from '#features/teaching/teaching.module.css';
import { CapturePhoto } from '#pieces/capture-photo.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { hasRoomToCapture } from '#store/room-to-capture.ts';
import { addPictureModel, addTextModel } from '#store/teaching.ts';
import type { UnitPlan } from '#store/units.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Dialog } from '#ui/dialog.tsx';

export function UnitModels({ plan }: { readonly plan: UnitPlan }) {
  const device = useDevice();
  const say = useSay();
  const [adding, setAdding] = useState(false);
  const { unit, models, lessons } = plan;
  const addPicture = async (prepared: PreparedMedia) => {
    const made = await addPictureModel(device, unit.id, say('teaching.newPicture'), prepared);
    if (!isRefused(made)) setAdding(false);
    return made;
  };
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
        {models.map((model) => (
          <ModelItem key={model.id} model={model} lessons={lessons} writes={WRITING.has(unit.subject)} />
        ))}
      </ul>
      <div className={styles['acts']}>
        <Button icon={ImagePlus} onClick={() => setAdding(true)}>
          <Say k="teaching.addPicture" />
        </Button>
        <Button icon={PenLine} onClick={() => void addTextModel(device, unit.id, say('teaching.newText'), '')}>
          <Say k="teaching.addText" />
        </Button>
      </div>
      <Dialog
        open={adding}
        onClose={() => setAdding(false)}
        title={<Say k="teaching.addPicture" />}
        closeLabel={say('teaching.close')}
      >
        <CapturePhoto
          label={say('teaching.picture')}
          onPrepared={addPicture}
          hasRoom={() => hasRoomToCapture(device)}
        />
      </Dialog>
    </Card>
  );
}
