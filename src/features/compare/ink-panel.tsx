// The drawing over the sheet, one sentence, and on a tap the two numbers behind it. Where the sheets cannot be compared,
// that is all it says.
import { CircleHelp } from 'lucide-react';
import { InkDrawing } from '#features/compare/ink-drawing.tsx';
import { InkKey } from '#features/compare/ink-key.tsx';
import type { NamedInkPair } from '#features/compare/ink-pair.ts';
import styles from '#features/compare/ink-panel.module.css';
import { InkSaid } from '#features/compare/ink-said.tsx';
import { useInk } from '#features/compare/use-ink.ts';
import { Say, useSay } from '#pieces/say.tsx';
import { Notice } from '#ui/notice.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

export function InkPanel({ pair, names }: NamedInkPair) {
  const say = useSay();
  const state = useInk(pair);
  if (state.at === 'looking') {
    return (
      <div role="status" aria-label={say('ink.looking')}>
        <Skeleton shape="card" />
      </div>
    );
  }
  if (state.at !== 'said') {
    return (
      <Notice icon={CircleHelp} title={<Say k={`ink.${state.at}`} />}>
        <Say k={`ink.${state.at}Why`} />
      </Notice>
    );
  }
  const label = say('ink.drawing', {
    lower: say('compare.nameAlone', { name: names.other }),
    upper: say('compare.nameAlone', { name: names.work }),
  });
  return (
    <div className={styles['panel']}>
      <InkDrawing url={state.url} ratio={state.ratio} seen={state.seen} label={label} />
      <div className={styles['beside']}>
        <InkSaid word={state.word} model={state.seen.model} alone={pair.other.from === 'work'} />
        <InkKey names={names} />
      </div>
    </div>
  );
}
