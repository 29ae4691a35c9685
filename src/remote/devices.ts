// The list of devices: asked for by the screens that show it, because only the school knows it.
import { type ClassDevice, classDevicesSchema, type OwnDevice, ownDevicesSchema } from '#domain/devices.ts';
import type { Answer } from '#remote/answer.ts';
import { ask, askJson, type Door } from '#remote/http.ts';

export const ownDevices = (door: Door): Promise<Answer<{ readonly devices: OwnDevice[] }>> =>
  askJson(door, 'GET', '/api/devices', ownDevicesSchema);

export const classDevices = (door: Door, classGroup: string): Promise<Answer<{ readonly devices: ClassDevice[] }>> =>
  askJson(door, 'GET', `/api/devices/class/${classGroup}`, classDevicesSchema);

export const nameDevice = (door: Door, device: string, name: string): Promise<Answer<null>> =>
  ask(
    door,
    {
      method: 'POST',
      path: `/api/devices/${device}/name`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
    },
    done,
  );

/** A lost one: it has to sign in again. */
export const forgetDevice = (door: Door, device: string): Promise<Answer<null>> =>
  ask(door, { method: 'DELETE', path: `/api/devices/${device}` }, done);

const done = async () => ({ kind: 'accepted', value: null }) as const;
