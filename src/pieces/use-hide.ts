// Hiding places of the photo that is looked at. What was under the brush is gone from the picture itself, in all its sizes;
// the photo from before is held only while it is looked at, so that the child can go back.
import { useEffect, useEffectEvent, useState } from 'react';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { isRefused } from '#domain/refusal.ts';
import type { HideStroke } from '#media/hide/hide-mask.ts';
import type { BeforeCover, Sheet } from '#pieces/use-sheet.ts';

export type HideState =
  /** `isMissing`: the brush could not be loaded. */
  | { readonly at: 'off'; readonly isMissing: boolean }
  | { readonly at: 'painting'; readonly hasFailed: boolean }
  | { readonly at: 'hiding'; readonly strokes: readonly HideStroke[] };
interface Cover {
  readonly covered: PreparedMedia;
  readonly before: BeforeCover;
}
export interface Hide {
  readonly state: HideState;
  readonly paint: () => void;
  readonly close: () => void;
  readonly hide: (strokes: readonly HideStroke[]) => void;
  /** What is looked at has something hidden in it, last of all. */
  readonly canGoBack: boolean;
  readonly back: () => void;
}
const OFF: HideState = { at: 'off', isMissing: false };

export function useHide(looked: PreparedMedia, sheet: Sheet): Hide {
  const [state, setState] = useState<HideState>(OFF);
  const [covers, setCovers] = useState<readonly Cover[]>([]);
  const strokes = state.at === 'hiding' ? state.strokes : null;
  const show = useEffectEvent((covered: PreparedMedia | null) => {
    if (!covered) return setState({ at: 'painting', hasFailed: true });
    const before = sheet.cover(covered);
    if (before) setCovers([...covers, { covered, before }]);
    return setState(OFF);
  });
  const ask = useEffectEvent((given: readonly HideStroke[], signal: AbortSignal) => hidden(looked, given, signal));
  useEffect(() => {
    if (!strokes) return undefined;
    const work = new AbortController();
    void ask(strokes, work.signal).then((covered) => work.signal.aborted || show(covered));
    return () => work.abort();
  }, [strokes]);
  const last = covers.at(-1);
  return {
    state,
    paint: () =>
      void brought().then(
        () => setState({ at: 'painting', hasFailed: false }),
        () => setState({ at: 'off', isMissing: true }),
      ),
    close: () => setState(OFF),
    hide: (given) => setState({ at: 'hiding', strokes: given }),
    canGoBack: last?.covered === looked,
    back: () => {
      if (last?.covered !== looked || !sheet.uncover(last.before)) return;
      setCovers(covers.slice(0, -1));
    },
  };
}

/** The brush and what stands behind it. Not here and no network: then the photo stays as it is on the screen. */
const brought = () => Promise.all([import('#pieces/hide-picture.tsx'), import('#media/hide.ts')]);

/** Null: it could not be done. */
async function hidden(
  { variants: { o } }: PreparedMedia,
  strokes: readonly HideStroke[],
  signal: AbortSignal,
): Promise<PreparedMedia | null> {
  if (!o) return null;
  try {
    const { hideInPhoto } = await import('#media/hide.ts');
    const covered = await hideInPhoto({ photo: new Blob([o.data], { type: o.mime }), strokes }, signal);
    return isRefused(covered) ? null : covered;
  } catch {
    return null;
  }
}
