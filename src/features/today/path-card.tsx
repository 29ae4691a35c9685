// The footprints of the unit that is under way: the last lessons and the one to come.
import { ChevronRight, Footprints } from 'lucide-react';
import styles from '#features/today/today-page.module.css';
import { FootprintStrip } from '#pieces/footprint-strip.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say } from '#pieces/say.tsx';
import { taughtWords } from '#pieces/taught.tsx';
import type { UnitToday } from '#store/todays-plan.ts';
import { Card } from '#ui/card.tsx';
import { Icon } from '#ui/icon.tsx';

const AT_ONCE = 5;

export function PathCard({ now }: { readonly now: UnitToday }) {
  const { unit } = now.path.plan;
  const current = now.current?.lesson.id ?? '';
  const at = now.path.lessons.findIndex((each) => each.lesson.id === current);
  const lessons = now.path.lessons.slice(Math.max(0, at + 1 - AT_ONCE), at + 1);
  return (
    <Card aria-labelledby="path-title">
      <h2 id="path-title" className={styles['head']}>
        <Icon of={Footprints} />
        <span>
          <Say k="today.path" with={{ unit: taughtWords(unit, 'title') }} />
        </span>
      </h2>
      <FootprintStrip
        lessons={lessons}
        current={{
          lesson: current,
          to: `/units/${unit.id}/lessons/${current}/record?step=${now.step}`,
          words: now.why === 'today' ? 'unit.today' : null,
        }}
      />
      <LinkButton to={`/units/${unit.id}`} variant="quiet" trailingIcon={ChevronRight} className={styles['all']}>
        <Say k="today.pathAll" />
      </LinkButton>
    </Card>
  );
}
