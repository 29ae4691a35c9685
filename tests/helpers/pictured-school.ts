// A school whose models and works have bytes, and a device that holds them: for screens that show pictures and films.
import type { LooseRecord } from '#domain/record.ts';
import { keepBlob } from '#store/media-blobs.ts';
import { aDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord } from '#tests/helpers/a-school.ts';

const BYTES = 64;
const hashOf = (media: string): string => media.replaceAll('-', '').padEnd(64, '0');

/** Gives every model and work bytes of its kind. Text needs none. */
export function pictured(records: readonly LooseRecord[]): LooseRecord[] {
  return records.flatMap((record) => {
    if ((record.type !== 'model' && record.type !== 'work') || record['kind'] === 'text') return [record];
    const media = anId(`bytes of ${record.id}`);
    const mime = record['kind'] === 'video' ? 'video/mp4' : record['kind'] === 'audio' ? 'audio/mp4' : 'image/webp';
    const facts = { hash: hashOf(media), bytes: BYTES, mime, w: 300, h: 400 };
    const variants = mime === 'image/webp' ? { t: facts, m: facts, o: facts } : { o: facts };
    const { owner, author } = record;
    const bytes = { ...aRecord('media', { id: media, root: record.id }), owner, author, variants, up: { o: 1 } };
    return [{ ...record, media }, bytes as LooseRecord];
  });
}

/** @param held whether the bytes are on the device, or only known of */
export async function aPicturedDevice(
  records: readonly LooseRecord[],
  { person, held = true }: { readonly person?: string; readonly held?: boolean } = {},
): Promise<TestDevice> {
  const all = pictured(records);
  const device = await aDevice({ records: all, ...(person ? { person } : {}) });
  for (const record of held ? all : []) {
    if (record.type !== 'media') continue;
    const data = new Uint8Array(BYTES).buffer;
    await keepBlob(device.db, { hash: hashOf(record.id), mime: 'image/webp', data }, 1);
  }
  return device;
}
