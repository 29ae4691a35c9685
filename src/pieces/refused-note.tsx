// Why a photo cannot be taken or kept, in words.
import type { Refused } from '#domain/refusal.ts';
import { captureWords } from '#pieces/capture-words.ts';
import { Say } from '#pieces/say.tsx';
import { Notice } from '#ui/notice.tsx';

export function RefusedNote({ refused }: { readonly refused: Refused | 'trouble' }) {
  return (
    <Notice tone="bad">
      <Say k={captureWords(refused)} />
    </Notice>
  );
}
