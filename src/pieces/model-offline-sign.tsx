// 「オフラインで見る」: how much of a model is on this device, as a drawing and a few words.
import { CircleCheck, CircleDashed, CircleDotDashed, CloudOff, Hourglass, type LucideIcon } from 'lucide-react';
import styles from '#pieces/model-offline-sign.module.css';
import { Say } from '#pieces/say.tsx';
import type { ModelOffline } from '#store/models-offline.ts';
import { Icon } from '#ui/icon.tsx';
import type { MessageKey } from '#words/catalogue.ts';

type State = ModelOffline['state'];
export const OFFLINE_SIGNS: Record<State, { readonly icon: LucideIcon; readonly words: MessageKey }> = {
  whole: { icon: CircleCheck, words: 'model.here' },
  coming: { icon: Hourglass, words: 'model.waiting' },
  partly: { icon: CircleDotDashed, words: 'model.partly' },
  none: { icon: CircleDashed, words: 'model.notHere' },
  elsewhere: { icon: CloudOff, words: 'media.elsewhere' },
};

/** Nothing while it is not known. */
export function ModelOfflineSign({ of }: { readonly of: ModelOffline | undefined }) {
  if (!of) return null;
  const { icon, words } = OFFLINE_SIGNS[of.state];
  return (
    <span className={styles['sign']} data-state={of.state}>
      <Icon of={icon} size="s" />
      <span>
        <Say k={words as 'model.here'} />
      </span>
    </span>
  );
}
