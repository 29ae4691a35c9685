// What a pin says: kept as it is typed, or spoken by who cannot write it yet.
import { Check, Flag, Lightbulb, Move, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { PIN_KINDS } from '#domain/records/pin.ts';
import { useDevice } from '#pieces/device-context.tsx';
import styles from '#pieces/pin-list.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { SpokenWords } from '#pieces/spoken-words.tsx';
import { useAutosave } from '#pieces/use-autosave.ts';
import { useChoice } from '#pieces/use-choice.ts';
import type { PinDesk } from '#pieces/use-pin-desk.tsx';
import type { Kept } from '#store/database.ts';
import { changePin, speakPin } from '#store/pins.ts';
import { Button } from '#ui/button.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { TextArea } from '#ui/text-area.tsx';

const ICONS = { finding: Lightbulb, task: Flag } as const;

export function PinEditor({ desk, pin }: { readonly desk: PinDesk; readonly pin: Kept<'pin'> }) {
  const device = useDevice();
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const [kind, chooseKind] = useChoice(pin.kind, (next) => changePin(device, pin.id, { kind: next }));
  const words = useAutosave({
    field: `pin/${pin.id}/words`,
    stored: pin.words,
    save: (said, from) => changePin(device, pin.id, { words: said }, { words: from }),
  });
  useEffect(() => box.current?.querySelector('textarea')?.focus(), []);
  const onPicture = pin.at?.x !== undefined;
  return (
    <div ref={box} className={styles['editor']}>
      {pin.closedBy === null && (
        <Segmented
          label={<Say k="pin.kind" />}
          hideLabel
          layout="column"
          value={kind}
          options={PIN_KINDS.map((each) => ({
            value: each,
            icon: ICONS[each],
            label: <Say k={`pin.${each}`} />,
            hint: <Say k={`pin.${each}Is`} />,
          }))}
          onValue={chooseKind}
        />
      )}
      <TextArea
        {...words.bind}
        label={<Say k="pin.words" />}
        placeholder={say(kind === 'task' ? 'pin.placeholderTask' : 'pin.placeholderFinding')}
        error={words.state === 'refused' && <Say k="pin.notDone" />}
        rows={2}
      />
      <SpokenWords
        field={`voice/pin/${pin.id}`}
        voice={pin.voice}
        onPrepared={(prepared) => speakPin(device, pin.id, prepared)}
        setVoice={(voice) => changePin(device, pin.id, { voice })}
      >
        <div className={styles['acts']}>
          <Button variant="primary" icon={Check} onClick={() => desk.write(null)}>
            <Say k="pin.editDone" />
          </Button>
          {onPicture && (
            <Button variant="quiet" icon={Move} onClick={() => desk.move(pin)}>
              <Say k="pin.move" />
            </Button>
          )}
          <Button variant="quiet" icon={Trash2} onClick={() => desk.remove(pin)}>
            <Say k="pin.remove" />
          </Button>
        </div>
      </SpokenWords>
    </div>
  );
}
