// What sort of model it is: a drawing and a word.
import { AudioLines, FileText, Film, Image, type LucideIcon, MessageSquareText } from 'lucide-react';
import type { RecordOf } from '#domain/records/kinds.ts';
import { Say } from '#pieces/say.tsx';
import { Chip } from '#ui/chip.tsx';
import type { MessageKey } from '#words/catalogue.ts';

type ModelKindName = RecordOf<'model'>['kind'];
export const MODEL_KINDS: Record<ModelKindName, { readonly icon: LucideIcon; readonly words: MessageKey }> = {
  picture: { icon: Image, words: 'model.kindPicture' },
  video: { icon: Film, words: 'model.kindVideo' },
  audio: { icon: AudioLines, words: 'model.kindAudio' },
  document: { icon: FileText, words: 'model.kindDocument' },
  text: { icon: MessageSquareText, words: 'model.kindText' },
};

export function ModelKind({ of }: { readonly of: ModelKindName }) {
  const { icon, words } = MODEL_KINDS[of];
  return (
    <Chip icon={icon}>
      <Say k={words as 'model.kindPicture'} />
    </Chip>
  );
}
