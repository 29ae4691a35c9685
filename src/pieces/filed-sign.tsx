// A work of the child's that a teacher put in: a photographed worksheet. [Note: Filed by a teacher]
import { ScanLine } from 'lucide-react';
import { isFiledByTeacher } from '#domain/records/filed-work.ts';
import { Say } from '#pieces/say.tsx';
import type { Kept } from '#store/database.ts';
import { Chip } from '#ui/chip.tsx';

export function FiledSign({ of }: { readonly of: Pick<Kept<'work'>, 'owner' | 'author'> }) {
  if (!isFiledByTeacher(of)) return null;
  return (
    <Chip icon={ScanLine}>
      <Say k="work.filed" />
    </Chip>
  );
}
