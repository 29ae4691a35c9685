// 筆順: how the characters of a model are written, one at a time, stroke by stroke. From this device, as soon as it was here once.
import { CloudDownload, PenOff } from 'lucide-react';
import { useState } from 'react';
import { strokeCharactersOf } from '#domain/stroke-order.ts';
import styles from '#features/model/stroke-order.module.css';
import { StrokePlayer } from '#features/model/stroke-player.tsx';
import { useStrokes } from '#features/model/use-strokes.ts';
import { Say, useSay } from '#pieces/say.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

export function StrokeOrder({ words }: { readonly words: string }) {
  const say = useSay();
  const characters = strokeCharactersOf(words);
  const [chosen, setChosen] = useState('');
  const character = characters.includes(chosen) ? chosen : characters[0];
  if (character === undefined) return null;
  return (
    <Card padding="small" aria-labelledby="strokes-title">
      <div className={styles['order']}>
        <h2 id="strokes-title" className={styles['title']}>
          <Say k="model.strokes" />
        </h2>
        {characters.length > 1 && (
          <Segmented
            label={say('model.strokesOf')}
            hideLabel
            options={characters.map((each) => ({ value: each, label: <span lang="ja">{each}</span> }))}
            value={character}
            onValue={setChosen}
          />
        )}
        <Character key={character} character={character} />
      </div>
    </Card>
  );
}

function Character({ character }: { readonly character: string }) {
  const strokes = useStrokes(character);
  if (strokes === 'loading') return <Skeleton shape="card" />;
  if (strokes === 'none')
    return <EmptyState icon={PenOff} title={<Say k="model.strokesNone" with={{ character }} />} />;
  if (strokes === 'away')
    return (
      <EmptyState icon={CloudDownload} title={<Say k="model.notHere" />}>
        <Say k="model.waitingWhy" />
      </EmptyState>
    );
  return <StrokePlayer character={character} strokes={strokes} />;
}
