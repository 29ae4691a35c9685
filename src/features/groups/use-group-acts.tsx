// What is done with whole はん, each told at the foot of the screen with a way back.
import type { Refused } from '#domain/refusal.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { bringBackGroups, freeNames, type GroupHere, makeGroup, splitIntoGroups, throwGroups } from '#store/groups.ts';
import { Button } from '#ui/button.tsx';
import { useToast } from '#ui/toast.tsx';

export function useGroupActs(classGroup: string) {
  const device = useDevice();
  const say = useSay();
  const toast = useToast();
  const nameOf = (n: number) => say('groups.newName', { n });
  const tellNo = ({ refused }: Refused) =>
    toast({ words: say('groups.refused', { why: say(`refusal.${refused}`) }), tone: 'bad' });
  const tell = (words: string, undo: () => Promise<Refused | null>) => {
    const back = async () => {
      const refused = await undo();
      if (refused) tellNo(refused);
      else toast({ words: say('groups.isBack') });
    };
    toast({
      words,
      action: (
        <Button onClick={() => void back()}>
          <Say k="groups.undo" />
        </Button>
      ),
    });
  };
  return {
    /** @returns the id of the new one; null when there is none */
    make: async (groups: readonly GroupHere[]): Promise<string | null> => {
      const made = await makeGroup(device, classGroup, freeNames(groups, nameOf)());
      if ('id' in made) return made.id;
      tellNo(made);
      return null;
    },
    split: async (size: number): Promise<void> => {
      const done = await splitIntoGroups(device, classGroup, size, nameOf);
      if ('refused' in done) tellNo(done);
      else tell(say('groups.splitDone', { count: done.made.length }), () => throwGroups(device, done.made));
    },
    throwAway: async ({ id, name }: GroupHere['group']): Promise<void> => {
      const refused = await throwGroups(device, [id]);
      if (refused) tellNo(refused);
      else tell(say('groups.thrown', { name }), () => bringBackGroups(device, [id]));
    },
  };
}
