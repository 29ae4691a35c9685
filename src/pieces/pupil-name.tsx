// A pupil as the roster names them: 出席番号, then the name. People's names are never translated.
import styles from '#pieces/pupil-name.module.css';
import type { Pupil } from '#store/roster.ts';

export function PupilName({ pupil, kana = false }: { readonly pupil: Pupil; readonly kana?: boolean }) {
  return (
    <span className={styles['pupil']} lang="ja">
      <span className={styles['number']}>{pupil.number ?? ''}</span>
      <span>
        <span className={styles['name']}>{pupil.displayName}</span>
        {kana && pupil.kana !== pupil.displayName && <span className={styles['kana']}>{pupil.kana}</span>}
      </span>
    </span>
  );
}
