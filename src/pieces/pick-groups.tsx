// Chooses the children of a はん among those that stand to be chosen: a press takes all of them, a second one leaves them out.
import { Users } from 'lucide-react';
import { PressToggle } from '#pieces/press-toggle.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { groupsIn } from '#store/groups.ts';
import { Row, Stack } from '#ui/stack.tsx';

export interface PickGroupsProps {
  readonly classGroup: string;
  /** Who can be chosen. */
  readonly pupils: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}
export function PickGroups({ classGroup, pupils, chosen, onChosen }: PickGroupsProps) {
  const say = useSay();
  const all = useLive((device) => groupsIn(device, classGroup), [classGroup]);
  const groups = (all ?? [])
    .map(({ id, name, members }) => ({ id, name, members: members.filter((each) => pupils.includes(each)) }))
    .filter(({ members }) => members.length > 0);
  if (groups.length === 0) return null;
  return (
    <Stack gap={2} role="group" aria-label={say('groups.pick')}>
      <Row gap={2}>
        {groups.map(({ id, name, members }) => {
          const isIn = members.every((each) => chosen.has(each));
          const others = [...chosen].filter((each) => !members.includes(each));
          const press = () => onChosen(new Set(isIn ? others : [...others, ...members]));
          return (
            <PressToggle key={id} icon={Users} pressed={isIn} onPress={press}>
              <span lang="ja">{name}</span>
            </PressToggle>
          );
        })}
      </Row>
      <p>
        <Say k="groups.pickHint" />
      </p>
    </Stack>
  );
}
