// A device as it is all day: its account opened, sync running. One changes words, another waits for them.
import type { Session } from '#domain/protocol.ts';
import { type Device, openDevice } from '#store/device.ts';
import { writeChanges } from '#store/write.ts';
import { startSync } from '#sync/start-sync.ts';

let device: Device | null = null;

/** Opens the account and comes back when everything of the school is here. */
export async function beginDay(session: Session): Promise<void> {
  device = await openDevice(session);
  startSync({ device, media: { upload: async () => null, download: async () => null } });
  const { db } = device;
  await until(async () => (await db.meta.get('pulledAt')) !== undefined);
}

/** Changes a reflection and comes back when the school has it. */
export async function editWords(id: string, words: string): Promise<void> {
  const { db } = opened();
  const refused = await writeChanges(opened(), [{ op: 'patch', type: 'reflection', id, values: { words } }]);
  if (refused) throw new Error(`refused: ${refused.refused}`);
  await until(async () => (await db.outbox.count()) === 0);
}

/** Comes back when the words are here. */
export async function seesWords(id: string, words: string): Promise<void> {
  const { db } = opened();
  await until(async () => (await db.records('reflection').get(id))?.words === words);
}

function opened(): Device {
  if (!device) throw new Error('the day has not begun');
  return device;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((done) => setTimeout(done, 20));
}
