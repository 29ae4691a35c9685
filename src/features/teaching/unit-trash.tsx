// The way out for a unit that was a mistake: asked first, with what stays. Nothing that children made is lost by it, and it can be
// undone, now by the message and later from the list of what was thrown away.
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import styles from '#features/teaching/teaching.module.css';
import { useThrowAway } from '#features/teaching/use-throw-away.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { Kept } from '#store/database.ts';
import { keepersOf } from '#store/thrown-away.ts';
import { Button } from '#ui/button.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { Stack } from '#ui/stack.tsx';

export function UnitTrash({ unit }: { readonly unit: Kept<'unit'> }) {
  const navigate = useNavigate();
  const say = useSay();
  const throwAway = useThrowAway();
  const [asks, setAsks] = useState(false);
  const leave = async () => {
    setAsks(false);
    if (await throwAway('unit', unit.id, unit.title)) void navigate('/teaching');
  };
  return (
    <div className={styles['trash']}>
      <Button variant="danger" icon={Trash2} onClick={() => setAsks(true)}>
        <Say k="teaching.throwUnit" />
      </Button>
      <p className={styles['hint']}>
        <Say k="teaching.throwUnitHelp" />
      </p>
      <Confirm
        open={asks}
        onClose={() => setAsks(false)}
        title={<Say k="teaching.throwUnitTitle" with={{ title: unit.title }} />}
        confirm={<Say k="teaching.throwUnitDo" />}
        cancel={<Say k="teaching.cancel" />}
        closeLabel={say('teaching.close')}
        danger
        onConfirm={() => void leave()}
      >
        <WhatStays unit={unit.id} />
      </Confirm>
    </div>
  );
}

function WhatStays({ unit }: { readonly unit: string }) {
  const keepers = useLive((device) => keepersOf(device, unit), [unit]);
  return (
    <Stack gap={3}>
      {keepers !== undefined && (
        <p>
          {keepers > 0 ? (
            <Say k="teaching.throwUnitKept" with={{ count: keepers }} />
          ) : (
            <Say k="teaching.throwUnitNone" />
          )}
        </p>
      )}
      <p>
        <Say k="teaching.throwUnitAfter" />
      </p>
    </Stack>
  );
}
