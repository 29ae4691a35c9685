// A device with the real store and engine that asks a real server over real HTTP, moved by hand.
import { createHash, randomFillSync } from 'node:crypto';
import sharp from 'sharp';
import { expect } from 'vitest';
import type { PreparedVariant } from '#domain/prepared-media.ts';
import { openWire, type Wire } from '#remote/wire.ts';
import { type Device, openDevice } from '#store/device.ts';
import { takeLead } from '#store/engine-transaction.ts';
import type { EngineParts } from '#sync/engine-parts.ts';
import { newPace } from '#sync/pace.ts';
import { syncRound } from '#sync/round.ts';
import { type Name, PEOPLE, SCHOOL } from '#tests/server/plain-school.ts';

export interface RealDevice {
  readonly device: Device;
  readonly wire: Wire;
  readonly round: () => Promise<void>;
  /** Requests that may still pass. */
  readonly line: { left: number };
}
/** The school as the device meets it; what changes is read anew for each request. */
export interface School {
  readonly clock: { now: number };
  readonly origin: string;
  /** Of that person's session. */
  readonly cookie: (name: Name) => Promise<string>;
}

const step = async () => undefined;

export async function aRealDevice(school: School, name: Name): Promise<RealDevice> {
  const role = name === 'sato' ? 'teacher' : 'pupil';
  const device = await openDevice(
    { person: PEOPLE[name], school: SCHOOL, schoolName: 'x', role, displayName: name, kana: name, goodUntil: 8e15 },
    { now: () => school.clock.now, random: (n) => crypto.getRandomValues(new Uint8Array(n)) },
  );
  const line = { left: Number.POSITIVE_INFINITY };
  const cookie = await school.cookie(name);
  const wire = openWire({
    origin: '',
    fetch: async (input, init) => {
      line.left -= 1;
      if (line.left < 0) throw new TypeError('the line is cut');
      const headers = { ...(init?.headers as Record<string, string>), cookie };
      return fetch(`${school.origin}${String(input)}`, { ...init, headers });
    },
  });
  const fence = await takeLead(device.db);
  const parts: EngineParts = { device, bulk: device.db, wire, fence, step, pace: newPace(), pullRows: 500 };
  const round = async () => {
    school.clock.now += 1000;
    expect(await syncRound(parts, true)).toEqual({ kind: 'done' });
  };
  return { device, wire, round, line };
}

export async function aVariant(w: number, quality: number): Promise<PreparedVariant> {
  const raw = randomFillSync(Buffer.alloc(w * w * 3));
  const picture = await sharp(raw, { raw: { width: w, height: w, channels: 3 } })
    .webp({ quality })
    .toBuffer();
  const data = new Uint8Array(picture).buffer;
  const hash = createHash('sha256').update(picture).digest('hex');
  return { data, hash, bytes: picture.length, mime: 'image/webp', w, h: w };
}
