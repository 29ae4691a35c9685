// What to look at before and while making: the unit's models as small pictures, in the teacher's order.
import { CloudOff } from 'lucide-react';
import { Link } from 'react-router';
import styles from '#features/unit/model-shelf.module.css';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { MODEL_KINDS } from '#pieces/model-kind.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { modelsHere } from '#store/models.ts';
import type { UnitPlan } from '#store/units.ts';
import { Icon } from '#ui/icon.tsx';

export function ModelShelf({ models }: Pick<UnitPlan, 'models'>) {
  const here = useLive((device) => modelsHere(device, models), [models.map((model) => model.id).join()]);
  if (models.length === 0) return null;
  return (
    <section aria-labelledby="models-title" className={styles['models']}>
      <h2 id="models-title" className={styles['head']}>
        <Say k="unit.models" />
      </h2>
      <ul className={styles['shelf']}>
        {models.map((model) => (
          <li key={model.id}>
            <ModelTile model={model} isMissing={here !== undefined && !here.has(model.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ModelTileProps {
  readonly model: UnitPlan['models'][number];
  /** It cannot be looked at without the network yet. */
  readonly isMissing: boolean;
}
function ModelTile({ model, isMissing }: ModelTileProps) {
  const say = useSay();
  const { icon } = MODEL_KINDS[model.kind];
  const hasPicture = model.kind === 'picture' || model.kind === 'video';
  return (
    <Link to={`/models/${model.id}`} className={styles['model']}>
      <span className={styles['face']}>
        {hasPicture ? <MediaPicture media={model.media} alt="" fit="cover" className={styles['picture']} /> : null}
        <span className={hasPicture ? styles['kind'] : styles['drawing']}>
          <Icon of={icon} size={hasPicture ? 's' : 'l'} />
        </span>
        {isMissing && (
          <span className={styles['away']} role="img" aria-label={say('model.notHere')}>
            <Icon of={CloudOff} size="s" />
          </span>
        )}
      </span>
      <span lang="ja" className={styles['title']}>
        {model.title || <Say k="unit.models" />}
      </span>
    </Link>
  );
}
