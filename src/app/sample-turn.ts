// The sample class on this device: open in as many tabs as like, gone when the last one has left it. [Note: Sample class]
import { clearSample, SAMPLE_LOCK } from '#app/clear-sample.ts';
import type { Device } from '#store/device.ts';
import { openSample } from '#store/sample-class.ts';
import { holdOpen } from '#sync/in-use.ts';

export interface SampleTurn {
  readonly device: Device;
  readonly leave: () => Promise<void>;
}

/** @param own whoever tries it */
export async function enterSample(own: string): Promise<SampleTurn> {
  const letGo = await holdOpen(SAMPLE_LOCK);
  try {
    const device = await openSample(own);
    const leave = async () => {
      device.db.close();
      await letGo();
      await clearSample();
    };
    return { device, leave };
  } catch (error) {
    await letGo();
    throw error;
  }
}
