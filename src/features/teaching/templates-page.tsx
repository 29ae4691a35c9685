// ひながた: what teachers of the school kept for each other. Found by a word, made into a unit in two presses.
import { BookCopy } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useSearchParams } from 'react-router';
import { LoadTemplate } from '#features/teaching/load-template.tsx';
import { TemplateItem } from '#features/teaching/template-item.tsx';
import styles from '#features/teaching/templates.module.css';
import { UseTemplate } from '#features/teaching/use-template.tsx';
import { BackLink } from '#pieces/back-link.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { SearchBox } from '#pieces/search-box.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { classesOf } from '#store/roster.ts';
import { templatesOf } from '#store/templates.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

async function findTemplates(device: Device, asked: string) {
  const [templates, classes] = await Promise.all([templatesOf(device, asked), classesOf(device)]);
  return { templates, classes };
}

export function TemplatesPage() {
  const say = useSay();
  const [params] = useSearchParams();
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed.trim());
  const [using, setUsing] = useState<Kept<'template'> | null>(null);
  const found = useLive((device) => findTemplates(device, asked), [asked]);
  const isEmpty = found?.templates.length === 0 && asked === '';
  return (
    <>
      <PageHead
        title={<Say k="teaching.templates" />}
        tab={say('teaching.templates')}
        back={
          <BackLink to="/teaching">
            <Say k="teaching.back" />
          </BackLink>
        }
        extras={<LoadTemplate />}
      />
      <p className={styles['hint']}>
        <Say k="teaching.templatesHint" />
      </p>
      {!found && <Skeleton shape="card" count={3} label={say('teaching.loading')} />}
      {isEmpty && (
        <EmptyState icon={BookCopy} title={<Say k="teaching.templatesNone" />}>
          <Say k="teaching.templatesNoneHelp" />
        </EmptyState>
      )}
      {found && !isEmpty && (
        <>
          <SearchBox
            label={say('teaching.templatesSearch')}
            hint={say('teaching.templatesSearchHint')}
            clearLabel={say('looking.searchClear')}
            value={typed}
            onValue={setTyped}
          />
          <p role="status" className={styles['found']}>
            {found.templates.length === 0 ? (
              <Say k="teaching.templatesNotFound" />
            ) : (
              <Say k="teaching.templatesFound" with={{ count: found.templates.length }} />
            )}
          </p>
          <ul className={styles['templates']}>
            {found.templates.map((template) => (
              <TemplateItem key={template.id} template={template} onUse={() => setUsing(template)} />
            ))}
          </ul>
        </>
      )}
      {found && using && (
        <UseTemplate
          key={using.id}
          parts={using}
          classes={found.classes}
          first={params.get('class')}
          onClose={() => setUsing(null)}
        />
      )}
    </>
  );
}
