// What was left on one day, unit by unit, in the child's own words.
import { Link } from 'react-router';
import styles from '#features/days/day-log.module.css';
import { MarkFace } from '#pieces/mark-face.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { SubjectName } from '#pieces/subject-name.tsx';
import { When } from '#pieces/when.tsx';
import { WorkThumb } from '#pieces/work-thumb.tsx';
import type { Day, DayUnit } from '#store/days.ts';
import { Card } from '#ui/card.tsx';
import { Chip } from '#ui/chip.tsx';
import { OwnWords } from '#ui/own-words.tsx';

export function DayLog({ day: { day, units } }: { readonly day: Day }) {
  return (
    <section className={styles['log']} aria-labelledby="day-title">
      <h2 id="day-title">
        <When day={day} weekday />
      </h2>
      {units.map((each) => (
        <Card key={each.unit?.id ?? 'gone'} className={styles['unit']}>
          <UnitOfDay each={each} />
        </Card>
      ))}
    </section>
  );
}

function UnitOfDay({ each: { unit, goals, works, reflections } }: { readonly each: DayUnit }) {
  const say = useSay();
  const title = unit?.title ?? say('looking.noUnit');
  return (
    <>
      <div className={styles['head']}>
        {unit && (
          <Chip tone="ai">
            <SubjectName subject={unit.subject} />
          </Chip>
        )}
        <h3 lang="ja">{unit ? <Link to={`/units/${unit.id}`}>{title}</Link> : title}</h3>
      </div>
      {goals.map((goal) => (
        <div key={goal.id}>
          <p className={styles['label']}>
            <Say k="looking.dayGoal" />
          </p>
          <OwnWords look="goal">{goal.words}</OwnWords>
        </div>
      ))}
      {works.length > 0 && (
        <ul className={styles['works']}>
          {works.map((work) => (
            <li key={work.id}>
              <WorkThumb work={work} label={say('looking.dayWork', { unit: title })} />
            </li>
          ))}
        </ul>
      )}
      {reflections.map((said) => (
        <div key={said.id}>
          <p className={styles['label']}>
            <Say k="looking.dayReflection" />
            {said.face && <MarkFace mark={said.face} />}
          </p>
          {said.words && <OwnWords>{said.words}</OwnWords>}
        </div>
      ))}
    </>
  );
}
