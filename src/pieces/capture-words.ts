// Why a file cannot be taken, as a sentence that says what to do.
import type { Refused } from '#domain/refusal.ts';

export function captureWords(refused: Refused | 'trouble') {
  if (refused === 'trouble') return 'media.notKept';
  if (refused.refused === 'too-large') return 'media.tooLarge';
  if (refused.refused === 'forbidden' || refused.refused === 'not-found') return 'media.cameraBlocked';
  if (refused.refused === 'full') return 'media.full';
  if (refused.refused !== 'not-media') return 'media.notKept';
  if (refused.field === 'broken') return 'media.broken';
  return refused.field === 'format' ? 'media.format' : 'media.notPicture';
}
