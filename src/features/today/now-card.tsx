// The lesson to go on with: what it is about, the goal that it opens with, and one big button at the right step.
import { Camera, Footprints, Play } from 'lucide-react';
import styles from '#features/today/now-card.module.css';
import { LinkButton } from '#pieces/link-button.tsx';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { ReadAloud } from '#pieces/read-aloud.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { SubjectName } from '#pieces/subject-name.tsx';
import { Taught } from '#pieces/taught.tsx';
import type { Path } from '#store/footprints.ts';
import type { TodaysPlan, UnitToday } from '#store/todays-plan.ts';
import { Card } from '#ui/card.tsx';
import { Chip } from '#ui/chip.tsx';
import { OwnWords } from '#ui/own-words.tsx';

export function NowCard({ plan, now }: { readonly plan: TodaysPlan; readonly now: UnitToday }) {
  const { unit } = now.path.plan;
  if (!now.current) return null;
  const { lesson, number, footprint } = now.current;
  const record = `/units/${unit.id}/lessons/${lesson.id}/record`;
  const model = pictureModelOf(now.path) ?? now.path.plan.models[0];
  const begun = footprint.goal !== null || footprint.works.length > 0 || footprint.reflection !== null;
  return (
    <Card aria-labelledby="now-title" className={styles['now']}>
      <Face now={now} />
      <div className={styles['words']}>
        <p className={styles['chips']}>
          <Chip tone="ai">
            <SubjectName subject={unit.subject} />
          </Chip>
          {now.why !== 'done' && (
            <Chip>
              <Say k={`today.why.${now.why}`} />
            </Chip>
          )}
        </p>
        <h2 id="now-title" className={styles['title']}>
          <span lang="ja">
            <Taught by={unit} at="title" />
          </span>{' '}
          <small className={styles['number']}>
            <Say k="unit.lesson" with={{ number }} />
          </small>
        </h2>
        {lesson.title && (
          <p lang="ja" className={styles['lesson']}>
            <Taught by={lesson} at="title" />
          </p>
        )}
        <Goal plan={plan} now={now} />
        <div className={styles['acts']}>
          <LinkButton to={`${record}?step=${now.step}`} variant="primary" size="big" icon={Footprints}>
            <Say k={begun ? 'today.goOn' : 'today.begin'} />
          </LinkButton>
          <LinkButton to={`${record}?step=work`} icon={Camera}>
            <Say k="today.camera" />
          </LinkButton>
          {model && (
            <LinkButton to={`/models/${model.id}`} icon={Play}>
              <Say k="today.model" />
            </LinkButton>
          )}
        </div>
      </div>
    </Card>
  );
}

/** Today's goal as it stands; before there is one, what last time's reflection ended with. */
function Goal({ plan, now }: { readonly plan: TodaysPlan; readonly now: UnitToday }) {
  const goal = now.current?.footprint.goal ?? null;
  const words = goal?.words || plan.suggestion?.words;
  if (!words) {
    return (
      <div className={styles['goal']}>
        <p className={styles['eyebrow']}>
          <Say k="today.goalNone" />
        </p>
      </div>
    );
  }
  return (
    <div className={styles['goal']}>
      <p className={styles['eyebrow']}>
        <Say k={goal ? 'today.goalNow' : 'today.goalFromLast'} />
      </p>
      {/* Whole, however large the text is: it is what the lesson is about. */}
      <ReadAloud of={words}>{(said) => <OwnWords look="goal">{said}</OwnWords>}</ReadAloud>
    </div>
  );
}

/** The model's picture; where there is none, the child's own last work; else nothing. */
function Face({ now }: { readonly now: UnitToday }) {
  const say = useSay();
  const model = pictureModelOf(now.path);
  const own = now.path.lessons.findLast((each) => each.footprint.face)?.footprint.face ?? null;
  const media = model?.media ?? own?.media ?? null;
  if (!media) return null;
  return (
    <span className={styles['face']}>
      <MediaPicture media={media} variant="t" alt={model?.title || say('unit.works')} className={styles['sheet']} />
    </span>
  );
}

const pictureModelOf = ({ plan }: Path) =>
  plan.models.find((model) => model.kind === 'picture' && model.media) ?? plan.models.find((model) => model.media);
