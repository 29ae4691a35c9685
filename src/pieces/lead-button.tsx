// みんなの画面にひらく: on a model, on a lesson, on the board. It asks once: a whole class follows.
import { MonitorUp } from 'lucide-react';
import { Suspense, useState } from 'react';
import { lazyScreen } from '#pieces/lazy-screen.tsx';
import { type LeadTarget, useLeadName } from '#pieces/lead-name.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { Button, type ButtonLook } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';

const LeadDialog = lazyScreen(() => import('#pieces/lead-dialog.tsx'), 'LeadDialog');

export interface LeadButtonProps extends Pick<ButtonLook, 'variant'>, Partial<LeadTarget> {
  readonly unit: LeadTarget['unit'];
  /** Where there is no room for its words. */
  readonly iconOnly?: boolean;
}
export function LeadButton({ variant, unit, lesson = null, model = null, iconOnly = false }: LeadButtonProps) {
  const say = useSay();
  const [isAsking, setAsking] = useState(false);
  const what = useLeadName({ unit, number: lesson?.number ?? null, model });
  // Children have nothing of a draft.
  if (unit.classGroup === null || unit.state === 'draft') return null;
  const named = say('leading.openNamed', { what });
  const ask = () => setAsking(true);
  return (
    <>
      {iconOnly ? (
        <IconButton icon={MonitorUp} label={named} onClick={ask} />
      ) : (
        <Button variant={variant} icon={MonitorUp} aria-label={named} onClick={ask}>
          <Say k="leading.open" />
        </Button>
      )}
      {isAsking && (
        <Suspense>
          <LeadDialog unit={unit} lesson={lesson} model={model} what={what} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
