// Asks before a place is opened on all screens: which class, what of it, and what happens there.
import { MonitorUp } from 'lucide-react';
import { useState } from 'react';
import { LEAD_STEPS } from '#domain/records/lead.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { type LeadTarget, useLeadName } from '#pieces/lead-name.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { useOnce } from '#pieces/use-once.ts';
import { contactOf } from '#store/contact.ts';
import { type Leading, leadingOf, openOnAll } from '#store/leads.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { Stack } from '#ui/stack.tsx';
import { useToast } from '#ui/toast.tsx';

export interface LeadDialogProps extends LeadTarget {
  readonly what: string;
  readonly onClose: () => void;
}
const WHERE = ['own', ...LEAD_STEPS] as const;
type Where = (typeof WHERE)[number];

export function LeadDialog({ unit, lesson, model, what, onClose }: LeadDialogProps) {
  const device = useDevice();
  const say = useSay();
  const toast = useToast();
  const { once, isBusy } = useOnce();
  const [where, setWhere] = useState<Where>('own');
  const classGroup = unit.classGroup ?? '';
  const group = useLive(({ db }) => db.records('classGroup').get(classGroup), [classGroup]);
  const open = async () => {
    const step = model || where === 'own' ? null : where;
    const lessonOf = lesson?.id ?? model?.lesson ?? null;
    const refused = await openOnAll(device, { unit: unit.id, lesson: lessonOf, step, model: model?.id ?? null });
    if (refused) toast({ words: say('leading.refused', { why: say(`refusal.${refused.refused}`) }), tone: 'bad' });
    onClose();
  };
  const actions = (
    <>
      <Button onClick={onClose}>
        <Say k="leading.cancel" />
      </Button>
      <Button variant="primary" icon={MonitorUp} data-focus-first busy={isBusy} onClick={() => void once(open)}>
        <Say k="leading.do" />
      </Button>
    </>
  );
  const some = model?.for.length ?? 0;
  const shown = { group: group?.name ?? '', what };
  return (
    <Dialog
      open
      title={<Say k="leading.title" />}
      closeLabel={say('leading.close')}
      onClose={onClose}
      actions={actions}
    >
      <Stack>
        <p>
          {some > 0 ? (
            <Say k="leading.whatSome" with={{ ...shown, count: some }} />
          ) : (
            <Say k="leading.what" with={shown} />
          )}
        </p>
        {lesson && !model && (
          <Segmented
            label={<Say k="leading.where" />}
            value={where}
            options={WHERE.map((each) => ({ value: each, label: <Say k={`leading.where.${each}`} /> }))}
            onValue={setWhere}
          />
        )}
        <p>
          <Say k="leading.how" /> <Say k="leading.until" />
        </p>
        <Known classGroup={classGroup} />
      </Stack>
    </Dialog>
  );
}

/** What is open there already, and whether the others can be reached at all. */
function Known({ classGroup }: { readonly classGroup: string }) {
  const { isSample } = useDevice();
  const contact = useLive(contactOf, []);
  const leading = useLive(leadingOf, [])?.find((each) => each.classGroup.id === classGroup);
  const isAway = contact !== undefined && !contact.online && !isSample;
  return (
    <>
      {leading && <Replaced leading={leading} />}
      {isAway && (
        <Notice tone="wait">
          <Say k="leading.offline" />
        </Notice>
      )}
    </>
  );
}

function Replaced({ leading }: { readonly leading: Leading }) {
  const what = useLeadName(leading);
  return (
    <p>
      <Say k="leading.replaces" with={{ what }} />
    </p>
  );
}
