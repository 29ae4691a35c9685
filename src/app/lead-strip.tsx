// 一斉, on a teacher's own screens: what is open on the screens of the class, since when, and one press to let go. Another teacher of
// the class has the same. Never on what is shown on the wall or printed.
import { Hand, MonitorUp, Undo2, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import styles from '#app/notices.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { LeadName } from '#pieces/lead-name.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { useTick } from '#pieces/use-tick.ts';
import { type Leading, leadingOf, letGo } from '#store/leads.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { useToast } from '#ui/toast.tsx';
import { timeWords } from '#words/day-words.ts';

/** It ends by itself, without any row changing. */
const TICK_MS = 5000;
const SHOWN_TO_ALL = /^\/(projector|print)\//;

export function LeadStrip() {
  const tick = useTick(TICK_MS);
  const all = useLive(leadingOf, [tick]);
  const { pathname } = useLocation();
  const [over, setOver] = useState<Over | null>(null);
  if (!all || SHOWN_TO_ALL.test(pathname)) return null;
  const isOver = over !== null && over.at === pathname && all.every((each) => each.classGroup.id !== over.group.id);
  return (
    <div role="status" className={styles['leading']}>
      {all.map((each) => (
        <OneOpen
          key={each.classGroup.id}
          leading={each}
          onOver={() => setOver({ group: each.classGroup, at: pathname })}
        />
      ))}
      {isOver && <OneOver group={over.group} onClose={() => setOver(null)} />}
    </div>
  );
}

/** Of which class the screens were just let go, and on which page: it is taken back there, or not at all. */
interface Over {
  readonly group: Leading['classGroup'];
  readonly at: string;
}

interface OneOpenProps {
  readonly leading: Leading;
  readonly onOver: () => void;
}
function OneOpen({ leading, onOver }: OneOpenProps) {
  const { classGroup, open, isHereOnly } = leading;
  const set = useLetGo(classGroup.id);
  const release = async () => {
    if (await set(true)) onOver();
  };
  return (
    <div className={styles['strip']}>
      <Icon of={MonitorUp} />
      <div className={styles['said']}>
        <p className={styles['title']}>
          <Say k="leading.now" />
        </p>
        <p>
          <span lang="ja">
            <LeadName of={leading} />
          </span>{' '}
          <Say k="leading.since" with={{ group: classGroup.name, time: timeWords(open.at) }} />
        </p>
        {isHereOnly && (
          <p className={styles['away']}>
            <Say k="leading.hereOnly" with={{ time: timeWords(leading.endsAt) }} />
          </p>
        )}
      </div>
      <Button variant="primary" size="big" icon={Hand} onClick={() => void release()}>
        <Say k="leading.letGo" />
      </Button>
    </div>
  );
}

interface OneOverProps {
  readonly group: Leading['classGroup'];
  readonly onClose: () => void;
}
function OneOver({ group, onClose }: OneOverProps) {
  const say = useSay();
  const set = useLetGo(group.id);
  const again = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: the keys go on here. It is in sight; the page stays where it is.
  useEffect(() => again.current?.focus({ preventScroll: true }), []);
  return (
    <div className={styles['strip']}>
      <Icon of={Hand} />
      <div className={styles['said']}>
        <p className={styles['title']}>
          <Say k="leading.over" />
        </p>
        <p>
          <Say k="leading.overHow" with={{ group: group.name }} />
        </p>
      </div>
      <Button ref={again} icon={Undo2} onClick={() => void set(false)}>
        <Say k="leading.again" />
      </Button>
      <IconButton icon={X} label={say('leading.close')} onClick={onClose} />
    </div>
  );
}

/** @returns lets go, or takes that back; answers false where it could not be, which is told */
function useLetGo(classGroup: string): (isOver: boolean) => Promise<boolean> {
  const device = useDevice();
  const say = useSay();
  const toast = useToast();
  return async (isOver) => {
    const refused = await letGo(device, classGroup, isOver);
    if (refused) toast({ words: say('leading.refused', { why: say(`refusal.${refused.refused}`) }), tone: 'bad' });
    return refused === null;
  };
}
