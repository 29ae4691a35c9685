// What a sync request says about the device that sends it: whether it may still speak, and what it holds.
import type { FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { deviceReportSchema, type Wiped } from '#domain/devices.ts';
import { id } from '#domain/id.ts';
import type { Transaction } from '#server/db/store-engine.ts';
import { hearFrom, isForgotten } from '#server/devices/device.repo.ts';
import { callerOf, tokenOf } from '#server/session/caller.ts';
import { tokenHash } from '#server/session/session.repo.ts';

export interface DeviceEar {
  /** Its person gave it up: it has to sign in again before the school listens to it. */
  isForgotten(request: FastifyRequest): Promise<boolean>;
  /** Once the request was answered: writes down what it said, and tells what was lost before it, if anything was. */
  heard(request: FastifyRequest): Promise<Wiped | null>;
}

const saidSchema = z.object({ clientId: id(), report: z.optional(deviceReportSchema) });

export function createDeviceEar(database: Transaction, now: () => number): DeviceEar {
  return {
    async isForgotten(request) {
      const said = speaker(request);
      return said !== null && isForgotten(database, said.device, said.session);
    },
    async heard(request) {
      const said = speaker(request);
      if (!said?.report) return null;
      return hearFrom(database, said.device, said.report, { session: said.session, now: now() });
    },
  };
}

function speaker(request: FastifyRequest) {
  const said = z.safeParse(saidSchema, request.body).data;
  const { person, school } = callerOf(request);
  const session = tokenHash(tokenOf(request) ?? '');
  return said ? { device: { school, person, id: said.clientId }, report: said.report, session } : null;
}
