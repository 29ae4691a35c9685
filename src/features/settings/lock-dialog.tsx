// Step by step: the number there is, the new one, the new one once more.
import { useState } from 'react';
import { useDevice } from '#pieces/device-context.tsx';
import { LockDigits } from '#pieces/lock-digits.tsx';
import { PinPad } from '#pieces/pin-pad.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { removeLock } from '#store/lock.ts';
import { setLock } from '#store/lock-digits.ts';
import { Dialog } from '#ui/dialog.tsx';

export type LockPlan = 'set' | 'change' | 'remove';
type Step = 'current' | 'new' | 'again';
const TITLES = { current: 'lock.current', new: 'lock.new', again: 'lock.again' } as const;

export function LockDialog({ plan, onClose }: { readonly plan: LockPlan; readonly onClose: () => void }) {
  const { person } = useDevice().session;
  const say = useSay();
  const [step, setStep] = useState<Step>(plan === 'set' ? 'new' : 'current');
  const [first, setFirst] = useState('');
  const [trouble, setTrouble] = useState<'lock.differ' | 'lock.notKept' | null>(null);

  const known = () => {
    if (plan === 'change') return setStep('new');
    removeLock(person);
    onClose();
  };
  const choose = async (digits: string): Promise<void> => {
    setTrouble(null);
    setFirst(digits);
    setStep('again');
  };
  const repeat = async (digits: string): Promise<void> => {
    if (digits === first && (await setLock(person, digits))) return onClose();
    setTrouble(digits === first ? 'lock.notKept' : 'lock.differ');
    setStep('new');
  };
  return (
    <Dialog open onClose={onClose} title={<Say k={TITLES[step]} />} closeLabel={say('lock.close')}>
      {step === 'current' ? (
        <LockDigits person={person} onRight={known} />
      ) : (
        <PinPad key={step} error={trouble && <Say k={trouble} />} onDigits={step === 'new' ? choose : repeat} />
      )}
    </Dialog>
  );
}
