// Something was shared while nobody had said who they are. Only the day is told: it may be a brother's.
import { HandHelping } from 'lucide-react';
import styles from '#features/share/share-page.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say } from '#pieces/say.tsx';
import { When } from '#pieces/when.tsx';
import { type Share, takeShare } from '#store/shared-things.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Icon } from '#ui/icon.tsx';

export interface NotYoursProps {
  readonly share: Share;
  readonly onTaken: () => void;
  readonly onForeign: () => void;
}

export function NotYours({ share, onTaken, onForeign }: NotYoursProps) {
  const { person } = useDevice().session;
  return (
    <Card as="div" className={styles['ask']}>
      <Icon of={HandHelping} size="l" />
      <p className={styles['question']}>
        <When at={share.at} /> <Say k="share.whose" />
      </p>
      <div className={styles['acts']}>
        <Button variant="primary" size="big" onClick={() => void takeShare(share.id, person).then(onTaken, onTaken)}>
          <Say k="share.mine" />
        </Button>
        <Button size="big" onClick={onForeign}>
          <Say k="share.notMine" />
        </Button>
      </div>
    </Card>
  );
}
