// One press, and the unit is a template for every teacher of the school.
import { BookCopy } from 'lucide-react';
import { isRefused } from '#domain/refusal.ts';
import styles from '#features/teaching/teaching.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import type { Kept } from '#store/database.ts';
import { keepTemplate } from '#store/templates.ts';
import { Button } from '#ui/button.tsx';
import { useToast } from '#ui/toast.tsx';

export function UnitTemplate({ unit }: { readonly unit: Kept<'unit'> }) {
  const device = useDevice();
  const say = useSay();
  const toast = useToast();
  const keep = async () => {
    const made = await keepTemplate(device, unit.id);
    if (isRefused(made)) {
      toast({ words: say('teaching.refused', { why: say(`refusal.${made.refused}`) }), tone: 'bad' });
      return;
    }
    toast({
      words: say('teaching.templateKept', { title: unit.title }),
      action: (
        <LinkButton to={`/teaching/templates?class=${unit.classGroup ?? ''}`}>
          <Say k="teaching.templateShow" />
        </LinkButton>
      ),
    });
  };
  return (
    <div className={styles['trash']}>
      <Button icon={BookCopy} onClick={() => void keep()}>
        <Say k="teaching.templateKeep" />
      </Button>
      <p className={styles['hint']}>
        <Say k="teaching.templateKeepHelp" />
      </p>
    </div>
  );
}
