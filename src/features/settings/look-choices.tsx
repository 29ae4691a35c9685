// Size, contrast, motion, hand: the screen itself shows each at once.
import type { ChoiceProps } from '#features/settings/choice.ts';
import { KeptChoice } from '#pieces/kept-choice.tsx';
import { Say } from '#pieces/say.tsx';

export function LookChoices({ choices, choose }: ChoiceProps) {
  return (
    <>
      <KeptChoice
        label={<Say k="settings.textSize" />}
        value={choices.textSize}
        onValue={(textSize) => choose({ textSize })}
        options={[
          { value: 'normal', label: <Say k="settings.textNormal" /> },
          { value: 'large', label: <Say k="settings.textLarge" /> },
          { value: 'larger', label: <Say k="settings.textLarger" /> },
        ]}
      />
      <KeptChoice
        label={<Say k="settings.contrast" />}
        value={choices.contrast}
        onValue={(contrast) => choose({ contrast })}
        options={[
          { value: 'normal', label: <Say k="settings.contrastNormal" /> },
          { value: 'high', label: <Say k="settings.contrastHigh" /> },
        ]}
      />
      <KeptChoice
        label={<Say k="settings.motion" />}
        value={choices.motion}
        onValue={(motion) => choose({ motion })}
        options={[
          { value: 'auto', label: <Say k="settings.motionAuto" /> },
          { value: 'less', label: <Say k="settings.motionLess" /> },
        ]}
      />
      <KeptChoice
        label={<Say k="settings.hand" />}
        value={choices.hand}
        onValue={(hand) => choose({ hand })}
        options={[
          { value: 'left', label: <Say k="settings.handLeft" />, hint: <Say k="settings.handLeftHint" /> },
          { value: 'right', label: <Say k="settings.handRight" />, hint: <Say k="settings.handRightHint" /> },
        ]}
      />
    </>
  );
}
