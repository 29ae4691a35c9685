// All はん with who is in them; one of them is open beside.
import styles from '#features/groups/groups.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import type { GroupHere } from '#store/groups.ts';

export interface GroupListProps {
  readonly groups: readonly GroupHere[];
  /** Id of the open one. */
  readonly open: string;
  readonly onOpen: (id: string) => void;
}
export function GroupList({ groups, open, onOpen }: GroupListProps) {
  const say = useSay();
  return (
    <ul aria-label={say('groups.list')} className={styles['list']}>
      {groups.map(({ group, members }) => (
        <li key={group.id}>
          <button
            type="button"
            className={styles['group']}
            aria-current={group.id === open ? 'true' : undefined}
            onClick={() => onOpen(group.id)}
          >
            <span className={styles['head']}>
              <span lang="ja" className={styles['name']}>
                {group.name}
              </span>
              <span className={styles['count']}>
                <Say k="groups.count" with={{ count: members.length }} />
              </span>
            </span>
            {group.purpose !== '' && (
              <span lang="ja" className={styles['purpose']}>
                {group.purpose}
              </span>
            )}
            <span className={styles['names']}>
              {members.length === 0 ? (
                <Say k="groups.empty" />
              ) : (
                <span lang="ja">{members.map(({ displayName }) => displayName).join('、')}</span>
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
