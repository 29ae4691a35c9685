// Shared from another app: where it shall go is asked first (today's lesson stands there), then each thing is looked at and kept.
import { Inbox } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { NotYours } from '#features/share/not-yours.tsx';
import { ShareDesk } from '#features/share/share-desk.tsx';
import styles from '#features/share/share-page.module.css';
import { useShares } from '#features/share/use-shares.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { PageSkeleton } from '#ui/skeleton.tsx';

export function SharePage() {
  const say = useSay();
  const [address] = useSearchParams();
  const { role } = useDevice().session;
  const { shares, reread } = useShares(Number(address.get('id')) || null);
  const [foreign, setForeign] = useState<ReadonlySet<number>>(new Set());
  if (!shares) return <PageSkeleton framed title={say('share.title')} />;
  const first = shares.own[0];
  const asked = shares.unclaimed.find(({ id }) => !foreign.has(id));
  const isPupil = role === 'pupil';
  return (
    <>
      <PageHead title={<Say k="share.title" />} tab={say('share.title')} />
      <div className={styles['page']}>
        {address.has('missed') && (
          <Notice tone="bad">
            <Say k="share.missed" />
          </Notice>
        )}
        {!isPupil && (first ?? asked) && (
          <Notice>
            <Say k="share.forPupils" />
          </Notice>
        )}
        {isPupil && first && <ShareDesk key={first.id} share={first} onDone={reread} />}
        {!first && asked && (
          <NotYours
            key={asked.id}
            share={asked}
            onTaken={reread}
            onForeign={() => setForeign(new Set([...foreign, asked.id]))}
          />
        )}
        {!first && !asked && !address.has('missed') && (
          <EmptyState
            icon={Inbox}
            title={<Say k="share.none" />}
            action={
              <LinkButton to="/" variant="primary">
                <Say k="share.toToday" />
              </LinkButton>
            }
          >
            <Say k="share.noneWhy" />
          </EmptyState>
        )}
      </div>
    </>
  );
}
