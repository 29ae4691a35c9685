// A teacher's last day in a class may pass while their device is offline: from the next day on it shows nobody's portfolio of
// that class any more, without waiting for the school to say so. What they have not sent stays until the school has answered.
import type { ScopeId } from '#domain/id.ts';
import { isOver, scopesOf } from '#domain/viewer.ts';
import { type Device, viewerOf } from '#store/device.ts';
import { engineTransaction, type Fence } from '#store/engine-transaction.ts';
import { leaveScope } from '#store/leave-scope.ts';

/** Only a day that was planned is passed by the device's own clock: what is left in error is fetched again at the next contact. */
export async function leavePast(device: Device, fence: Fence, step: (name: string) => Promise<void>): Promise<void> {
  const { db } = device;
  for (const scope of await pastScopes(device)) {
    let more = true;
    while (more) {
      await step('leave');
      more = await engineTransaction(db, fence, db.tables, () => leaveScope(db, scope));
    }
  }
}

async function pastScopes(device: Device): Promise<ScopeId[]> {
  if (device.session.role !== 'teacher') return [];
  const viewer = await viewerOf(device);
  if (!viewer.enrollments.some((e) => isOver(e, viewer.today))) return [];
  const enrollments = await device.db.records('enrollment').toArray();
  const theirs = new Set(scopesOf(viewer, enrollments));
  const here = (await device.db.scopes.toArray()).map(({ id }) => id);
  return here.filter((id) => !theirs.has(id));
}
