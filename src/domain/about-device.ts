// What kind of device and which family of browsers this is, from what the browser says of itself. Only the two words leave the device.
import type { Browser, DeviceKind } from '#domain/devices.ts';

/** @param touchPoints an iPad says that it is a Mac; no Mac is touched with five fingers */
export function deviceKind(userAgent: string, touchPoints: number): DeviceKind {
  if (/iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)) return 'iPad';
  return KINDS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'other';
}

export const browserFamily = (userAgent: string): Browser =>
  FAMILIES.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'other';

const KINDS: readonly (readonly [RegExp, DeviceKind])[] = [
  [/iPhone|iPod/, 'iPhone'],
  [/Android/, 'Android'],
  [/CrOS/, 'Chromebook'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'Mac'],
  [/Linux|X11/, 'Linux'],
];
/** In this order: Edge says that it is Chrome too, and Chrome that it is Safari. */
const FAMILIES: readonly (readonly [RegExp, Browser])[] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\/|Chromium\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
