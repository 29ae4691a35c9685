// Throws a part of the teaching away and offers to take that back.
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { bringBack, type Taught, throwAway } from '#store/thrown-away.ts';
import { Button } from '#ui/button.tsx';
import { useToast } from '#ui/toast.tsx';

/** @returns a function: kind, id, and what it is called; true when it is in the trash */
export function useThrowAway() {
  const device = useDevice();
  const say = useSay();
  const toast = useToast();
  return async (type: Taught, id: string, what: string): Promise<boolean> => {
    const refused = await throwAway(device, type, id);
    if (refused) {
      toast({ words: say('teaching.refused', { why: say(`refusal.${refused.refused}`) }), tone: 'bad' });
      return false;
    }
    const undo = async () => {
      await bringBack(device, type, id);
      toast({ words: say('feedback.restored') });
    };
    toast({
      words: say('teaching.thrown', { what }),
      goesAlong: type === 'unit',
      action: (
        <Button onClick={() => void undo()}>
          <Say k="teaching.undo" />
        </Button>
      ),
    });
    return true;
  };
}
