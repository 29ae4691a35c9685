// The finder with the last work, or the 手本, shining through: the next one is taken from the same place.
import styles from '#pieces/finder.module.css';
import { Finder, type FinderProps } from '#pieces/finder.tsx';
import { GhostTools } from '#pieces/ghost-tools.tsx';
import { useGhost } from '#pieces/use-ghost.ts';
import type { GhostPlace } from '#store/ghosts.ts';

export interface CameraFinderProps extends Omit<FinderProps, 'children'> {
  readonly ghostOf: GhostPlace;
  /** What stands between the picture and its tools: the shutter. */
  readonly children: FinderProps['children'];
}

export function CameraFinder({ ghostOf, children, ...finder }: CameraFinderProps) {
  const ghost = useGhost(ghostOf);
  return (
    <>
      <Finder {...finder}>
        {ghost.url && (
          <img src={ghost.url} alt="" className={styles['over']} style={{ opacity: ghost.choice.strength }} />
        )}
      </Finder>
      {children}
      <GhostTools ghost={ghost} />
    </>
  );
}
