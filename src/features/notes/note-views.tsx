// 閲覧記録: who has opened the notes about a child, and when.
import styles from '#features/notes/notes.module.css';
import { Say } from '#pieces/say.tsx';
import { When } from '#pieces/when.tsx';
import type { NoteViewShown } from '#store/notes.ts';

const MOST = 100;

export function NoteViews({ views }: { readonly views: readonly NoteViewShown[] }) {
  return (
    <details className={styles['views']}>
      <summary>
        <Say k="notes.views" with={{ count: views.length }} />
      </summary>
      <p className={styles['soft']}>
        <Say k="notes.viewsHelp" />
      </p>
      {views.length === 0 ? (
        <p>
          <Say k="notes.viewsNone" />
        </p>
      ) : (
        <ol className={styles['view-list']}>
          {views.slice(0, MOST).map(({ id, name, isMine, at, notes }) => (
            <li key={id}>
              <span className={styles['when']}>
                <When at={at} time />
              </span>
              <span>
                {isMine ? <Say k="notes.you" /> : <span lang="ja">{name}</span>}
                <Say k="notes.viewed" with={{ notes }} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
