// What a person calls a device of theirs. Only they see it.
import { type FormEvent, useState } from 'react';
import { DEVICE_NAME_CHARS, type OwnDevice } from '#domain/devices.ts';
import styles from '#features/device/device.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { nameDevice } from '#remote/devices.ts';
import { doorOf } from '#remote/http.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextInput } from '#ui/text-input.tsx';

interface NameDeviceProps {
  readonly device: OwnDevice;
  readonly onDone: () => void;
  readonly onClose: () => void;
}
export function NameDevice({ device, onDone, onClose }: NameDeviceProps) {
  const { session } = useDevice();
  const say = useSay();
  const [name, setName] = useState(device.name);
  const [failed, setFailed] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await nameDevice(doorOf(session.person), device.id, name);
    if (answer.kind === 'accepted') onDone();
    else setFailed(true);
  };
  return (
    <Dialog open onClose={onClose} title={<Say k="device.name" />} closeLabel={say('device.close')}>
      <form className={styles['form']} onSubmit={(event) => void save(event)}>
        <TextInput
          label={<Say k="device.nameLabel" />}
          hint={<Say k="device.nameHint" />}
          value={name}
          onValue={setName}
          maxLength={DEVICE_NAME_CHARS}
          autoComplete="off"
        />
        {failed && (
          <Notice tone="bad">
            <Say k="device.failed" />
          </Notice>
        )}
        <Button variant="primary" type="submit">
          <Say k="device.nameDo" />
        </Button>
      </form>
    </Dialog>
  );
}
