// One template: what it is, the first of its lessons, and what can be done with it.
import { BookPlus, Download, Trash2 } from 'lucide-react';
import { templateFile } from '#domain/template-file.ts';
import styles from '#features/teaching/templates.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { SubjectName } from '#pieces/subject-name.tsx';
import type { Kept } from '#store/database.ts';
import { bringBackTemplate, throwTemplate } from '#store/templates.ts';
import { Button } from '#ui/button.tsx';
import { cardClass } from '#ui/card.tsx';
import { Chip } from '#ui/chip.tsx';
import { classNames } from '#ui/class-names.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { useToast } from '#ui/toast.tsx';

const AT_ONCE = 4;

export interface TemplateItemProps {
  readonly template: Kept<'template'>;
  readonly onUse: () => void;
}
export function TemplateItem({ template, onUse }: TemplateItemProps) {
  const say = useSay();
  const throwAway = useThrowTemplate(template);
  const { title, grades, lessons, points, models, pictures } = template;
  const named = lessons.map((lesson) => lesson.title).filter(Boolean);
  return (
    <li className={classNames(cardClass(), styles['template'])}>
      <div className={styles['chips']}>
        <Chip>
          <SubjectName subject={template.subject} />
        </Chip>
        {grades.length > 0 && (
          <Chip>
            <Say k="teaching.templateGrades" with={{ grades: grades.join('・') }} />
          </Chip>
        )}
      </div>
      <h2 className={styles['title']} lang="ja">
        {title}
      </h2>
      <p className={styles['counts']}>
        <Say
          k="teaching.templateCounts"
          with={{ lessons: lessons.length, points: points.length, models: models.length + pictures.length }}
        />
      </p>
      {named.length > 0 && (
        <p className={styles['flow']} lang="ja">
          {named.slice(0, AT_ONCE).join(' → ')}
          {named.length > AT_ONCE && ' …'}
        </p>
      )}
      <div className={styles['acts']}>
        <Button
          variant="primary"
          icon={BookPlus}
          aria-label={say('teaching.templateUseNamed', { title })}
          onClick={onUse}
        >
          <Say k="teaching.templateUse" />
        </Button>
        <IconButton
          icon={Download}
          label={say('teaching.templateSaveNamed', { title })}
          onClick={() => saveFile(template)}
        />
        <IconButton
          icon={Trash2}
          label={say('teaching.throwAwayNamed', { what: title })}
          onClick={() => void throwAway()}
        />
      </div>
    </li>
  );
}

function useThrowTemplate({ id, title }: Kept<'template'>) {
  const device = useDevice();
  const say = useSay();
  const toast = useToast();
  return async () => {
    const refused = await throwTemplate(device, id);
    if (refused) {
      toast({ words: say('teaching.refused', { why: say(`refusal.${refused.refused}`) }), tone: 'bad' });
      return;
    }
    toast({
      words: say('teaching.thrown', { what: title }),
      action: (
        <Button onClick={() => void bringBackTemplate(device, id)}>
          <Say k="teaching.undo" />
        </Button>
      ),
    });
  };
}

function saveFile(template: Kept<'template'>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([templateFile(template)], { type: 'application/json' }));
  // What a file system does not take in a name.
  link.download = `${template.title.replaceAll(/[\\/:*?"<>|]/g, '_')}.ashiato-template.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
