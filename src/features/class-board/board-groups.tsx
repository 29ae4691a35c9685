// One はん of the class alone, and the way to where they are made.
import { Users } from 'lucide-react';
import styles from '#features/class-board/board-filters.module.css';
import type { BoardView } from '#features/class-board/use-board-view.ts';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import type { Kept } from '#store/database.ts';
import { classNames } from '#ui/class-names.ts';
import { Select } from '#ui/select.tsx';

const ALL = '';

export interface BoardGroupsProps {
  readonly unit: Kept<'unit'>;
  readonly view: BoardView;
}
export function BoardGroups({ unit, view: { group, beside, setGroup } }: BoardGroupsProps) {
  const say = useSay();
  const groups = beside.groups.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <LinkButton
        to={`/groups?class=${unit.classGroup ?? ''}&unit=${unit.id}`}
        variant="quiet"
        icon={Users}
        className={styles['together']}
      >
        <Say k="groups.open" />
      </LinkButton>
      {groups.length > 0 && (
        <Select
          label={say('groups.filter')}
          hideLabel
          value={group?.id ?? ALL}
          options={[{ value: ALL, label: say('groups.everybody') }, ...groups]}
          onValue={(next) => setGroup(next === ALL ? null : next)}
          className={classNames(styles['select'], styles['group'])}
        />
      )}
    </>
  );
}
