// A query of the store that redraws the screen whenever a table it read changes, in this tab or another.
import { useLiveQuery } from 'dexie-react-hooks';
import { useDevice } from '#pieces/device-context.tsx';
import type { Device } from '#store/device.ts';
import { askAgain } from '#store/lost-connection.ts';

/**
 * @param query reads the store; must depend on `deps` alone
 * @returns undefined until the first answer: draw the loading state then
 */
export function useLive<T>(query: (device: Device) => Promise<T>, deps: readonly unknown[]): T | undefined {
  const device = useDevice();
  // `async` is needed: Dexie follows native awaits only from a function that it sees to be async. Without it a query that
  // awaits more than once or twice silently stops being live.
  // oxlint-disable-next-line require-await
  return useLiveQuery(async () => query(device).catch(askAgain(device.db, () => query(device))), [device, ...deps]);
}
