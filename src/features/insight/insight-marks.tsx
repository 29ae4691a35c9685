// Small multiples: the marks that each child gave themselves, point by point, lesson after lesson. A shape and a colour for each
// mark; no sums, no means, no order but 出席番号. Of a class in five units there are 170: the unit in which somebody marked last is
// open, the others wait for a press.
import { useState } from 'react';
import { Link } from 'react-router';
import type { Mark } from '#domain/records/reflection.ts';
import styles from '#features/insight/insight.module.css';
import { MARK_FACES } from '#pieces/mark-face.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import type { Insight, MarksOfPupil, MarksOverTime } from '#store/insight.ts';
import { Card } from '#ui/card.tsx';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon.tsx';

export function InsightMarks({ of: all }: { readonly of: Insight['marks'] }) {
  // Whatever comes meanwhile of another unit: what a teacher reads is not folded under their eyes.
  const [first] = useState(() => all[0]?.unit.id);
  return (
    <Card aria-labelledby="insight-marks" className={styles['part']}>
      <h2 id="insight-marks">
        <Say k="insight.marks" />
      </h2>
      <p className={styles['soft']}>
        <Say k={all.length === 0 ? 'insight.marksNone' : 'insight.marksHelp'} />
      </p>
      {all.map((marks) => (
        <details key={marks.unit.id} open={marks.unit.id === first} className={styles['fold']}>
          <summary>
            <h3 lang="ja">{marks.unit.title}</h3>
          </summary>
          <ul className={styles['multiples']}>
            {marks.rows.map((row) => (
              <Multiple key={row.pupil.id} of={marks} row={row} />
            ))}
          </ul>
        </details>
      ))}
    </Card>
  );
}

function Multiple({ of: { unit, points }, row }: { readonly of: MarksOverTime; readonly row: MarksOfPupil }) {
  const say = useSay();
  const said = (mark: Mark | null, at: number) =>
    mark === null
      ? say('insight.markNone', { n: at + 1 })
      : say('insight.mark', { n: at + 1, mark: say(`record.mark.${mark}`) });
  return (
    <li className={styles['multiple']}>
      <Link to={`/pupils/${row.pupil.id}/units/${unit.id}`} className={styles['name']} lang="ja">
        {row.pupil.displayName}
      </Link>
      <dl>
        {points.map((point, at) => (
          <div key={point.id}>
            <dt lang="ja">{point.words}</dt>
            <dd>
              {row.marks[at]?.map((mark, lesson) => (
                <span
                  // Lessons never change places here.
                  // oxlint-disable-next-line react/no-array-index-key
                  key={lesson}
                  role="img"
                  aria-label={said(mark, lesson)}
                  className={classNames(styles['mark'], styles[mark ?? 'none'])}
                >
                  {mark && <Icon of={MARK_FACES[mark]} size="s" />}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
