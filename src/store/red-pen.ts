// 朱書き: what a teacher draws over the picture of a work. While it is drawn it is the teacher's alone and lies on this device; given,
// it is a word like any other, a layer that the child can switch off. The child's picture is never touched. [Note: Red pen]
import type { RecordId } from '#domain/id.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Device } from '#store/device.ts';
import { type FeedbackRoot, type FeedbackShown, giveFeedback } from '#store/feedback.ts';
import type { Made } from '#store/made.ts';
import { withRoomForWords } from '#store/room-for-words.ts';

/** All that was drawn over one work, by whomever; each mark is its teacher's own record, so nobody draws over another's. */
export const redLinesOf = (feedback: readonly FeedbackShown[]): string[] =>
  feedback.flatMap(({ kind, strokes }) => (kind === 'redPen' ? strokes : []));

/** Gives what was drawn to the child, and ends the draft. `invalid` for a blank sheet. */
export async function giveRedPen(device: Device, root: FeedbackRoot, lines: readonly string[]): Promise<Made> {
  if (lines.length === 0) return { refused: 'invalid', field: 'strokes' };
  const made = await giveFeedback(device, root, { kind: 'redPen', strokes: [...lines] });
  // It is the child's: a draft that could not be wiped takes nothing from that.
  if ('id' in made) await keepRedDraft(device, root.id, []).catch(() => null);
  return made;
}

const draftKey = (root: RecordId): string => `draft:redPen:${root}`;

/** What is drawn and not given yet. */
export async function redDraftOf(device: Device, root: RecordId): Promise<string[]> {
  const kept = (await device.db.meta.get(draftKey(root)))?.value;
  return Array.isArray(kept) ? kept.filter((line) => typeof line === 'string') : [];
}

/** With every stroke; a blank sheet leaves nothing behind. @returns `full`: what was kept before stands */
export function keepRedDraft(device: Device, root: RecordId, lines: readonly string[]): Promise<Refused | null> {
  return withRoomForWords(device, async () => {
    if (lines.length === 0) await device.db.meta.delete(draftKey(root));
    else await device.db.meta.put({ key: draftKey(root), value: [...lines] });
    return null;
  });
}
