// A person as the first letter of their name. Beside the name itself, so it is silent.
import styles from '#ui/avatar.module.css';
import { classNames } from '#ui/class-names.ts';

export function Avatar({ name, size = 'm' }: { readonly name: string; readonly size?: 's' | 'm' }) {
  return (
    <span aria-hidden="true" lang="ja" className={classNames(styles['avatar'], styles[size])}>
      {[...name.trim()][0] ?? ''}
    </span>
  );
}
