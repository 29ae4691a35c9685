// この端末: everything that a helper asks for, line by line, in words that can be read out.
import type { ReactNode } from 'react';
import styles from '#features/device/device.module.css';
import { useDeviceLabel } from '#features/device/device-label.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { Say } from '#pieces/say.tsx';
import { useWhen, When } from '#pieces/when.tsx';
import { type BrowserFacts, CLOCK_HINT_MS, type DeviceFacts } from '#store/device-facts.ts';
import { Card } from '#ui/card.tsx';
import { sizeText } from '#words/size-text.ts';

interface ThisDeviceProps {
  readonly facts: DeviceFacts;
  readonly browser: BrowserFacts;
  readonly children: ReactNode;
}
export function ThisDevice({ facts, browser, children }: ThisDeviceProps) {
  const { session } = useDevice();
  const label = useDeviceLabel();
  const { contact, about } = facts;
  const { lastContactAt } = contact;
  return (
    <Card aria-labelledby="this-device">
      <h2 id="this-device" className={styles['title']}>
        <Say k="device.facts" />
      </h2>
      <dl className={styles['facts']}>
        <Fact name={<Say k="device.person" />}>
          <span lang="ja">
            {session.displayName}
            {' ・ '}
            {session.schoolName}
          </span>
        </Fact>
        <Fact name={<Say k="device.kind" />}>{label(about)}</Fact>
        <Fact name={<Say k="device.opened" />}>
          <Say k={browser.installed ? 'device.openedApp' : 'device.openedTab'} />
        </Fact>
        <Fact name={<Say k="device.unsent" />}>
          <Unsent facts={facts} />
        </Fact>
        <Fact name={<Say k="device.contact" />}>
          {lastContactAt === null ? <Say k="device.never" /> : <When at={lastContactAt} time weekday />}
        </Fact>
        <Fact name={<Say k="device.room" />}>
          <Room room={browser.room} />
        </Fact>
        <Fact name={<Say k="device.kept" />}>
          <Say k={PERSISTED[String(browser.persisted) as keyof typeof PERSISTED]} />
        </Fact>
        <Fact name={<Say k="device.clock" />}>
          <Clock offset={facts.clockOffset} />
        </Fact>
        <Fact name={<Say k="device.version" />}>
          <Say
            k="device.versionOf"
            with={{ app: about.app, proto: facts.proto, schema: facts.schema, database: facts.database }}
          />
        </Fact>
      </dl>
      {children}
    </Card>
  );
}

const PERSISTED = { true: 'device.keptYes', false: 'device.keptNo', null: 'device.unknown' } as const;

function Fact({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Unsent({ facts: { changes, pictures, bytes, contact } }: { readonly facts: DeviceFacts }) {
  const when = useWhen();
  const { oldestWaitingAt } = contact;
  if (changes + pictures === 0) return <Say k="device.unsentNone" />;
  return (
    <>
      <Say k="device.unsentSome" with={{ changes, pictures, size: bytes === 0 ? '0 KB' : sizeText(bytes) }} />{' '}
      {oldestWaitingAt !== null && (
        <span className={styles['soft']}>
          <Say k="device.since" with={{ when: when(oldestWaitingAt, { time: true, weekday: true }) }} />
        </span>
      )}
    </>
  );
}

function Room({ room }: Pick<BrowserFacts, 'room'>) {
  if (!room) return <Say k="device.unknown" />;
  const used = sizeText(room.used);
  if (room.quota === null) return <Say k="device.roomUsed" with={{ used }} />;
  return <Say k="device.roomOf" with={{ used, free: sizeText(Math.max(0, room.quota - room.used)) }} />;
}

const MINUTE = 60_000;
/** A difference that no one would see on a clock is none. */
function Clock({ offset }: { readonly offset: number | null }) {
  if (offset === null) return <Say k="device.unknown" />;
  const minutes = Math.round(Math.abs(offset) / MINUTE);
  if (minutes === 0) return <Say k="device.clockFine" />;
  return (
    <span className={Math.abs(offset) > CLOCK_HINT_MS ? styles['warn'] : undefined}>
      <Say k={offset < 0 ? 'device.clockAhead' : 'device.clockBehind'} with={{ minutes }} />
    </span>
  );
}
