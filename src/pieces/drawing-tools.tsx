// What lies beside the sheet: pens, a rubber, how broad they are, the paper, and the way back. All of it by touch and by key.
import { Eraser, Grid3x3, Redo2, Trash2, Undo2 } from 'lucide-react';
import { type CSSProperties, type ReactNode, useId } from 'react';
import { type Drawing, PENS, type Stroke, strokesOf, WIDTHS } from '#domain/drawing.ts';
import { PEN_COLOURS } from '#media/drawing.ts';
import styles from '#pieces/drawing.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import type { DrawingDesk } from '#pieces/use-drawing.ts';
import { Icon } from '#ui/icon.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';

export interface DrawingToolsProps extends Pick<Stroke, 'tool' | 'width'> {
  readonly drawing: Drawing;
  readonly desk: DrawingDesk;
  readonly onTool: (tool: Stroke['tool']) => void;
  readonly onWidth: (width: Stroke['width']) => void;
}

export function DrawingTools({ drawing, desk, tool, width, onTool, onWidth }: DrawingToolsProps) {
  const say = useSay();
  const isGrid = drawing.paper === 'grid';
  return (
    <div className={styles['tools']}>
      <Choices label={<Say k="drawing.tools" />} value={tool} onValue={onTool} options={[...PENS, 'eraser'] as const}>
        {(each) =>
          each === 'eraser' ? (
            <Icon of={Eraser} />
          ) : (
            <span className={styles['pen']} style={{ '--pen': PEN_COLOURS[each] } as CSSProperties} />
          )
        }
      </Choices>
      <Choices label={<Say k="drawing.widths" />} value={width} onValue={onWidth} options={WIDTHS}>
        {(each) => <span className={styles[each]} />}
      </Choices>
      <div className={styles['acts']} role="group" aria-label={say('drawing.acts')}>
        <IconButton
          icon={Undo2}
          label={say('drawing.undo')}
          disabled={drawing.done.length === 0}
          onClick={() => desk.act({ do: 'undo' })}
        />
        <IconButton
          icon={Redo2}
          label={say('drawing.redo')}
          disabled={drawing.undone.length === 0}
          onClick={() => desk.act({ do: 'redo' })}
        />
        <IconButton
          icon={Grid3x3}
          label={say('drawing.grid')}
          pressed={isGrid}
          onClick={() => desk.act({ do: 'paper', paper: isGrid ? 'blank' : 'grid' })}
        />
        <IconButton
          icon={Trash2}
          label={say('drawing.clear')}
          disabled={strokesOf(drawing).length === 0}
          onClick={() => desk.act({ do: 'clear' })}
        />
      </div>
    </div>
  );
}

interface ChoicesProps<T extends Stroke['tool'] | Stroke['width']> {
  readonly label: ReactNode;
  readonly value: T;
  readonly options: readonly T[];
  readonly onValue: (value: T) => void;
  /** Drawn; its name is spoken. */
  readonly children: (value: T) => ReactNode;
}
function Choices<T extends Stroke['tool'] | Stroke['width']>(props: ChoicesProps<T>) {
  const { label, value, options, onValue, children } = props;
  const name = useId();
  return (
    <fieldset className={styles['choices']}>
      <legend>
        <VisuallyHidden>{label}</VisuallyHidden>
      </legend>
      {options.map((each) => (
        <label key={each} className={styles['choice']}>
          <input type="radio" name={name} checked={each === value} onChange={() => onValue(each)} />
          {children(each)}
          <VisuallyHidden>
            <Say k={`drawing.${each}` as 'drawing.black'} />
          </VisuallyHidden>
        </label>
      ))}
    </fieldset>
  );
}
