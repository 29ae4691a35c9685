// What the school does not have yet, in words. Says first that nothing is lost, because that is what the person is asking.
import { CloudCheck } from 'lucide-react';
import { LargeOnes } from '#features/unsent/large-ones.tsx';
import { RefusedThing } from '#features/unsent/refused-thing.tsx';
import styles from '#features/unsent/unsent-page.module.css';
import { WaitingThing } from '#features/unsent/waiting-thing.tsx';
import { WhyWaiting } from '#features/unsent/why-waiting.tsx';
import { BackLink } from '#pieces/back-link.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { TakeOut } from '#pieces/take-out.tsx';
import { useLive } from '#pieces/use-live.ts';
import { type Contact, contactOf } from '#store/contact.ts';
import { type RefusedThing as Refused, refusedThings } from '#store/refused-things.ts';
import { type UnsentThing, unsentThings } from '#store/unsent.ts';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { PageSkeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';

export function UnsentPage() {
  const say = useSay();
  const contact = useLive(contactOf, []);
  const waiting = useLive(unsentThings, []);
  const refused = useLive(refusedThings, []);
  const back = (
    <BackLink to="/settings">
      <Say k="unsent.back" />
    </BackLink>
  );
  return (
    <>
      <PageHead title={<Say k="unsent.title" />} tab={say('unsent.title')} back={back} />
      <div className={styles['column']}>
        {contact && waiting && refused ? <Lists {...{ contact, waiting, refused }} /> : <PageSkeleton framed />}
      </div>
    </>
  );
}

interface ListsProps {
  readonly contact: Contact;
  readonly waiting: readonly UnsentThing[];
  readonly refused: readonly Refused[];
}
function Lists({ contact, waiting, refused }: ListsProps) {
  const { session } = useDevice();
  return (
    <Stack gap={5}>
      <WhyWaiting contact={contact} />
      <LargeOnes />
      {refused.length > 0 && (
        <section aria-labelledby="refused-title">
          <h2 id="refused-title" className={styles['title']}>
            <Say k="unsent.refusedTitle" />
          </h2>
          <p className={styles['text']}>
            <Say k="unsent.refusedText" />
          </p>
          <ul className={styles['list']}>
            {refused.map((thing) => (
              <RefusedThing key={thing.id} thing={thing} />
            ))}
          </ul>
        </section>
      )}
      {waiting.length > 0 && (
        <section aria-labelledby="waiting-title">
          <h2 id="waiting-title" className={styles['title']}>
            <Say k="unsent.waitingTitle" />{' '}
            <span className={styles['count']}>
              <Say k="unsent.waitingCount" with={{ count: waiting.length }} />
            </span>
          </h2>
          <ul className={styles['list']}>
            {waiting.map((thing) => (
              <WaitingThing key={thing.id} thing={thing} />
            ))}
          </ul>
        </section>
      )}
      {waiting.length + refused.length > 0 && (
        <Card>
          <p className={styles['text']}>
            <Say k="takeout.text" />
          </p>
          <TakeOut session={session} />
        </Card>
      )}
      {waiting.length + refused.length === 0 && (
        <Card>
          <EmptyState icon={CloudCheck} title={<Say k="unsent.nothing" />}>
            {contact.lastContactAt !== null && <Say k="unsent.nothingText" />}
          </EmptyState>
        </Card>
      )}
    </Stack>
  );
}
