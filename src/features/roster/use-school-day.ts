// Today in Japan, by this device's clock.
import { useDevice } from '#pieces/device-context.tsx';
import { schoolDay } from '#store/device.ts';

export function useSchoolDay(): string {
  const { surroundings } = useDevice();
  return schoolDay(surroundings.now());
}
