// A screen, or a dialog of the first screen, that is loaded when it is opened: together with its words. [Note: First words]
import { type ComponentType, lazy, type ReactNode, useState } from 'react';
import { untilHere } from '#pieces/until-here.ts';
import { bringWords } from '#words/catalogue.ts';

export interface LazyScreen<P> {
  (props: P): ReactNode;
  /** Loads it before it is opened: it then stands there at once, without a pass through what stands in for it. */
  readonly load: () => Promise<unknown>;
}

/**
 * `lazyScreen(() => import('#features/unit/unit-page.tsx'), 'UnitPage')`; it stands under a Suspense as React's `lazy` does.
 * @param words brings its words; where it says none itself, nothing
 */
export function lazyScreen<K extends string, P extends object>(
  bring: () => Promise<Record<K, ComponentType<P>>>,
  name: K,
  words: () => Promise<unknown> = bringWords,
): LazyScreen<P> {
  let here: ComponentType<P> | undefined;
  const load = async () => {
    const [module] = await Promise.all([bring(), words()]);
    here = module[name];
    return { default: here };
  };
  const Late = lazy(load);
  const Screen = (props: P) => {
    // It stays what it was at first: another component in its place would begin anew.
    const [Its] = useState<ComponentType<P>>(() => here ?? (Late as ComponentType<P>));
    return <Its {...props} />;
  };
  return Object.assign(Screen, { load });
}

/** As `lazyScreen`, of what stands beside a screen without having been asked for: where it cannot be had, the screen goes on without. */
export const lazyBeside = <K extends string, P extends object>(
  bring: () => Promise<Record<K, ComponentType<P>>>,
  name: K,
  words: () => Promise<unknown> = bringWords,
): LazyScreen<P> =>
  lazyScreen(
    () => untilHere(bring),
    name,
    () => untilHere(words),
  );
