// The models of a unit, each with what it is and whether it can be looked at with no network.
import { CloudDownload } from 'lucide-react';
import { Link, useLocation } from 'react-router';
import { useDevice } from '#pieces/device-context.tsx';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { MODEL_KINDS } from '#pieces/model-kind.tsx';
import styles from '#pieces/model-list.module.css';
import { ModelOfflineSign } from '#pieces/model-offline-sign.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { Taught } from '#pieces/taught.tsx';
import { useModelsOffline } from '#pieces/use-models-offline.ts';
import type { Kept } from '#store/database.ts';
import { keepModelOffline } from '#store/models-offline.ts';
import { Icon } from '#ui/icon.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { sizeText } from '#words/size-text.ts';

export interface ModelListProps {
  readonly models: readonly Kept<'model'>[];
  /** The one that is open now. */
  readonly current?: string;
}

export function ModelList({ models, current }: ModelListProps) {
  const device = useDevice();
  const say = useSay();
  const { search } = useLocation();
  const offline = useModelsOffline(models);
  const canBeKept = (model: Kept<'model'>) => ['partly', 'none'].includes(offline?.get(model.id)?.state ?? '');
  return (
    <ul className={styles['models']}>
      {models.map((model) => (
        <li key={model.id} className={styles['line']}>
          <Link
            to={{ pathname: `/models/${model.id}`, search: current === undefined ? '' : search }}
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
              <strong lang="ja">{model.title ? <Taught by={model} at="title" /> : <Say k="model.title" />}</strong>
              <span className={styles['kind']}>
                <Icon of={MODEL_KINDS[model.kind].icon} size="s" />
                <Say k={MODEL_KINDS[model.kind].words as 'model.kindPicture'} />
              </span>
              <ModelOfflineSign of={offline?.get(model.id)} />
            </span>
          </Link>
          {canBeKept(model) && (
            <IconButton
              icon={CloudDownload}
              variant="plain"
              label={say('model.keep', {
                title: model.title || say('model.title'),
                size: sizeText(offline?.get(model.id)?.bytes ?? 0),
              })}
              onClick={() => void keepModelOffline(device, model)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
