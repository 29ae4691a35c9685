// The button that opens the show of the child's own works; only where there are two or more to see.
import { Sprout } from 'lucide-react';
import { useState } from 'react';
import { GrowthShow } from '#features/compare/growth-show.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import type { Compared } from '#store/comparing.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';

export function GrowthButton({ all }: { readonly all: readonly Compared[] }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const works = all.filter((each) => each.from === 'work' && each.looks === 'picture');
  if (works.length < 2) return null;
  return (
    <>
      <Button variant="primary" icon={Sprout} onClick={() => setOpen(true)}>
        <Say k="compare.growth" />
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        shape="wide"
        title={<Say k="compare.growth" />}
        closeLabel={say('compare.growthClose')}
      >
        <GrowthShow works={works} />
      </Dialog>
    </>
  );
}
