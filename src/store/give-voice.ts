// The teacher's voice to one child: the word, its media record and its bytes in one transaction, or none of them.
import { LIMITS } from '#domain/limits.ts';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import type { Device } from '#store/device.ts';
import type { FeedbackRoot } from '#store/feedback.ts';
import type { Made } from '#store/made.ts';
import { mediaChanges, writeWithMedia } from '#store/media-uploads.ts';

/** `too-large` for more than some twenty seconds: a recorder on a slow tablet stops late. */
export async function giveVoice(device: Device, root: FeedbackRoot, prepared: PreparedMedia): Promise<Made> {
  const { o } = prepared.variants;
  const isLong = !o || o.bytes > LIMITS.spokenWordBytes || (o.duration ?? 0) > LIMITS.spokenWordSeconds + 3;
  if (isLong) return { refused: 'too-large' };
  const id = device.newId();
  const keeping = mediaChanges(device, prepared, id, root.owner);
  const values = { kind: 'voice', voice: keeping.media } as const;
  const saying = { op: 'create', type: 'feedback', id, owner: root.owner, root: root.id, values } as const;
  return (await writeWithMedia(device, [saying, ...keeping.changes], keeping)) ?? { id };
}
