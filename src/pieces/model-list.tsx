// The models of a unit, each with what it is and whether it can be looked at with no network.
import { CircleCheck, CircleDashed } from 'lucide-react';
import { Link } from 'react-router';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { MODEL_KINDS } from '#pieces/model-kind.tsx';
import styles from '#pieces/model-list.module.css';
import { Say } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { Kept } from '#store/database.ts';
import { modelsHere } from '#store/models.ts';
import { Icon } from '#ui/icon.tsx';

export interface ModelListProps {
  readonly models: readonly Kept<'model'>[];
  /** The one that is open now. */
  readonly current?: string;
}

export function ModelList({ models, current }: ModelListProps) {
  const here = useLive((device) => modelsHere(device, models), [models.map(({ id, media }) => `${id}${media}`).join()]);
  return (
    <ul className={styles['models']}>
      {models.map((model) => (
        <li key={model.id}>
          <Link
            to={`/models/${model.id}`}
            className={styles['model']}
            aria-current={model.id === current ? 'page' : undefined}
          >
            <span className={styles['face']}>
              {model.kind === 'picture' || model.kind === 'video' ? (
                <MediaPicture media={model.media} alt="" fit="cover" className={styles['picture']} />
              ) : (
                <Icon of={MODEL_KINDS[model.kind].icon} size="l" />
              )}
            </span>
            <span className={styles['words']}>
              <strong lang="ja">{model.title || <Say k="model.title" />}</strong>
              <span className={styles['kind']}>
                <Icon of={MODEL_KINDS[model.kind].icon} size="s" />
                <Say k={MODEL_KINDS[model.kind].words as 'model.kindPicture'} />
              </span>
              {here && <HereOrNot here={here.has(model.id)} />}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function HereOrNot({ here }: { readonly here: boolean }) {
  return (
    <span className={styles['here']} data-here={here}>
      <Icon of={here ? CircleCheck : CircleDashed} size="s" />
      <Say k={here ? 'model.here' : 'model.notHere'} />
    </span>
  );
}
