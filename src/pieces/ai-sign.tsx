// What a child said of using AI, for who reads the work: the sign, what for, and what they changed.
import { Sparkles } from 'lucide-react';
import { readAiUse } from '#domain/ai-use.ts';
import styles from '#pieces/ai-sign.module.css';
import { Say } from '#pieces/say.tsx';
import type { Kept } from '#store/database.ts';
import { Chip } from '#ui/chip.tsx';

export function AiSign({ work: { aiUse } }: { readonly work: Pick<Kept<'work'>, 'aiUse'> }) {
  const said = readAiUse(aiUse);
  if (!said) return null;
  return (
    <div className={styles['sign']}>
      <Chip tone="ai" icon={Sparkles}>
        <Say k="ai.used" />
      </Chip>
      {said.purpose && <span lang="ja">{said.purpose}</span>}
      {said.changed && (
        <p className={styles['changed']}>
          <span className={styles['name']}>
            <Say k="ai.changed" />
          </span>
          <span lang="ja">{said.changed}</span>
        </p>
      )}
    </div>
  );
}
