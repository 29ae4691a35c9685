// 一斉, on a child's screen: it goes where the teacher has opened, unless something would be lost by it; then it asks. When the
// teacher lets go nothing moves: it says so, and shows the way back. Who put the word away still finds the way there.
import { ArrowRight, MonitorUp, Undo2, X } from 'lucide-react';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { handsAreFull } from '#app/hands-full.ts';
import styles from '#app/notices.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { useTick } from '#pieces/use-tick.ts';
import { follow, type Led, ledOf, putFollowedAway } from '#store/leads.ts';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';

/** It ends by itself, without any row changing. */
const TICK_MS = 5000;

export function LeadNotice() {
  const tick = useTick(TICK_MS);
  const led = useLive(ledOf, [tick]);
  const way = useWay(led ?? null);
  return (
    <>
      <div role="status" className={styles['lead']}>
        {led && !way.isPut && <Words led={led} {...way} />}
      </div>
      {led && isPutWhileOpen(led, way) && (
        <Button icon={MonitorUp} className={styles['again']} onClick={way.go}>
          <Say k="lead.again" />
        </Button>
      )}
    </>
  );
}

/** What was said is read, and the child is elsewhere: as long as it is open, the way there stays, small. */
const isPutWhileOpen = ({ to, followed }: Led, { isPut, isThere }: Way): boolean =>
  to !== null && !isThere && followed !== null && (isPut || followed.put !== null);

interface Way {
  /** What is said now has been put away, be it written down by now or not. */
  readonly isPut: boolean;
  /** The screen shows the place now. */
  readonly isThere: boolean;
  readonly go: () => void;
  /** To where the child was; null = there already. */
  readonly back: (() => void) | null;
  readonly put: () => void;
}
function Words({ led, isThere, go, back, put }: Omit<Way, 'isPut'> & { readonly led: Led }) {
  const { to, followed } = led;
  if (to === null) {
    if (!followed || followed.put === 'over') return null;
    return (
      <Strip words={<Say k="lead.free" />} put={put}>
        {back && (
          <Button variant="primary" icon={Undo2} onClick={back}>
            <Say k="lead.back" />
          </Button>
        )}
      </Strip>
    );
  }
  if (!followed || followed.put !== null) return null;
  if (followed.way === 'asked' && !isThere) return <Asked go={go} put={put} />;
  return (
    <Strip words={<Say k="lead.opened" />} put={put}>
      {!isThere && (
        <Button trailingIcon={ArrowRight} onClick={go}>
          <Say k="lead.see" />
        </Button>
      )}
    </Strip>
  );
}

const Asked = ({ go, put }: Pick<Way, 'go' | 'put'>) => (
  <Strip words={<Say k="lead.opened" />} more={<Say k="lead.waits" />} put={put}>
    <Button variant="primary" size="big" trailingIcon={ArrowRight} onClick={go}>
      <Say k="lead.see" />
    </Button>
  </Strip>
);

interface StripProps {
  readonly words: ReactNode;
  readonly more?: ReactNode;
  readonly put: () => void;
  readonly children: ReactNode;
}
function Strip({ words, more, put, children }: StripProps) {
  const say = useSay();
  return (
    <div className={styles['strip']}>
      <div className={styles['said']}>
        <p className={styles['title']}>{words}</p>
        {more && <p>{more}</p>}
      </div>
      {children}
      <IconButton icon={X} label={say('lead.put')} className={styles['put']} onClick={put} />
    </div>
  );
}

function useWay(led: Led | null): Way {
  const device = useDevice();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const isSeen = useSeen();
  const [putAway, setPutAway] = useState<string | null>(null);
  const here = pathname + search;
  const isThere = led?.to != null && isAt(led.to, pathname, search);
  const go = async ({ at, to }: Led): Promise<void> => {
    if (to === null) return;
    await follow(device, { at, way: 'gone', from: isThere ? null : here });
    if (!isThere) await navigate(to);
  };
  const hear = useEffectEvent(async (news: Led) => {
    const way = isThere || (news.calls && !handsAreFull()) ? 'gone' : 'asked';
    if (!(await follow(device, { at: news.at, way, from: isThere ? null : here }))) return;
    if (way === 'gone' && !isThere && news.to !== null) await navigate(news.to);
  });
  const isNews = led != null && led.to !== null && led.followed === null;
  // Of several tabs the one that is looked at goes; one that slept, when it wakes.
  useEffect(() => {
    if (led && isNews && isSeen) void hear(led);
  }, [led, isNews, isSeen]);
  const from = led?.followed?.from ?? null;
  const stage = led?.to === null ? 'over' : 'open';
  const said = `${led?.at}/${stage}`;
  const put = () => {
    setPutAway(said);
    void putFollowedAway(device, stage);
  };
  return {
    isPut: putAway === said,
    isThere,
    go: () => {
      if (led) void go(led);
    },
    back:
      from === null || from === here
        ? null
        : () => {
            void navigate(from);
            put();
          },
    put,
  };
}

/** The same page, and of a lesson's record the same step, where one was opened. */
function isAt(to: string, pathname: string, search: string): boolean {
  const [path, query = ''] = to.split('?');
  const step = new URLSearchParams(query).get('step');
  return path === pathname && (step === null || new URLSearchParams(search).get('step') === step);
}

function useSeen(): boolean {
  const [isSeen, setSeen] = useState(document.visibilityState === 'visible');
  useEffect(() => {
    const look = () => setSeen(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return isSeen;
}
