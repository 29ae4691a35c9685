// 字を くらべる: opens what the device sees in the ink of the two sheets. Only for calligraphy, only when asked.
import { Brush } from 'lucide-react';
import { useState } from 'react';
import type { NamedInkPair } from '#features/compare/ink-pair.ts';
import { InkPanel } from '#features/compare/ink-panel.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';

export function InkButton({ pair, names }: NamedInkPair) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={Brush} wide onClick={() => setOpen(true)}>
        <Say k="ink.open" />
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        shape="wide"
        title={<Say k="ink.open" />}
        closeLabel={say('ink.close')}
      >
        <InkPanel pair={pair} names={names} />
      </Dialog>
    </>
  );
}
