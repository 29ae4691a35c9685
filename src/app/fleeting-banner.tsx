// On a device that keeps nothing: whether it may be switched off now. It may only when the school has said that it has all.
import styles from '#app/fleeting-banner.module.css';
import { Say } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { contactOf } from '#store/contact.ts';
import { Notice } from '#ui/notice.tsx';

export function FleetingBanner() {
  const contact = useLive(contactOf, []);
  if (!contact) return null;
  const left = contact.waiting + contact.refused;
  return (
    <div className={styles['banner']}>
      <Notice tone={left === 0 && contact.inSync ? 'good' : 'wait'} title={<Say k="leave.fleeting" />}>
        {left > 0 ? (
          <Say k="leave.fleetingWait" with={{ count: left }} />
        ) : (
          <Say k={contact.inSync ? 'leave.fleetingFine' : 'leave.fleetingAsking'} />
        )}
      </Notice>
    </div>
  );
}
