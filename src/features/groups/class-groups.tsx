// The はん of one class: those that there are, the one that is being filled, and who is in none.
import { Plus, Users } from 'lucide-react';
import { useState } from 'react';
import { GroupList } from '#features/groups/group-list.tsx';
import { GroupPanel } from '#features/groups/group-panel.tsx';
import styles from '#features/groups/groups.module.css';
import { SplitGroups } from '#features/groups/split-groups.tsx';
import { useGroupActs } from '#features/groups/use-group-acts.tsx';
import { Say } from '#pieces/say.tsx';
import { useOnce } from '#pieces/use-once.ts';
import type { GroupsHere } from '#store/groups.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';

export interface ClassGroupsProps {
  readonly classGroup: string;
  readonly here: GroupsHere;
}
export function ClassGroups({ classGroup, here }: ClassGroupsProps) {
  const { groups, loose } = here;
  const [chosen, setChosen] = useState('');
  const acts = useGroupActs(classGroup);
  const { once } = useOnce();
  const open = groups.find(({ group }) => group.id === chosen) ?? groups[0];
  const make = async () => {
    const id = await once(() => acts.make(groups));
    if (id) setChosen(id);
  };
  return (
    <div className={styles['page']}>
      <p className={styles['soft']}>
        <Say k="groups.help" />
      </p>
      <div className={styles['ways']}>
        <Button variant="primary" icon={Plus} onClick={() => void make()}>
          <Say k="groups.make" />
        </Button>
        {loose.length > 0 && <SplitGroups split={acts.split} />}
      </div>
      {open && <Loose loose={loose} />}
      {open ? (
        <div className={styles['desk']}>
          <GroupList groups={groups} open={open.group.id} onOpen={setChosen} />
          <GroupPanel key={open.group.id} open={open} here={here} onThrow={() => void acts.throwAway(open.group)} />
        </div>
      ) : (
        <EmptyState icon={Users} title={<Say k="groups.none" />}>
          <Say k="groups.noneHelp" />
        </EmptyState>
      )}
    </div>
  );
}

function Loose({ loose }: Pick<GroupsHere, 'loose'>) {
  if (loose.length === 0) {
    return (
      <Notice tone="good">
        <Say k="groups.nobodyLoose" />
      </Notice>
    );
  }
  return (
    <Notice tone="wait" title={<Say k="groups.loose" with={{ count: loose.length }} />}>
      <span lang="ja">{loose.map(({ displayName }) => displayName).join('、')}</span>
    </Notice>
  );
}
