// What to look at before and while making: the unit's models as small pictures, in the teacher's order.
import { Link } from 'react-router';
import styles from '#features/unit/model-shelf.module.css';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { MODEL_KINDS } from '#pieces/model-kind.tsx';
import { OFFLINE_SIGNS } from '#pieces/model-offline-sign.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { Taught } from '#pieces/taught.tsx';
import { useModelsOffline } from '#pieces/use-models-offline.ts';
import type { ModelOffline } from '#store/models-offline.ts';
import type { UnitPlan } from '#store/units.ts';
import { Icon } from '#ui/icon.tsx';

export function ModelShelf({ models }: Pick<UnitPlan, 'models'>) {
  const offline = useModelsOffline(models);
  if (models.length === 0) return null;
  return (
    <section aria-labelledby="models-title" className={styles['models']}>
      <h2 id="models-title" className={styles['head']}>
        <Say k="unit.models" />
      </h2>
      <ul className={styles['shelf']}>
        {models.map((model) => (
          <li key={model.id}>
            <ModelTile model={model} offline={offline?.get(model.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ModelTileProps {
  readonly model: UnitPlan['models'][number];
  readonly offline: ModelOffline | undefined;
}
function ModelTile({ model, offline }: ModelTileProps) {
  const say = useSay();
  const { icon } = MODEL_KINDS[model.kind];
  const hasPicture = model.kind === 'picture' || model.kind === 'video';
  // Only what cannot be looked at without the network yet is marked.
  const away = offline && offline.state !== 'whole' ? OFFLINE_SIGNS[offline.state] : null;
  return (
    <Link to={`/models/${model.id}`} className={styles['model']}>
      <span className={styles['face']}>
        {hasPicture ? <MediaPicture media={model.media} alt="" fit="cover" className={styles['picture']} /> : null}
        <span className={hasPicture ? styles['kind'] : styles['drawing']}>
          <Icon of={icon} size={hasPicture ? 's' : 'l'} />
        </span>
        {away && (
          <span className={styles['away']} role="img" aria-label={say(away.words as 'model.here')}>
            <Icon of={away.icon} size="s" />
          </span>
        )}
      </span>
      <span lang="ja" className={styles['title']}>
        {model.title ? <Taught by={model} at="title" /> : <Say k="unit.models" />}
      </span>
    </Link>
  );
}
