// The words of two devices met in a record and both were kept: somebody should read them over. Goes with the next change of
// its words (domain/merge.ts).
import { Files } from 'lucide-react';
import { Say } from '#pieces/say.tsx';
import { Notice } from '#ui/notice.tsx';

export function BothKept({ of }: { readonly of: { readonly needsLook: boolean } | null }) {
  if (!of?.needsLook) return null;
  return (
    <Notice icon={Files}>
      <Say k="record.bothKept" />
    </Notice>
  );
}
