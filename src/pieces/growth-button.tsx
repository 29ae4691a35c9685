// The button that opens the show of the child's own works; only where there are two or more to see.
import { Sprout } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { GrowthStep } from '#pieces/growth-step.ts';
import { lazyScreen } from '#pieces/lazy-screen.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { Button, type ButtonLook } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

const GrowthShow = lazyScreen(() => import('#pieces/growth-show.tsx'), 'GrowthShow');

export interface GrowthButtonProps extends Pick<ButtonLook, 'variant'> {
  /** From the first to the last. */
  readonly steps: readonly GrowthStep[];
}
export function GrowthButton({ steps, variant = 'primary' }: GrowthButtonProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (steps.length < 2) return null;
  return (
    <>
      <Button variant={variant} icon={Sprout} onClick={() => setOpen(true)}>
        <Say k="growth.open" />
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        shape="wide"
        title={<Say k="growth.open" />}
        closeLabel={say('growth.close')}
      >
        <Suspense fallback={<Skeleton shape="card" />}>
          <GrowthShow steps={steps} />
        </Suspense>
      </Dialog>
    </>
  );
}
