// Ways to give back besides words and stamps, as far as the work allows: the red pen on a picture, the teacher's voice.
import { Mic, PenLine, Stamp } from 'lucide-react';
import { Suspense, useState } from 'react';
import { lazyScreen } from '#pieces/lazy-screen.tsx';
import { Say } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { FeedbackRoot } from '#store/feedback.ts';
import { Button } from '#ui/button.tsx';

const RedPen = lazyScreen(() => import('#pieces/red-pen.tsx'), 'RedPen');
const OwnStamps = lazyScreen(() => import('#pieces/own-stamps.tsx'), 'OwnStamps');
const GivingVoice = lazyScreen(() => import('#pieces/giving-voice.tsx'), 'GivingVoice');

export function GivingWays({ root }: { readonly root: FeedbackRoot }) {
  const [open, setOpen] = useState<'red' | 'voice' | 'stamps' | null>(null);
  const work = useLive(async ({ db }) => (await db.records('work').get(root.id)) ?? null, [root.id]);
  const picture = work && (work.kind === 'photo' || work.kind === 'drawing') ? work.media : null;
  const close = () => setOpen(null);
  return (
    <>
      {picture !== null && (
        <Button variant="quiet" icon={PenLine} onClick={() => setOpen('red')}>
          <Say k="giving.red" />
        </Button>
      )}
      <Button variant="quiet" icon={Mic} onClick={() => setOpen('voice')}>
        <Say k="giving.voice" />
      </Button>
      <Button
        variant="quiet"
        icon={Stamp}
        aria-expanded={open === 'stamps'}
        onClick={() => setOpen(open === 'stamps' ? null : 'stamps')}
      >
        <Say k="giving.ownStamps" />
      </Button>
      <Suspense>
        {open === 'stamps' && <OwnStamps root={root} />}
        {open === 'red' && picture !== null && <RedPen root={root} media={picture} onClose={close} />}
        {open === 'voice' && <GivingVoice root={root} onClose={close} />}
      </Suspense>
    </>
  );
}
