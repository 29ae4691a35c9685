// A query of the store that redraws the screen whenever a table it read changes, in this tab or another.
import { useObservable } from 'dexie-react-hooks';
import { useDevice } from '#pieces/device-context.tsx';
import { liveAnswer, type Query } from '#store/live.ts';

/**
 * @param query reads the store, as an async function; must depend on `deps` alone
 * @returns undefined until the first answer: draw the loading state then
 */
export function useLive<T>(query: Query<T>, deps: readonly unknown[]): T | undefined {
  const device = useDevice();
  return useObservable<T | undefined>(() => liveAnswer<T | undefined>(device, query), [device, ...deps]);
}
