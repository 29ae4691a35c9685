// What this device is, by its own word: needs a page, a worker does not know all of it.
import { browserFamily, deviceKind } from '#domain/about-device.ts';
import type { AboutDevice } from '#domain/devices.ts';
import { APP_VERSION } from '#domain/protocol.ts';

export function aboutThisDevice(): AboutDevice {
  const { userAgent, maxTouchPoints = 0 } = navigator;
  return { kind: deviceKind(userAgent, maxTouchPoints), browser: browserFamily(userAgent), app: APP_VERSION };
}
