// Texts of which a point or a lesson has several, each under its name: one is written, the others stay. Also one that is being
// written at this moment.
import type { RecordId } from '#domain/id.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Device } from '#store/device.ts';
import { writeAfterReading } from '#store/write-after-reading.ts';

/** What a point looks like at one of its stages, in children's words. */
export function writeStage(device: Device, id: RecordId, stage: string, words: string): Promise<Refused | null> {
  return writeAfterReading(device, async () => {
    const found = await device.db.records('point').get(id);
    if (!found) return { refused: 'not-found' };
    return [{ op: 'patch', type: 'point', id, values: { stages: { ...found.stages, [stage]: words } } }];
  });
}

/** The teacher's own question at a step of a lesson. An empty one is none: the usual one is asked. */
export function writePrompt(device: Device, id: RecordId, step: string, words: string): Promise<Refused | null> {
  return writeAfterReading(device, async () => {
    const found = await device.db.records('lesson').get(id);
    if (!found) return { refused: 'not-found' };
    const { [step]: _before, ...others } = found.prompts;
    const prompts = words.trim() === '' ? others : { ...others, [step]: words };
    return [{ op: 'patch', type: 'lesson', id, values: { prompts } }];
  });
}
