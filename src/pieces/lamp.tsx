// The lamp of a work: a drawing, a colour and a word for where it is by now. [Note: The lamp]
import { CloudCheck, CloudUpload, ImageOff, Stamp, TabletSmartphone } from 'lucide-react';
import type { Lamp as LampState } from '#domain/lamp.ts';
import styles from '#pieces/lamp.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { lampsOf } from '#store/lamps.ts';
import { Chip } from '#ui/chip.tsx';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon.tsx';

const LOOKS = {
  thisDevice: { icon: TabletSmartphone, tone: 'yama', words: 'lamp.thisDevice' },
  later: { icon: TabletSmartphone, tone: 'yama', words: 'lamp.later' },
  sending: { icon: CloudUpload, tone: 'yama', words: 'lamp.sending' },
  elsewhere: { icon: ImageOff, tone: 'yama', words: 'lamp.elsewhere' },
  arrived: { icon: CloudCheck, tone: 'take', words: 'lamp.arrived' },
  seen: { icon: Stamp, tone: 'shu', words: 'lamp.seen' },
} as const;

export interface LampProps {
  readonly of: LampState;
  /** Only the drawing is seen, for a corner of a small picture; its name is spoken. */
  readonly small?: boolean;
}
export function Lamp({ of, small = false }: LampProps) {
  const say = useSay();
  const { icon, tone, words } = LOOKS[of];
  if (!small) {
    return (
      <Chip tone={tone} icon={icon}>
        <Say k={words} />
      </Chip>
    );
  }
  return (
    <span className={classNames(styles['small'], styles[tone])} role="img" aria-label={say(words)} title={say(words)}>
      <Icon of={icon} size="s" />
    </span>
  );
}

/** The lamp of one work as this device knows it; nothing until it is known. */
export function WorkLamp({ work, small = false }: { readonly work: string; readonly small?: boolean }) {
  const lamps = useLive((device) => lampsOf(device, [work]), [work]);
  const lamp = lamps?.get(work);
  return lamp ? <Lamp of={lamp} small={small} /> : null;
}
