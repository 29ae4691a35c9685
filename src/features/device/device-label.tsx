// A device in two words, with its drawing: 「iPad・Safari」.
import { Laptop, type LucideIcon, Monitor, Smartphone, Tablet } from 'lucide-react';
import type { AboutDevice, DeviceKind } from '#domain/devices.ts';
import { useSay } from '#pieces/say.tsx';

const ICONS: Record<DeviceKind, LucideIcon> = {
  iPad: Tablet,
  iPhone: Smartphone,
  Android: Smartphone,
  Chromebook: Laptop,
  Windows: Laptop,
  Mac: Laptop,
  Linux: Laptop,
  other: Monitor,
};
export const deviceIcon = (kind: DeviceKind): LucideIcon => ICONS[kind];

/** @returns says a device in words */
export function useDeviceLabel(): (about: Pick<AboutDevice, 'kind' | 'browser'>) => string {
  const say = useSay();
  return ({ kind, browser }) =>
    [kind, browser]
      .map((word) => (word === 'other' ? say('device.kindOther') : word))
      .filter((word, at, all) => all.indexOf(word) === at)
      .join('・');
}
