// One model: its picture, what it is called, which lesson it is for.
import { Trash2 } from 'lucide-react';
import { Link } from 'react-router';
import { WRITING } from '#domain/writing-subjects.ts';
import { KeptInput } from '#features/teaching/kept-input.tsx';
import { KeptSelect } from '#features/teaching/kept-select.tsx';
import { ModelFor } from '#features/teaching/model-for.tsx';
import { MoveButtons } from '#features/teaching/move-buttons.tsx';
import styles from '#features/teaching/teaching.module.css';
import { useThrowAway } from '#features/teaching/use-throw-away.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { LeadButton } from '#pieces/lead-button.tsx';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { MODEL_KINDS } from '#pieces/model-kind.tsx';
import { useSay } from '#pieces/say.tsx';
import type { Kept } from '#store/database.ts';
import { changeModel } from '#store/teaching-models.ts';
import { Icon } from '#ui/icon.tsx';
import { IconButton } from '#ui/icon-button.tsx';

const WHOLE = 'whole';

export interface ModelItemProps {
  readonly model: Kept<'model'>;
  readonly lessons: readonly Kept<'lesson'>[];
  /** Its place, from 0, among so many. */
  readonly at: number;
  readonly all: number;
  readonly unit: Kept<'unit'>;
}
export function ModelItem({ model, lessons, at: place, all, unit }: ModelItemProps) {
  const device = useDevice();
  const say = useSay();
  const throwAway = useThrowAway();
  const { id } = model;
  const words = model.kind === 'text';
  return (
    <li className={styles['model']}>
      {!words && (
        <Link
          to={`/models/${id}`}
          className={styles['model-link']}
          aria-label={say('teaching.openModel', { title: model.title })}
        >
          {model.kind === 'audio' ? (
            <span className={styles['model-sound']}>
              <Icon of={MODEL_KINDS.audio.icon} size="l" />
            </span>
          ) : (
            <MediaPicture media={model.media} alt="" className={styles['model-picture']} />
          )}
        </Link>
      )}
      <div className={styles['model-fields']}>
        <div className={styles['line']}>
          <KeptInput
            field={`model/${id}/title`}
            label={say('teaching.modelTitle')}
            stored={model.title}
            readBy={{ by: model, at: 'title' }}
            save={(title) => changeModel(device, id, { title })}
          />
          <MoveButtons type="model" of={model} what={model.title} at={place} all={all} />
          <IconButton
            icon={Trash2}
            label={say('teaching.throwAwayNamed', { what: model.title })}
            onClick={() => void throwAway('model', id, model.title)}
          />
        </div>
        <KeptInput
          field={`model/${id}/caption`}
          label={say(words ? 'teaching.modelWords' : 'teaching.modelCaption')}
          stored={model.caption}
          readBy={{ by: model, at: 'caption' }}
          save={(caption) => changeModel(device, id, { caption })}
        />
        {/* Where characters are written, a model can show how: the order of their strokes. */}
        {(WRITING.has(unit.subject) || model.characters !== '') && (
          <KeptInput
            field={`model/${id}/characters`}
            label={say('teaching.modelCharacters')}
            hint={say('teaching.modelCharactersHint')}
            stored={model.characters}
            save={(characters) => changeModel(device, id, { characters })}
            maxLength={8}
          />
        )}
        <KeptSelect
          label={say('teaching.modelLesson')}
          value={model.lesson ?? WHOLE}
          options={[
            { value: WHOLE, label: say('teaching.modelWhole') },
            ...lessons.map((lesson, at) => ({ value: lesson.id, label: say('teaching.lesson', { n: at + 1 }) })),
          ]}
          onValue={(lesson) => changeModel(device, id, { lesson: lesson === WHOLE ? null : lesson })}
        />
        <ModelFor model={model} classGroup={unit.classGroup ?? ''} />
        <LeadButton unit={unit} model={model} />
      </div>
    </li>
  );
}
