// Which devices hold what: to each person their own, to a class's teachers those of its pupils. Not yours = not there.
import type { FastifyInstance, FastifyReply } from 'fastify';
import * as z from 'zod/mini';
import { decideDevices } from '#domain/access.ts';
import { type classDevicesSchema, deviceNameSchema, type ownDevicesSchema } from '#domain/devices.ts';
import { id } from '#domain/id.ts';
import type { Transaction } from '#server/db/store-engine.ts';
import { devicesOfPeople, forgetDevice, nameDevice, ownDevices } from '#server/devices/device.repo.ts';
import { INVALID, NOT_FOUND, refuse } from '#server/http/refuse.ts';
import { callerOf } from '#server/session/caller.ts';
import type { SchoolServer } from '#server/sync/school-server.ts';
import { pupilsToday } from '#server/sync/viewer.repo.ts';

export interface DeviceRouteParts {
  readonly database: Transaction;
  readonly school: SchoolServer;
  readonly now: () => number;
}
const deviceSchema = z.object({ device: id() });
const classSchema = z.object({ class: id() });

export function addDeviceRoutes(app: FastifyInstance, { database, school, now }: DeviceRouteParts): void {
  app.get('/api/devices', async (request, reply) => {
    const { person } = callerOf(request);
    const devices = await school.readAs(person, async (ledger, { viewer }) =>
      decideDevices(viewer, { person }) ? null : ownDevices(ledger, person),
    );
    return devices ? fresh<z.input<typeof ownDevicesSchema>>(reply, { devices }) : refuse(reply, NOT_FOUND);
  });

  app.get('/api/devices/class/:class', async (request, reply) => {
    const where = z.safeParse(classSchema, request.params);
    const classGroup = where.data?.class ?? '';
    const devices = await school.readAs(callerOf(request).person, async (ledger, { viewer }) => {
      if (decideDevices(viewer, { classGroup })) return null;
      return devicesOfPeople(ledger, await pupilsToday(ledger, classGroup));
    });
    return devices ? fresh<z.input<typeof classDevicesSchema>>(reply, { devices }) : refuse(reply, NOT_FOUND);
  });

  app.post('/api/devices/:device/name', async (request, reply) => {
    const where = z.safeParse(deviceSchema, request.params);
    const asked = z.safeParse(deviceNameSchema, request.body);
    if (!asked.success) return refuse(reply, INVALID);
    const own = where.success ? { ...callerOf(request), id: where.data.device } : null;
    const named = own !== null && (await nameDevice(database, own, asked.data.name.trim()));
    return named ? reply.code(204).send() : refuse(reply, NOT_FOUND);
  });

  app.delete('/api/devices/:device', async (request, reply) => {
    const where = z.safeParse(deviceSchema, request.params);
    const own = where.success ? { ...callerOf(request), id: where.data.device } : null;
    const forgotten = own !== null && (await forgetDevice(database, own, now()));
    return forgotten ? reply.code(204).send() : refuse(reply, NOT_FOUND);
  });
}

function fresh<T extends object>(reply: FastifyReply, said: T): T {
  void reply.header('cache-control', 'no-store');
  return said;
}
