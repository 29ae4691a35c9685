// A start in one press: who is in no はん yet, by 出席番号, so many at a time.
import { Scissors } from 'lucide-react';
import { useState } from 'react';
import styles from '#features/groups/groups.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';

const SIZES = ['2', '3', '4', '5', '6', '7', '8'] as const;
type Size = (typeof SIZES)[number];

export function SplitGroups({ split }: { readonly split: (size: number) => Promise<void> }) {
  const say = useSay();
  const [size, setSize] = useState<Size>('4');
  const [busy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    await split(Number(size)).finally(() => setBusy(false));
  };
  return (
    <div className={styles['split']}>
      <Select
        label={say('groups.size')}
        hideLabel
        value={size}
        options={SIZES.map((value) => ({ value, label: say('groups.sizeOf', { size: value }) }))}
        onValue={setSize}
      />
      <Button icon={Scissors} busy={busy} onClick={() => void press()}>
        <Say k="groups.split" />
      </Button>
    </div>
  );
}
