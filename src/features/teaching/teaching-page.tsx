// 単元と手本: all units of a class by what they are: drafts, open ones, finished ones.
import { BookCopy, BookPlus, Copy, Library } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { CopyUnit } from '#features/teaching/copy-unit.tsx';
import { NewUnit } from '#features/teaching/new-unit.tsx';
import styles from '#features/teaching/teaching.module.css';
import { ThrownUnits } from '#features/teaching/thrown-units.tsx';
import { UnitCard } from '#features/teaching/unit-card.tsx';
import { ClassPicker } from '#pieces/class-picker.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { Device } from '#store/device.ts';
import { classesOf } from '#store/roster.ts';
import { type TaughtUnit, teachingOf } from '#store/teaching.ts';
import { thrownUnitsOf } from '#store/thrown-away.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

async function findUnits(device: Device, chosen: string | null) {
  const classes = await classesOf(device);
  const group = classes.find((each) => each.id === chosen) ?? classes[0] ?? null;
  if (!group) return { classes, group, units: [], thrown: [] };
  const [units, thrown] = await Promise.all([teachingOf(device, group.id), thrownUnitsOf(device, group.id)]);
  return { classes, group, units, thrown };
}

export function TeachingPage() {
  const say = useSay();
  const [params] = useSearchParams();
  const [making, setMaking] = useState(false);
  const [copying, setCopying] = useState(false);
  const chosen = params.get('class');
  const found = useLive((device) => findUnits(device, chosen), [chosen]);
  const group = found?.group ?? null;
  const make = (
    <Button variant="primary" icon={BookPlus} onClick={() => setMaking(true)}>
      <Say k="teaching.make" />
    </Button>
  );
  return (
    <>
      <PageHead
        title={<Say k="teaching.title" />}
        tab={say('teaching.title')}
        aside={group && <span lang="ja">{group.name}</span>}
        extras={
          group && (
            <>
              <ClassPicker classes={found?.classes ?? []} group={group.id} page="/teaching" />
              <LinkButton to={`/teaching/templates?class=${group.id}`} icon={BookCopy}>
                <Say k="teaching.templates" />
              </LinkButton>
              <Button icon={Copy} onClick={() => setCopying(true)}>
                <Say k="teaching.copy" />
              </Button>
              {found && found.units.length > 0 && make}
            </>
          )
        }
      />
      {!found && <Skeleton shape="card" count={3} label={say('teaching.loading')} />}
      {found && !group && (
        <EmptyState icon={Library} title={<Say k="teaching.noClass" />}>
          <Say k="teaching.noClassHelp" />
        </EmptyState>
      )}
      {found && group && found.units.length === 0 && (
        <EmptyState icon={Library} title={<Say k="teaching.empty" />} action={make}>
          <Say k="teaching.emptyHelp" />
        </EmptyState>
      )}
      {found && <UnitLists units={found.units} />}
      {found && <ThrownUnits units={found.thrown} />}
      {found && group && copying && (
        <CopyUnit classes={found.classes} first={group.id} onClose={() => setCopying(false)} />
      )}
      {group && <NewUnit open={making} classGroup={group.id} onClose={() => setMaking(false)} />}
    </>
  );
}

const STATES = ['open', 'draft', 'closed'] as const;

function UnitLists({ units }: { readonly units: readonly TaughtUnit[] }) {
  return STATES.map((state) => {
    const here = units.filter(({ unit }) => unit.state === state);
    if (here.length === 0) return null;
    return (
      <section key={state} aria-labelledby={`units-${state}`} className={styles['list']}>
        <h2 id={`units-${state}`} className={styles['heading']}>
          <Say k={`teaching.state.${state}`} />
        </h2>
        <ul className={styles['cards']}>
          {here.map((taught) => (
            <UnitCard key={taught.unit.id} taught={taught} />
          ))}
        </ul>
      </section>
    );
  });
}
