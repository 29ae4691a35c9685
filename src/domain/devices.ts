// What is known of a person's devices: how each one calls itself, and what the school last heard of it. Nobody's words.
import * as z from 'zod/mini';
import { moment, orElse } from '#domain/field.ts';
import { id } from '#domain/id.ts';

export const DEVICE_KINDS = ['iPad', 'iPhone', 'Android', 'Chromebook', 'Windows', 'Mac', 'Linux', 'other'] as const;
export const BROWSERS = ['Safari', 'Chrome', 'Edge', 'Firefox', 'other'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];
export type Browser = (typeof BROWSERS)[number];

const count = () => z.int().check(z.gte(0));

/** How a device calls itself: two words of closed lists and the app's version. Never a user agent, which tells one from another. */
export const aboutDeviceSchema = z.object({
  kind: orElse(z.enum(DEVICE_KINDS), 'other'),
  browser: orElse(z.enum(BROWSERS), 'other'),
  app: z.string().check(z.maxLength(20)),
});
export type AboutDevice = z.output<typeof aboutDeviceSchema>;

/** What a device says of itself with a pull. */
export const deviceReportSchema = z.object({
  about: aboutDeviceSchema,
  /** Changes and uploads that it still holds, and since when the oldest of them waits (ms, the school's clock). */
  pending: count(),
  oldest: z.nullable(moment()),
  /** The client id that it had before. `gone`: nobody goes on under that one; else it may live on in another device. */
  was: z.optional(z.object({ id: id(), gone: z.boolean() })),
});
export type DeviceReport = z.output<typeof deviceReportSchema>;

/** A device whose data were wiped while it still held something: told to the device that came in its place. */
export const wipedSchema = z.object({ pending: count(), since: z.nullable(moment()) });
export type Wiped = z.output<typeof wipedSchema>;

const standing = {
  ...aboutDeviceSchema.shape,
  id: id(),
  madeAt: moment(),
  lastContactAt: moment(),
  /** As of that contact. */
  pending: count(),
  oldestAt: z.nullable(moment()),
  /** Since when it is known that what it held is gone; null = nothing is. */
  wipedAt: z.nullable(moment()),
};

export const DEVICE_NAME_CHARS = 30;
/** What a person calls a device of theirs; empty takes the name away. Told to nobody else. */
export const deviceNameSchema = z.object({ name: z.string().check(z.maxLength(DEVICE_NAME_CHARS)) });

/** One's own devices. */
export const ownDevicesSchema = z.object({ devices: z.array(z.object({ ...standing, name: z.string() })) });
export type OwnDevice = z.output<typeof ownDevicesSchema>['devices'][number];

/** The devices of a class's pupils, for its teachers. */
export const classDevicesSchema = z.object({ devices: z.array(z.object({ ...standing, person: id() })) });
export type ClassDevice = z.output<typeof classDevicesSchema>['devices'][number];
