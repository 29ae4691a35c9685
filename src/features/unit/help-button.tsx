// こまった: tells the teacher quietly. Nobody else sees it, words may be left out, and it can be taken back.
import { HandHelping } from 'lucide-react';
import { useState } from 'react';
import styles from '#features/unit/help-button.module.css';
import { HelpForm } from '#features/unit/help-form.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { takeBackCall } from '#store/signals.ts';
import type { UnitToday } from '#store/todays-plan.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useToast } from '#ui/toast.tsx';

export function HelpButton({ today }: { readonly today: UnitToday }) {
  const say = useSay();
  const device = useDevice();
  const toast = useToast();
  const [isOpen, setIsOpen] = useState(false);
  const { current, path } = today;
  if (!current) return null;
  const call = path.lessons.flatMap((each) => each.footprint.openSignal ?? []).at(-1);
  const takeBack = async (id: string) => {
    const refused = await takeBackCall(device, id);
    if (!refused) toast({ words: <Say k="unit.helpTookBack" /> });
  };
  if (call) {
    return (
      <span className={styles['called']}>
        <Chip tone="yama" icon={HandHelping}>
          <Say k="unit.helpOpen" />
        </Chip>
        <Button variant="quiet" onClick={() => void takeBack(call.id)}>
          <Say k="unit.helpTakeBack" />
        </Button>
      </span>
    );
  }
  return (
    <>
      <Button icon={HandHelping} onClick={() => setIsOpen(true)}>
        <Say k="unit.help" />
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setIsOpen(false)}
        title={<Say k="unit.helpTitle" />}
        closeLabel={say('unit.helpClose')}
      >
        <HelpForm at={{ unit: current.lesson.unit, lesson: current.lesson.id }} onDone={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}
