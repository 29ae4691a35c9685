// What a teacher with four minutes asks for is at hand by then, on whichever page the day began.
import type { Device } from '#store/device.ts';

export async function readAhead(device: Device): Promise<void> {
  if (device.session.role !== 'teacher') return;
  const { boardAtHand } = await import('#store/board-at-hand.ts');
  await boardAtHand(device).beReady();
}
