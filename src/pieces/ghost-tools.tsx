// Which picture lies over the camera's, and how strongly: below the finder, so that no hand covers it.
import styles from '#pieces/ghost-tools.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import type { Ghost } from '#pieces/use-ghost.ts';
import type { GhostChoice } from '#store/ghosts.ts';
import { Segmented } from '#ui/segmented.tsx';
import { Slider } from '#ui/slider.tsx';

const WORDS = { last: 'camera.ghostLast', model: 'camera.ghostModel', off: 'camera.ghostOff' } as const;
const ALL = ['last', 'model', 'off'] as const satisfies readonly GhostChoice['of'][];

export function GhostTools({ ghost: { ghosts, choice, choose } }: { readonly ghost: Ghost }) {
  const say = useSay();
  const there = ALL.filter((each) => each === 'off' || ghosts[each] !== null);
  if (there.length === 1) return null;
  const percent = Math.round(choice.strength * 100);
  return (
    <div className={styles['tools']}>
      <Segmented
        label={<Say k="camera.ghost" />}
        value={choice.of}
        onValue={(of) => choose({ ...choice, of })}
        options={there.map((value) => ({ value, label: <Say k={WORDS[value]} /> }))}
      />
      {choice.of !== 'off' && (
        <Slider
          label={<Say k="camera.strength" />}
          value={percent}
          min={10}
          max={90}
          step={5}
          valueText={say('camera.percent', { percent })}
          onValue={(value) => choose({ ...choice, strength: value / 100 })}
        />
      )}
    </div>
  );
}
