// One of the three marks: a face, a colour and a word, never one of them alone.
import { Laugh, type LucideIcon, Meh, Smile } from 'lucide-react';
import type { Mark } from '#domain/records/reflection.ts';
import styles from '#pieces/mark-face.module.css';
import { Say } from '#pieces/say.tsx';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon.tsx';

export const MARK_FACES: Record<Mark, LucideIcon> = { great: Laugh, nearly: Smile, notYet: Meh };

/** The face with its word beside it. */
export function MarkFace({ mark }: { readonly mark: Mark }) {
  return (
    <span className={classNames(styles['mark'], styles[mark])}>
      <Icon of={MARK_FACES[mark]} size="s" />
      <span>
        <Say k={`record.mark.${mark}`} />
      </span>
    </span>
  );
}
