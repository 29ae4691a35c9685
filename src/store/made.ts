// What a command that makes a record answers.
import type { RecordId } from '#domain/id.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Device } from '#store/device.ts';
import { type Change, writeChanges } from '#store/write.ts';

export type Made = { readonly id: RecordId } | Refused;

/** Writes all changes or none; answers with the id of the record that the command is about. */
export async function writeMaking(device: Device, id: RecordId, changes: readonly Change[]): Promise<Made> {
  return (await writeChanges(device, changes)) ?? { id };
}
