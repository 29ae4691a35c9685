// The way out for a unit that was a mistake. Nothing that children made is lost by it, and it can be undone.
import { Trash2 } from 'lucide-react';
import { useNavigate } from 'react-router';
import styles from '#features/teaching/teaching.module.css';
import { useThrowAway } from '#features/teaching/use-throw-away.tsx';
import { Say } from '#pieces/say.tsx';
import type { Kept } from '#store/database.ts';
import { Button } from '#ui/button.tsx';

export function UnitTrash({ unit }: { readonly unit: Kept<'unit'> }) {
  const navigate = useNavigate();
  const throwAway = useThrowAway();
  const leave = async () => {
    if (await throwAway('unit', unit.id, unit.title)) void navigate('/teaching');
  };
  return (
    <div className={styles['trash']}>
      <Button variant="danger" icon={Trash2} onClick={() => void leave()}>
        <Say k="teaching.throwUnit" />
      </Button>
      <p className={styles['hint']}>
        <Say k="teaching.throwUnitHelp" />
      </p>
    </div>
  );
}
