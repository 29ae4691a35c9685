// 手本: one model, looked at closely, with the unit's other models beside it. Works from this device's own bytes.
import { Columns2, SearchX } from 'lucide-react';
import { useParams, useSearchParams } from 'react-router';
import styles from '#features/model/model-page.module.css';
import { StrokeOrder } from '#features/model/stroke-order.tsx';
import { BackLink } from '#pieces/back-link.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { LeadButton } from '#pieces/lead-button.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { ModelKind } from '#pieces/model-kind.tsx';
import { ModelList } from '#pieces/model-list.tsx';
import { ModelOfflineSign } from '#pieces/model-offline-sign.tsx';
import { ModelView } from '#pieces/model-view.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { Taught } from '#pieces/taught.tsx';
import { useLive } from '#pieces/use-live.ts';
import { useModelsOffline } from '#pieces/use-models-offline.ts';
import { type ModelPlace, modelPlaceOf } from '#store/models.ts';
import { Card } from '#ui/card.tsx';
import { Chip } from '#ui/chip.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { PageSkeleton } from '#ui/skeleton.tsx';

export function ModelPage() {
  const { model = '' } = useParams();
  const say = useSay();
  const place = useLive((device) => modelPlaceOf(device, model), [model]);
  if (place === undefined) return <PageSkeleton framed title={say('model.title')} />;
  return place ? <OneModel place={place} /> : <NoModel />;
}

function OneModel({ place: { model, unit, models, lessonNumber } }: { readonly place: ModelPlace }) {
  const say = useSay();
  const { session } = useDevice();
  const pupil = session.role === 'pupil';
  // Who came from a lesson's record goes back to it, to the step that it was left at.
  const [address] = useSearchParams();
  const lesson = address.get('lesson');
  const offline = useModelsOffline([model]);
  const comparable = model.kind === 'picture' || model.kind === 'video' || model.kind === 'audio';
  return (
    <>
      <PageHead
        title={<span lang="ja">{model.title ? <Taught by={model} at="title" /> : say('model.title')}</span>}
        tab={model.title || say('model.title')}
        back={
          lesson === null ? (
            <BackLink to={pupil ? `/units/${unit.id}` : `/teaching/${unit.id}`}>
              <span lang="ja">
                <Taught by={unit} at="title" />
              </span>
            </BackLink>
          ) : (
            <BackLink to={`/units/${unit.id}/lessons/${lesson}/record?step=${address.get('step') ?? ''}`}>
              <Say k="model.toRecord" />
            </BackLink>
          )
        }
        aside={
          <span className={styles['chips']}>
            <ModelKind of={model.kind} />
            <Chip>
              {lessonNumber === null ? (
                <Say k="model.forUnit" />
              ) : (
                <Say k="model.forLesson" with={{ number: lessonNumber }} />
              )}
            </Chip>
            <ModelOfflineSign of={offline?.get(model.id)} />
          </span>
        }
      />
      <div className={styles['page']} data-alone={models.length < 2}>
        <Card padding="small">
          <ModelView key={model.id} model={model} />
        </Card>
        <div className={styles['beside']}>
          {pupil && comparable && (
            <LinkButton
              variant="primary"
              size="big"
              wide
              icon={Columns2}
              to={`/compare?unit=${unit.id}&a=model:${model.id}`}
            >
              <Say k="model.compare" />
            </LinkButton>
          )}
          {!pupil && <LeadButton unit={unit} model={model} />}
          <StrokeOrder words={model.characters} />
          <section className={styles['others']}>
            <h2 className={styles['heading']}>
              <Say k="model.others" />
            </h2>
            <ModelList models={models} current={model.id} />
          </section>
        </div>
      </div>
    </>
  );
}

function NoModel() {
  const say = useSay();
  return (
    <>
      <PageHead title={<Say k="model.title" />} tab={say('model.title')} />
      <EmptyState
        icon={SearchX}
        title={<Say k="model.gone" />}
        action={
          <LinkButton to="/">
            <Say k="model.toStart" />
          </LinkButton>
        }
      >
        <Say k="model.goneWhy" />
      </EmptyState>
    </>
  );
}
