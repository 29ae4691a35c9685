// The way to the same pupil's work before and after this one.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import styles from '#features/work/before-after.module.css';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import type { WorkPlace } from '#store/work-place.ts';

export function BeforeAfter({ place: { work, works } }: { readonly place: WorkPlace }) {
  const say = useSay();
  const at = works.findIndex((each) => each.id === work.id);
  const before = works[at - 1];
  const after = works[at + 1];
  if (!before && !after) return null;
  return (
    <nav className={styles['around']} aria-label={say('work.beforeAfter')}>
      {before && (
        <LinkButton variant="quiet" icon={ChevronLeft} to={`/works/${before.id}`}>
          <Say k="work.before" />
        </LinkButton>
      )}
      {after && (
        <LinkButton variant="quiet" trailingIcon={ChevronRight} to={`/works/${after.id}`} className={styles['after']}>
          <Say k="work.after" />
        </LinkButton>
      )}
    </nav>
  );
}
