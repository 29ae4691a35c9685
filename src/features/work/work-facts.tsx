// When and where it was made, and where it is by now.
import styles from '#features/work/work-facts.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { FiledSign } from '#pieces/filed-sign.tsx';
import { WorkLamp } from '#pieces/lamp.tsx';
import { Say } from '#pieces/say.tsx';
import { When } from '#pieces/when.tsx';
import type { Kept } from '#store/database.ts';

/** @param own a classmate is not told where it was made or on which device it is */
export function WorkFacts({ work, own = true }: { readonly work: Kept<'work'>; readonly own?: boolean }) {
  const { isSample } = useDevice();
  return (
    <dl className={styles['facts']}>
      <div>
        <dt>
          <Say k="work.madeAt" />
        </dt>
        <dd>
          <When at={work.madeAt} weekday />
        </dd>
      </div>
      {own && (
        <>
          <div>
            <dt>
              <Say k="work.place" />
            </dt>
            <dd>
              <Say k={work.place === 'home' ? 'work.placeHome' : 'work.placeSchool'} />
            </dd>
          </div>
          {!isSample && (
            <div>
              <dt>
                <Say k="work.lamp" />
              </dt>
              <dd className={styles['signs']}>
                <WorkLamp work={work.id} />
                <FiledSign of={work} />
              </dd>
            </div>
          )}
        </>
      )}
    </dl>
  );
}
