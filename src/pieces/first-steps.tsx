// The way to a teacher's first lesson: what is done already, where to go next. On the class board until it is done or put away;
// on the help page as long as anybody likes to look.
import { Check, FlaskConical, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useDevice } from '#pieces/device-context.tsx';
import styles from '#pieces/first-steps.module.css';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import {
  FIRST_STEPS,
  type FirstStep,
  type FirstSteps as Found,
  firstStepsOf,
  putFirstStepsAway,
} from '#store/first-steps.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { useToast } from '#ui/toast.tsx';

/** Nothing once all is done, or when it was put away. */
export function FirstStepsOnBoard({ group }: { readonly group: string | null }) {
  const device = useDevice();
  const say = useSay();
  const toast = useToast();
  const found = useLive((its) => firstStepsOf(its, group), [group]);
  if (!found || found.isAway || found.next === null) return null;
  const putAway = async () => {
    await putFirstStepsAway(device, true);
    toast({ words: say('first.awayDone') });
  };
  return (
    <Steps
      found={found}
      extras={
        <>
          <SampleLink />
          <LinkButton to="/help" variant="quiet">
            <Say k="first.help" />
          </LinkButton>
          <IconButton icon={X} label={say('first.away')} onClick={() => void putAway()} />
        </>
      }
    />
  );
}

/** Always; here it is taken out again. */
export function FirstStepsInHelp() {
  const device = useDevice();
  const found = useLive((its) => firstStepsOf(its), []);
  if (!found) return null;
  const isHidden = found.isAway && found.next !== null;
  return (
    <Steps
      found={found}
      extras={
        <>
          <SampleLink />
          {isHidden && (
            <Button onClick={() => void putFirstStepsAway(device, false)}>
              <Say k="first.back" />
            </Button>
          )}
        </>
      }
    />
  );
}

/** Not in the sample class itself. */
function SampleLink() {
  const { isSample } = useDevice();
  const { pathname } = useLocation();
  if (isSample) return null;
  return (
    <LinkButton to={`/sample?from=${encodeURIComponent(pathname)}`} variant="quiet" icon={FlaskConical}>
      <Say k="sample.enter" />
    </LinkButton>
  );
}

function Steps({ found, extras }: { readonly found: Found; readonly extras: ReactNode }) {
  const count = FIRST_STEPS.filter((step) => found.done[step]).length;
  return (
    <Card aria-labelledby="first-steps" padding="small" className={styles['card']}>
      <div className={styles['head']}>
        <h2 id="first-steps" className={styles['title']}>
          <Say k="first.title" />
        </h2>
        <span className={styles['count']}>
          <Say k="first.count" with={{ done: count, all: FIRST_STEPS.length }} />
        </span>
        <div className={styles['extras']}>{extras}</div>
      </div>
      {found.next === null && (
        <p role="status">
          <Say k="first.allDone" />
        </p>
      )}
      <ol className={styles['steps']}>
        {FIRST_STEPS.map((step, at) => (
          <Step key={step} step={step} number={at + 1} found={found} />
        ))}
      </ol>
    </Card>
  );
}

interface StepProps {
  readonly step: FirstStep;
  readonly number: number;
  readonly found: Found;
}
function Step({ step, number, found }: StepProps) {
  const say = useSay();
  const isDone = found.done[step];
  const isNext = step === found.next;
  return (
    <li className={classNames(styles['step'], isDone && styles['done'], isNext && styles['next'])}>
      <span
        className={styles['sign']}
        role={isDone ? 'img' : undefined}
        aria-label={isDone ? say('first.done') : undefined}
      >
        {isDone ? <Icon of={Check} size="s" /> : number}
      </span>
      <div className={styles['words']}>
        {isNext && (
          <p className={styles['here']}>
            <Say k="first.next" />
          </p>
        )}
        <Link to={placeOf(step, found)} className={styles['link']}>
          <Say k={`first.${step}`} />
        </Link>
        {!isDone && (
          <p className={styles['hint']}>
            <Say k={`first.${step}Hint`} />
          </p>
        )}
      </div>
    </li>
  );
}

function placeOf(step: FirstStep, { unit, classGroup }: Found): string {
  const ofClass = classGroup === null ? '' : `?class=${classGroup}`;
  if (step === 'pupils') return `/roster${ofClass}`;
  if (step === 'work') return '/help#join';
  return step === 'unit' || unit === null ? `/teaching${ofClass}` : `/teaching/${unit}`;
}
