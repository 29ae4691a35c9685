// はん: who of a class works together. Filled by taps, kept at once, without a network like all else.
import { Users } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { ClassGroups } from '#features/groups/class-groups.tsx';
import { BackToClass } from '#pieces/back-to-class.tsx';
import { ClassPicker } from '#pieces/class-picker.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { Device } from '#store/device.ts';
import { groupsOf } from '#store/groups.ts';
import { classAt } from '#store/taught-pupils.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

async function findClass(device: Device, chosen: string | null) {
  const { classes, group } = await classAt(device, chosen);
  return { classes, group, here: group && (await groupsOf(device, group.id)) };
}

export function GroupsPage() {
  const say = useSay();
  const [params] = useSearchParams();
  const chosen = params.get('class');
  const found = useLive((device) => findClass(device, chosen), [chosen]);
  const group = found?.group;
  return (
    <>
      <PageHead
        title={<Say k="groups.title" />}
        tab={say('groups.title')}
        back={<BackToClass group={group?.id ?? null} />}
        aside={group && <span lang="ja">{group.name}</span>}
        extras={found && group && <ClassPicker classes={found.classes} group={group.id} page="/groups" />}
      />
      {!found && <Skeleton shape="card" count={2} label={say('groups.loading')} />}
      {found && !group && (
        <EmptyState icon={Users} title={<Say k="roster.noClass" />}>
          <Say k="roster.noClassHelp" />
        </EmptyState>
      )}
      {group && found.here?.pupils.length === 0 && (
        <EmptyState icon={Users} title={<Say k="roster.noPupil" />}>
          <Say k="roster.noPupilHelp" />
        </EmptyState>
      )}
      {group && found.here && found.here.pupils.length > 0 && (
        <ClassGroups key={group.id} classGroup={group.id} here={found.here} />
      )}
    </>
  );
}
