// What seems wrong, each with a code that is short enough to be read out over the phone.
import { CircleCheck } from 'lucide-react';
import styles from '#features/device/device.module.css';
import { Say } from '#pieces/say.tsx';
import type { FoundTrouble } from '#store/device-facts.ts';
import { Notice } from '#ui/notice.tsx';

export function FoundTroubles({ troubles }: { readonly troubles: readonly FoundTrouble[] }) {
  if (troubles.length === 0) {
    return (
      <Notice tone="good" icon={CircleCheck}>
        <Say k="device.allWell" />
      </Notice>
    );
  }
  return (
    <Notice tone="wait" title={<Say k="device.codes" />}>
      <ul className={styles['troubles']}>
        {troubles.map(({ name, code }) => (
          <li key={name}>
            <span className={styles['code']}>
              <Say k="device.codeWord" with={{ code }} />
            </span>{' '}
            <Say k={`device.trouble.${name}`} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
