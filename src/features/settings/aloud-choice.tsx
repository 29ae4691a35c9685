// Whether a speaker stands beside what may be said aloud. Not asked where this device has no voice for it.
import type { ChoiceProps } from '#features/settings/choice.ts';
import { KeptChoice } from '#pieces/kept-choice.tsx';
import { Say } from '#pieces/say.tsx';
import { useLocalVoice } from '#pieces/use-local-voice.ts';

export function AloudChoice({ choices, choose }: ChoiceProps) {
  if (!useLocalVoice()) return null;
  return (
    <KeptChoice
      label={<Say k="settings.aloud" />}
      value={choices.readAloud ? 'on' : 'off'}
      onValue={(value) => choose({ readAloud: value === 'on' })}
      options={[
        { value: 'off', label: <Say k="settings.aloudOff" /> },
        { value: 'on', label: <Say k="settings.aloudOn" />, hint: <Say k="settings.aloudHint" /> },
      ]}
    />
  );
}
