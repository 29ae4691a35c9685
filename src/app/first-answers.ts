// What the first screen asks, asked while the account is being opened.
import type { Device } from '#store/device.ts';
import { askEarly } from '#store/live.ts';
import { readerOf } from '#store/settings.ts';
import { todaysPlanOf } from '#store/todays-plan.ts';

/** From then on the frame is shown without them. */
const PATIENCE_MS = 600;

/** @returns when they are there, or have been waited for long enough */
export async function firstAnswers(device: Device): Promise<void> {
  const isToday = device.session.role === 'pupil' && location.pathname === '/';
  const asked = [askEarly(device, readerOf), ...(isToday ? [askEarly(device, todaysPlanOf)] : [])];
  await Promise.race([
    Promise.all(asked),
    new Promise((resolve) => {
      setTimeout(resolve, PATIENCE_MS);
    }),
  ]);
}
