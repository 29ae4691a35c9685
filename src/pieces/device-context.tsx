// The opened account, for every screen below.
import { createContext, type ReactNode, useContext } from 'react';
import type { Device } from '#store/device.ts';

const DeviceContext = createContext<Device | null>(null);

export function DeviceProvider({ device, children }: { readonly device: Device; readonly children: ReactNode }) {
  return <DeviceContext value={device}>{children}</DeviceContext>;
}

/** The account that is open on this device. Only for screens behind sign-in. */
export function useDevice(): Device {
  const device = useContext(DeviceContext);
  if (!device) throw new Error('no account is open here');
  return device;
}
