// A screen, or a dialog of the first screen, that is loaded when it is opened: together with its words. [Note: First words]
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { bringWords } from '#words/catalogue.ts';

/** `lazyScreen(() => import('#features/unit/unit-page.tsx'), 'UnitPage')`; it stands under a Suspense as React's `lazy` does. */
export const lazyScreen = <K extends string, P>(
  load: () => Promise<Record<K, ComponentType<P>>>,
  name: K,
): LazyExoticComponent<ComponentType<P>> =>
  lazy(async () => {
    const [module] = await Promise.all([load(), bringWords()]);
    return { default: module[name] };
  });
