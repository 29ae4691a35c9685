// The pad in front of a lock: opens it, or says why not. For whoever chooses an account, changes a lock, or throws away.
import { PinPad } from '#pieces/pin-pad.tsx';
import { Say } from '#pieces/say.tsx';
import { useDigits } from '#pieces/use-digits.ts';

export function LockDigits({ person, onRight }: { readonly person: string; readonly onRight: () => void }) {
  const { attempt, wrong, wait } = useDigits(person);
  const error = wait > 0 ? <Say k="lock.wait" with={{ seconds: wait }} /> : wrong ? <Say k="lock.wrong" /> : null;
  return (
    <PinPad
      error={error}
      disabled={wait > 0}
      onDigits={async (digits) => {
        if (await attempt(digits)) onRight();
      }}
    />
  );
}
