// まだ届いていないもの: before the teacher says "you can shut it now". Which devices of the class still hold work, whose, how
// much, since when; all clear in green. The school is asked, and again while this is looked at; without a line the last answer
// stands, marked as such. Here they are asked to stay out of the cabinet, and here pictures are let wait.
import { CloudOff, RotateCw, Users } from 'lucide-react';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ClassDevice } from '#domain/devices.ts';
import styles from '#features/device/arrivals.module.css';
import { ArrivalsFound } from '#features/device/arrivals-found.tsx';
import { KeepOut } from '#features/device/keep-out.tsx';
import { type Question, useAsked } from '#features/device/use-asked.ts';
import { BackToClass } from '#pieces/back-to-class.tsx';
import { ClassPicker } from '#pieces/class-picker.tsx';
import { MediaLater } from '#pieces/media-later.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { useWhen } from '#pieces/when.tsx';
import { classDevices } from '#remote/devices.ts';
import { arrivalsOf } from '#store/arrivals.ts';
import { keepClassDevices } from '#store/device-lists.ts';
import { classesOf } from '#store/roster.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

export function ArrivalsPage() {
  const say = useSay();
  const [params] = useSearchParams();
  const classes = useLive(classesOf, []);
  const group = classes?.find((each) => each.id === params.get('class')) ?? classes?.[0];
  return (
    <>
      <PageHead
        title={<Say k="arrivals.title" />}
        tab={say('arrivals.title')}
        back={<BackToClass group={group?.id ?? null} />}
        aside={group && <span lang="ja">{group.name}</span>}
        extras={group && classes && <ClassPicker classes={classes} group={group.id} page="/arrivals" />}
      />
      {!classes && <Skeleton shape="card" label={say('arrivals.loading')} />}
      {classes?.length === 0 && (
        <EmptyState icon={Users} title={<Say k="arrivals.noClass" />}>
          <Say k="arrivals.noClassText" />
        </EmptyState>
      )}
      {group && <ArrivalsOfClass key={group.id} group={group.id} />}
    </>
  );
}

/** While devices are sending, the list grows shorter under the teacher's eyes. */
const LOOK_AGAIN_MS = 10_000;

function ArrivalsOfClass({ group }: { readonly group: string }) {
  const say = useSay();
  const when = useWhen();
  const question = useMemo(
    (): Question<ClassDevice> => ({
      ask: (door) => classDevices(door, group),
      keep: (device, devices) => keepClassDevices(device, group, devices),
    }),
    [group],
  );
  const { state, again } = useAsked(question, LOOK_AGAIN_MS);
  const found = useLive((device) => arrivalsOf(device, group), [group]);
  const isOld = state === 'away' || state === 'failed';
  const ask = (
    <Button icon={RotateCw} onClick={again} busy={state === 'asking'}>
      <Say k="arrivals.again" />
    </Button>
  );
  if (!found) {
    if (!isOld) return <Skeleton shape="card" label={say('arrivals.loading')} />;
    return (
      <EmptyState icon={CloudOff} title={<Say k="arrivals.offline" />} action={ask}>
        <Say k="arrivals.offlineText" />
      </EmptyState>
    );
  }
  return (
    <div className={styles['column']}>
      {isOld && (
        <Notice tone="wait" icon={CloudOff}>
          <Say k="arrivals.lastKnown" with={{ when: when(found.at, { time: true }) }} />
        </Notice>
      )}
      <ArrivalsFound found={found} isOld={isOld} />
      <KeepOut group={group} holds={found.holding.length > 0} />
      <div className={styles['later']}>
        <MediaLater group={group} />
      </div>
      <p className={styles['soft']}>
        <Say k="arrivals.help" />
      </p>
      <div>{ask}</div>
    </div>
  );
}
